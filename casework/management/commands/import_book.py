"""Brings an old book in from a CSV file: `import_book FILE --ward 00611 --kind birth --by … --confirmed-by …`."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from casework.actions.importing_books import import_book, look_at
from casework.actions.refusals import Refusal
from casework.offices.wards import Ward
from casework.people.user import User
from casework.procedures import registry


class Command(BaseCommand):
    """See the module."""

    help = "Nhập một sổ hộ tịch cũ từ tệp CSV; --dry-run chỉ kiểm tra."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, whose book it is, who imports and who answers for it."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--ward", required=True, help="mã đơn vị hành chính")
        parser.add_argument("--kind", required=True, choices=registry.written_registers())
        parser.add_argument("--by", required=True, help="thư điện tử của công chức nhập")
        parser.add_argument("--confirmed-by", help="thư điện tử của người xác nhận; để trống là người nhập")
        parser.add_argument("--dry-run", action="store_true", help="chỉ kiểm tra, không nhập")
        parser.add_argument("--good-only", action="store_true", help="nhập các dòng đúng, bỏ dòng sai")

    def handle(self, **options: Any) -> None:
        """Look, tell every bad row, and write when that was asked for."""
        ward, by = _found(Ward, code=options["ward"]), _found(User, email=options["by"])
        confirmed_by = _found(User, email=options["confirmed_by"] or options["by"])
        place: dict[str, Any] = {"ward": ward, "kind": options["kind"], "by": by}
        try:
            content = options["file"].read_bytes()
            rows = look_at(content, told=self._told(_("Đã đọc %(done)d/%(all)d dòng.")), **place)
            bad = [row for row in rows if not row.is_good]
            for row in bad:
                self.stdout.write(_("Dòng %(line)d: %(faults)s") % {"line": row.line, "faults": " ".join(row.faults)})
            self.stdout.write(
                _("%(good)d dòng đúng, %(bad)d dòng sai.") % {"good": len(rows) - len(bad), "bad": len(bad)}
            )
            if options["dry_run"]:
                return
            entries, _left = import_book(
                rows,
                ward=ward,
                by=by,
                confirmed_by=confirmed_by,
                good_only=options["good_only"],
                told=self._told(_("Đã ghi %(done)d/%(all)d mục.")),
            )
        except (OSError, Refusal, ValidationError) as problem:
            raise CommandError(_sentence(problem)) from problem
        self.stdout.write(_("Đã nhập %(count)d mục.") % {"count": len(entries)})

    def _told(self, words: str) -> Callable[[int, int], None]:
        """One line that says how far it is: written over where somebody watches, a new one each time in a log."""

        def told(done: int, everything: int) -> None:
            ending = "\r" if self.stdout.isatty() and done < everything else "\n"
            self.stdout.write(words % {"done": done, "all": everything}, ending=ending)
            self.stdout.flush()

        return told


def _found(model: type[Any], **key: str) -> Any:
    row = model.objects.filter(**key).first()
    if row is None:
        raise CommandError(_("Không tìm thấy: %(key)s") % {"key": ", ".join(key.values())})
    return row


def _sentence(problem: Exception) -> str:
    return " ".join(problem.messages) if isinstance(problem, ValidationError) else str(problem)
