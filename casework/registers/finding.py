"""Finding an old entry: by number and date, or by the names and birth dates of the people in it.

Source: TT 01/2022/TT-BTP article 7: without number and date, a birth is found by the child and both parents, a
marriage by both spouses.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from casework.people.names import fold
from casework.procedures.persons import Person
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry
from casework.registers.entry_numbers import EntryNumber
from casework.registers.entry_people import EntryPerson, as_known


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is known of the entry that is looked for; what is left out is not asked for.

    `office` is the registering office as it was, `number` and `series` as printed, `registered_on` stored, whole or in
    part; `people` whoever must stand in it: with a role, in that one; without, in any.
    """

    kind: str
    office: str = ""
    year: int | None = None
    series: str = ""
    number: str = ""
    registered_on: str = ""
    people: Sequence[Person] = ()


def find(wanted: Wanted, *, wards: Iterable[int]) -> QuerySet[RegisterEntry]:
    """Entries in the books of these wards that fit, struck ones too (their paper says so), the newest first."""
    found = RegisterEntry.objects.filter(book__ward_id__in=list(wards), book__kind=wanted.kind)
    if wanted.office:
        found = found.filter(book__office=wanted.office)
    number = EntryNumber.read(wanted.number)
    year = wanted.year or (number.year if number else None)
    if year is not None:
        found = found.filter(book__year=year)
    if wanted.series:
        found = found.filter(book__series__iexact=wanted.series)
    if number:
        found = found.filter(bears(number))
    if wanted.registered_on:
        found = found.filter(as_known("registered_on", wanted.registered_on))
    for person in wanted.people:
        found = found.filter(pk__in=_naming(person).values("entry"))
    return found.select_related("book__ward").order_by("-book__year", "book__office", "-number", "-suffix", "pk")


def bears(number: EntryNumber) -> Q:
    """Entries of this number; of 12 also 12a, for who looks for 12 wants to see both."""
    same = Q(number=number.number)
    return same & Q(suffix=number.suffix) if number.suffix else same


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
        people = people.filter(as_known("birth", person.born, or_unknown=True))
    return people
