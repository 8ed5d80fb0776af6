"""Entries taken over from paper books: under the number they have there, in the book of the office as it was."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.offices.wards import Ward
from casework.procedures import registry
from casework.procedures.partial_date import PartialDate
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry
from casework.registers.entry_numbers import EntryNumber
from casework.registers.entry_people import name_people
from casework.registers.notes import NoteKind, write_note
from casework.registers.register_log import Deed, log_entry


@dataclass(frozen=True, kw_only=True)
class OldEntry:
    """An entry as the paper book has it; `number` as printed ("12", "07/2015", "05 bis"), `notes` line by line.

    `registered_on` is stored as far as the book says: "2015-03-04", "2015-03" or "2015". `office` is the registering
    office as it was, `content` the values of the form that writes such books.
    """

    ward: Ward
    office: str
    kind: str
    year: int
    series: str
    number: str
    registered_on: str
    content: Mapping[str, Any]
    notes: str = ""

    @property
    def numbered(self) -> EntryNumber:
        """Number and suffix; ValidationError when what is printed is none, or of another year."""
        known = EntryNumber.read(self.number)
        if not known or not known.number or (known.year and known.year != self.year):
            raise ValidationError(_("Số gồm chữ số, có thể kèm chữ và năm của sổ, ví dụ 12, 12a, 05 bis hoặc 12/2015."))
        return EntryNumber(known.number, known.suffix)

    @property
    def registered(self) -> PartialDate:
        """The day of registration, as far as known."""
        return PartialDate.stored(self.registered_on)


def offices_of(ward: Ward) -> list[str]:
    """The offices, as they were, whose books the ward keeps: its own first, then the former ones."""
    return [ward.people_committee, *ward.former_offices.values_list("name", flat=True)]


def fault_of(old: OldEntry) -> str:
    """Why it cannot stand in a book of ours, as a sentence; empty when it can."""
    try:
        number = old.numbered
    except ValidationError as fault:
        return str(fault.messages[0])
    if old.office not in offices_of(old.ward):
        return _("“%(office)s” không phải cơ quan mà phường này giữ sổ. Quản trị ghi cơ quan trước đây trước.") % {
            "office": old.office
        }
    ended = old.ward.former_offices.filter(name=old.office, until__lt=old.registered.earliest).first()
    if ended:
        return _("%(office)s chỉ đăng ký đến hết ngày %(day)s.") % {
            "office": old.office,
            "day": f"{ended.until:%d/%m/%Y}",
        }
    if old.registered.year != old.year or old.registered.earliest > localdate():
        return _("Ngày đăng ký không thuộc năm của sổ.")
    return _fault_in_book(old, number)


def _fault_in_book(old: OldEntry, number: EntryNumber) -> str:
    book = _book(old)
    if book and book.entries.filter(number=number.number, suffix=number.suffix).exists():
        return _("Số %(number)s đã có trong %(book)s.") % {"number": old.number, "book": book.title}
    if book and book.is_written_here and number.number > book.paper_until:
        return _("Sổ này chỉ có trên giấy đến số %(last)d; các số sau do phần mềm cấp.") % {"last": book.paper_until}
    own = old.office == old.ward.people_committee and old.year == localdate().year and not old.series
    if own and number.number > (book.paper_until if book else 0):
        return _("Sổ năm nay đang dùng: trước hết hãy ghi sổ giấy đã ghi đến số nào.")
    return ""


def _book(old: OldEntry) -> Book | None:
    kept = Book.objects.filter(ward=old.ward, office=old.office, kind=old.kind)
    return kept.filter(year=old.year, series=old.series).first()


def take_over(
    old: OldEntry,
    *,
    source: str,
    entered_by: Any,
    confirmed_by: Any,
    at: dt.datetime,
    facts: dict[str, Any] | None = None,
) -> RegisterEntry:
    """Write it into its book, opened when missing, and `facts` into the book's log; call inside a transaction.

    ValidationError when it cannot stand there.
    """
    book, _made = Book.objects.select_for_update(no_key=True).get_or_create(
        ward=old.ward, office=old.office, kind=old.kind, year=old.year, series=old.series
    )
    fault = fault_of(old)
    if fault:
        raise ValidationError(fault)
    number = old.numbered
    if number.number > book.paper_until:
        book.paper_until = book.last_number = number.number
        book.save(update_fields=["paper_until", "last_number"])
    people = registry.writer_of(old.kind).people_in_entry(old.content)
    entry = RegisterEntry.objects.create(
        book=book,
        number=number.number,
        suffix=number.suffix,
        as_printed=old.number if old.number != number.of_year(old.year) else "",
        registered_on=old.registered_on,
        content=dict(old.content),
        subject_name=people[0].name,
        source=source,
        written_by=entered_by,
        confirmed_by=confirmed_by,
        confirmed_at=at,
    )
    name_people(entry, people)
    for line in filter(None, map(str.strip, old.notes.splitlines())):
        alone = registry.stays_in_book(old.kind, line)
        write_note(entry, kind=NoteKind.OTHER, text=line, book_only=alone, by=entered_by, at=at)
    deed = Deed.IMPORTED if source == RegisterEntry.Source.IMPORTED else Deed.DIGITISED
    log_entry(entry, deed, by=confirmed_by, at=at, about=_("Người nhập: %(name)s") % {"name": entered_by}, facts=facts)
    return entry
