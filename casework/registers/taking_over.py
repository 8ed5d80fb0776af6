"""Entries taken over from paper books: under the number they have there, in the book of the office as it was."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
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
from casework.registers.entry_people import EntryPerson, rows_of_people
from casework.registers.notes import EntryNote, NoteKind
from casework.registers.register_log import Deed, log_entries
from casework.registers.shelf import Shelf, Volume

# Rows in one statement: databases bound how many values one may hold.
BATCH = 200


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
    def volume(self) -> Volume:
        """The book it stands in."""
        return Volume(self.office, self.year, self.series)

    @property
    def registered(self) -> PartialDate:
        """The day of registration, as far as known."""
        return PartialDate.stored(self.registered_on)


def fault_of(old: OldEntry, shelf: Shelf | None = None) -> str:
    """Why it cannot stand in a book of ours, as a sentence; empty when it can.

    `shelf`: what the ward keeps, looked up before for many entries.
    """
    try:
        number = old.numbered
    except ValidationError as fault:
        return str(fault.messages[0])
    shelf = shelf or Shelf(old.ward, old.kind, [old.volume])
    if not shelf.keeps(old.office):
        return _("“%(office)s” không phải cơ quan mà phường này giữ sổ. Quản trị ghi cơ quan trước đây trước.") % {
            "office": old.office
        }
    until = shelf.ends.get(old.office)
    if until and until < old.registered.earliest:
        return _("%(office)s chỉ đăng ký đến hết ngày %(day)s.") % {"office": old.office, "day": f"{until:%d/%m/%Y}"}
    if old.registered.year != old.year or old.registered.earliest > localdate():
        return _("Ngày đăng ký không thuộc năm của sổ.")
    return _fault_in_book(old, number, shelf)


def _fault_in_book(old: OldEntry, number: EntryNumber, shelf: Shelf) -> str:
    book = shelf.books.get(old.volume)
    if book and (book.pk, number) in shelf.taken:
        return _("Số %(number)s đã có trong %(book)s.") % {"number": old.number, "book": book.title}
    if book and book.is_written_here and number.number > book.paper_until:
        return _("Sổ này chỉ có trên giấy đến số %(last)d; các số sau do phần mềm cấp.") % {"last": book.paper_until}
    own = old.office == old.ward.people_committee and old.year == localdate().year and not old.series
    if own and number.number > (book.paper_until if book else 0):
        return _("Sổ năm nay đang dùng: trước hết hãy ghi sổ giấy đã ghi đến số nào.")
    return ""


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
    people = {"entered_by": entered_by, "confirmed_by": confirmed_by}
    (entry,) = take_over_all([old], source=source, at=at, facts=facts, **people)
    return entry


def take_over_all(
    olds: Sequence[OldEntry],
    *,
    source: str,
    entered_by: Any,
    confirmed_by: Any,
    at: dt.datetime,
    facts: dict[str, Any] | None = None,
) -> list[RegisterEntry]:
    """The same for entries of one kind in one ward, in a few statements however many they are."""
    if not olds:
        return []
    ward, kind = olds[0].ward, olds[0].kind
    shelf = Shelf(ward, kind, [old.volume for old in olds], lock=True)
    until = {book.pk: book.paper_until for book in shelf.books.values()}
    entries = [_placed(old, shelf, source=source, by=(entered_by, confirmed_by), at=at) for old in olds]
    longer = [book for book in shelf.books.values() if book.paper_until > until[book.pk]]
    Book.objects.bulk_update(longer, ["paper_until", "last_number"])
    RegisterEntry.objects.bulk_create(entries, batch_size=BATCH)
    both = list(zip(olds, entries, strict=True))
    EntryPerson.objects.bulk_create((row for pair in both for row in _people(*pair)), batch_size=BATCH)
    EntryNote.objects.bulk_create(
        (note for pair in both for note in _notes(*pair, by=entered_by, at=at)), batch_size=BATCH
    )
    deed = Deed.IMPORTED if source == RegisterEntry.Source.IMPORTED else Deed.DIGITISED
    about = _("Người nhập: %(name)s") % {"name": entered_by}
    log_entries(entries, deed, by=confirmed_by, ward=ward, at=at, about=about, facts=facts)
    return entries


def _placed(old: OldEntry, shelf: Shelf, *, source: str, by: tuple[Any, Any], at: dt.datetime) -> RegisterEntry:
    """The row of an entry, its place on the locked shelf taken; not yet saved."""
    fault = fault_of(old, shelf)
    if fault:
        raise ValidationError(fault)
    book, number = shelf.books[old.volume], old.numbered
    shelf.taken.add((book.pk, number))
    if number.number > book.paper_until:
        book.paper_until = book.last_number = number.number
    return RegisterEntry(
        book=book,
        number=number.number,
        suffix=number.suffix,
        as_printed=old.number if old.number != number.of_year(old.year) else "",
        registered_on=old.registered_on,
        content=dict(old.content),
        subject_name=registry.writer_of(old.kind).people_in_entry(old.content)[0].name,
        source=source,
        written_by=by[0],
        confirmed_by=by[1],
        confirmed_at=at,
    )


def _people(old: OldEntry, entry: RegisterEntry) -> list[EntryPerson]:
    return rows_of_people(entry, registry.writer_of(old.kind).people_in_entry(old.content))


def _notes(old: OldEntry, entry: RegisterEntry, *, by: Any, at: dt.datetime) -> Iterator[EntryNote]:
    for line in filter(None, map(str.strip, old.notes.splitlines())):
        alone = registry.stays_in_book(old.kind, line)
        yield EntryNote(entry=entry, kind=NoteKind.OTHER, text=line, book_only=alone, by=by, at=at)
