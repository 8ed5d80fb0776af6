"""Finding an old entry: by number and date, or by the names and birth dates of the people in it.

Source: TT 01/2022/TT-BTP article 7: without number and date, a birth is found by the child and both parents, a
marriage by both spouses.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from casework.people.names import fold
from casework.procedures.persons import Person
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry
from casework.registers.entry_people import EntryPerson, born_like


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is known of the entry that is looked for; what is left out is not asked for.

    `office` is the registering office as it was, `number` and `series` as printed, `people` whoever must stand in it:
    with a role, in that one; without, in any.
    """

    kind: str
    office: str = ""
    year: int | None = None
    series: str = ""
    number: str = ""
    registered_on: dt.date | None = None
    people: Sequence[Person] = ()


def find(wanted: Wanted, *, wards: Iterable[int]) -> QuerySet[RegisterEntry]:
    """Entries in the books of these wards that fit, struck ones too (their paper says so), the newest first."""
    found = RegisterEntry.objects.filter(book__ward_id__in=list(wards), book__kind=wanted.kind)
    if wanted.office:
        found = found.filter(book__office=wanted.office)
    number, year = number_and_year(wanted.number)
    year = wanted.year or year
    if year is not None:
        found = found.filter(book__year=year)
    if wanted.series:
        found = found.filter(book__series__iexact=wanted.series)
    if number:
        found = found.filter(number=number)
    if wanted.registered_on:
        found = found.filter(registered_on=wanted.registered_on)
    for person in wanted.people:
        found = found.filter(pk__in=_naming(person).values("entry"))
    return found.select_related("book__ward").order_by("-book__year", "book__office", "-number", "pk")


def number_and_year(printed: str) -> tuple[int | None, int | None]:
    """7 and 2026 from "07/2026"; 12 and nothing from "12"; nothing from what is no number."""
    number, _slash, year = printed.replace(" ", "").partition("/")
    return (int(number) if number.isdigit() else None, int(year) if year.isdigit() else None)


def offices_with_books(ward_id: int, kind: str) -> list[str]:
    """The offices, as they were, whose books of this kind the ward keeps."""
    books = Book.objects.filter(ward_id=ward_id, kind=kind)
    return sorted(set(books.values_list("office", flat=True)))


def _naming(person: Person) -> QuerySet[EntryPerson]:
    """Rows of people who may be this one: every word of the name, and a birth date that does not contradict."""
    people = EntryPerson.objects.all()
    if person.role:
        people = people.filter(role=person.role)
    for word in fold(person.name).split():
        people = people.filter(name_key__contains=word)
    if person.born:
        people = people.filter(born_like(person.born))
    return people
