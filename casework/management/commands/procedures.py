"""`manage.py procedures`: the catalogue as it stands on a day; `--check` says what does not fit together."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.documents.kinds import KINDS
from casework.procedures import registry
from casework.procedures.definition import Edition, Procedure
from casework.procedures.proofreading import faults_of


class Command(BaseCommand):
    """Prints every procedure with what it asks for and what comes out, from its worked example."""

    help = "Print the catalogue of procedures, or check it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A day, because every procedure has the law of its day."""
        parser.add_argument("--on", type=date.fromisoformat, default=None, help="the day, as 2027-03-01")
        parser.add_argument("--check", action="store_true", help="say what is wrong; exit 1 when anything is")

    def handle(self, *args: Any, on: date | None, check: bool, **options: Any) -> None:
        """Writes to standard output."""
        day = on or localdate()
        if check:
            return self._check(day)
        for procedure in registry.all_procedures():
            self.stdout.write("\n".join(described(procedure, procedure.edition_on(day))))

    def _check(self, day: date) -> None:
        procedures = registry.all_procedures()
        found = [f"{procedure.code}: {fault}" for procedure in procedures for fault in faults(procedure, on=day)]
        if found:
            raise CommandError("\n".join(found))
        self.stdout.write(_("%(count)d thủ tục, không có lỗi.") % {"count": len(procedures)})


def faults(procedure: Procedure, *, on: date) -> tuple[str, ...]:
    """What is wrong with a procedure, its papers included."""
    return (*faults_of(procedure, on=on), *_faults_of_documents(procedure))


def _faults_of_documents(procedure: Procedure) -> Iterator[str]:
    for rule in procedure.documents:
        if rule.code not in KINDS:
            yield f"there is no kind of paper {rule.code!r}."
            continue
        result = procedure.draft_of(sorted(rule.outcomes)[0], procedure.example)
        known = {field.name for field in fields(KINDS[rule.code].facts)}
        if strange := set(rule.facts(result)) - known:
            yield f"{rule.code!r} prints no {', '.join(sorted(strange))}."


def described(procedure: Procedure, edition: Edition) -> tuple[str, ...]:
    """A procedure as lines of text, the lists from its worked example."""
    example = procedure.example
    papers = [f"{p.title}{'' if p.required else _(' (nếu có)')}" for p in procedure.papers(example)]
    documents = [KINDS[rule.code].title for rule in procedure.documents if _in_force(rule, edition)]
    return (
        f"{procedure.code} – {procedure.title}",
        _line(_("Lĩnh vực"), [f"{procedure.field.title}, {procedure.line}"]),
        _line(_("Mã quốc gia"), [procedure.national_code]),
        _line(_("Phiên bản"), [f"{edition.key} ({edition.since:%d/%m/%Y} – {_end(edition)})"]),
        _line(_("Thời hạn"), [edition.term.label]),
        _line(_("Lệ phí"), [edition.fee.summary]),
        _line(_("Giấy tờ đính kèm"), papers),
        _line(_("Bản chính mang theo"), [original.title for original in procedure.originals(example)]),
        _line(_("Giấy tờ cấp ra"), documents),
        "",
    )


def _in_force(rule: Any, edition: Edition) -> bool:
    return rule.editions is None or edition.key in rule.editions


def _end(edition: Edition) -> str:
    return f"{edition.until:%d/%m/%Y}" if edition.until else "…"


def _line(label: str, values: Iterable[Any]) -> str:
    return f"  {label}: {'; '.join(str(value) for value in values) or '–'}"
