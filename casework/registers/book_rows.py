"""A book's entries as rows of text, for its printed pages."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.registers.contents import lines_of_entry
from casework.registers.entries import RegisterEntry

HEADINGS = (_("Số, ngày đăng ký"), _("Nội dung đăng ký"), _("Người đi đăng ký, công chức ghi sổ"), _("Ghi chú"))


def rows_of(entries: QuerySet[RegisterEntry]) -> Iterator[tuple[str, ...]]:
    """One row an entry: number and date, content, who signed and who wrote, notes."""
    for entry in entries.select_related("written_by", "book", "dossier").prefetch_related("notes"):
        yield (
            f"{entry.printed_number}\n{entry.registered.words}",
            "; ".join(f"{line.label}: {line.value}" for line in lines_of_entry(entry) if line.value),
            f"{_signature(entry)}\n{entry.written_by}",
            "\n".join(note.text for note in entry.notes.all()),
        )


def _signature(entry: RegisterEntry) -> str:
    if entry.signed_at:
        signed = {"name": entry.signed_by, "day": f"{localdate(entry.signed_at):%d/%m/%Y}"}
        return _t("%(name)s đã ký %(day)s") % signed
    if entry.source == RegisterEntry.Source.REGISTERED:
        return _t("chưa ký sổ")
    return str(entry.get_source_display())
