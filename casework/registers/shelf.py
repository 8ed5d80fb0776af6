"""What a ward keeps in books of one kind, as far as taking an entry over asks: looked up once for thousands of rows."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from casework.offices.wards import Ward
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry
from casework.registers.entry_numbers import EntryNumber


class Volume(NamedTuple):
    """Which book: the office as it was called, the year, and the series it bears."""

    office: str
    year: int
    series: str


def offices_of(ward: Ward) -> list[str]:
    """The offices, as they were, whose books the ward keeps: its own first, then the former ones."""
    return [ward.people_committee, *ward.former_offices.values_list("name", flat=True)]


class Shelf:
    """The offices, the books of one kind, and the numbers that are taken in those of `volumes`."""

    def __init__(self, ward: Ward, kind: str, volumes: Iterable[Volume], *, lock: bool = False) -> None:
        """`lock`: the books stay as they are until the caller's transaction ends, opened where they are missing."""
        self.ward, self.kind = ward, kind
        self.ends: dict[str, dt.date] = dict(ward.former_offices.values_list("name", "until"))
        self.volumes = set(volumes)
        self.books = self._opened() if lock else self._there()
        self.taken = self._taken()

    def keeps(self, office: str) -> bool:
        """Whether the books of this office lie here."""
        return office == self.ward.people_committee or office in self.ends

    def _there(self) -> dict[Volume, Book]:
        years = {volume.year for volume in self.volumes}
        kept = Book.objects.filter(ward=self.ward, kind=self.kind, year__in=years)
        return {Volume(book.office, book.year, book.series): book for book in kept}

    def _opened(self) -> dict[Volume, Book]:
        books = {}
        for volume in sorted(self.volumes):
            books[volume], _made = Book.objects.select_for_update(no_key=True).get_or_create(
                ward=self.ward, kind=self.kind, **volume._asdict()
            )
        return books

    def _taken(self) -> set[tuple[int, EntryNumber]]:
        books = [self.books[volume].pk for volume in self.volumes if volume in self.books]
        kept = RegisterEntry.objects.filter(book__in=books).order_by().values_list("book", "number", "suffix")
        return {(book, EntryNumber(number, suffix)) for book, number, suffix in kept}
