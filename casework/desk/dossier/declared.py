"""What the citizen declared, as the officer reads it: sections, changes since the last version, people, differences."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.timezone import localdate

from casework.access.policy import Actor
from casework.dossiers.confidential import reads_confidential
from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import differences
from casework.people.letter_by_letter import Piece, letter_by_letter
from casework.procedures.coverage import Coverage
from casework.procedures.persons import Person


@dataclass(frozen=True)
class ReadLine:
    """One answer; `pieces` when it is not what it was before."""

    key: str
    label: str
    value: str
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class ReadSection:
    """One part of the declaration with its answers; none of them when they are `withheld` from this reader."""

    name: str
    title: str | Promise
    lines: tuple[ReadLine, ...]
    withheld: bool = False
    coverage: Coverage | None = None

    @property
    def changes(self) -> int:
        """How many answers changed."""
        return sum(bool(line.pieces) for line in self.lines)


@dataclass(frozen=True)
class NamedIn:
    """Somebody the declaration names, and in which part."""

    role: str | Promise
    person: Person


def read_declaration(dossier: Dossier, user: Actor) -> list[ReadSection]:
    """The version in force, as this official may read it; what changed since the version before, letter by letter."""
    trusted = reads_confidential(dossier, user)
    versions = dossier.sent_declarations
    before = _answers(dossier, versions[-2].cleaned) if len(versions) > 1 else None
    covered = dossier.procedure.coverage(dossier.declared, localdate(dossier.filed_at)) if dossier.declared else None
    return [
        ReadSection(
            section.name,
            section.title,
            tuple(
                ReadLine(line.key, line.label, line.value, _pieces(before, line.key, line.value))
                for line in section.lines
                if trusted or not section.confidential
            ),
            withheld=section.confidential and not trusted,
            coverage=covered if covered and covered.block == section.name else None,
        )
        for section in dossier.procedure.declaration.sections(dossier.declared)
        if section.lines
    ]


def _answers(dossier: Dossier, cleaned: Mapping[str, Any] | None) -> dict[str, str]:
    sections = dossier.procedure.declaration.sections(cleaned or {})
    return {line.key: line.value for section in sections for line in section.lines}


def _pieces(before: Mapping[str, str] | None, key: str, value: str) -> tuple[Piece, ...]:
    if before is None or before.get(key, "") == value:
        return ()
    return letter_by_letter(before.get(key, ""), value)


def people_named(dossier: Dossier, user: Actor) -> list[NamedIn]:
    """Everybody the declaration names to this official, under his own title or that of the part that is his."""
    trusted = reads_confidential(dossier, user)
    titles = {block.name: block.title for block in dossier.procedure.declaration.layout}
    named = dossier.procedure.people(dossier.declared)
    return [NamedIn(p.title or titles.get(p.role, ""), p) for p in named if trusted or not p.confidential]


def differing_lines(dossier: Dossier, drafted: Mapping[str, Any] | None, *, outcome: str) -> list[ReadLine]:
    """Where the draft result of that outcome says otherwise than the declaration, under its form's own labels."""
    if drafted is None:
        return []
    fields = dossier.procedure.draft_form(outcome).fields
    return [
        ReadLine(key, str(fields[key].label), _said(fields[key], new), letter_by_letter(*_both(fields[key], old, new)))
        for key, old, new in differences(dossier.procedure.draft_of(outcome, dossier.declared), dict(drafted))
    ]


def _both(field: Any, old: Any, new: Any) -> tuple[str, str]:
    return _said(field, old), _said(field, new)


def _said(field: Any, value: Any) -> str:
    return str(field.displayed(value)) if value else ""
