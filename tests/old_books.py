"""Entries of old books, as they were typed from paper: many facts are missing."""

import datetime as dt
from typing import Any

from django.utils.timezone import now

from casework.procedures.persons import Person
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry
from casework.registers.entry_people import name_people
from tests.people_in_post import Office


def old_entry(
    office: Office,
    book: Book,
    *,
    number: int,
    on: dt.date,
    content: dict[str, Any],
    people: tuple[Person, ...],
) -> RegisterEntry:
    """An entry of an old book, typed by one officer and confirmed by another."""
    entry = RegisterEntry.objects.create(
        book=book,
        number=number,
        registered_on=on.isoformat(),
        content=content,
        subject_name=people[0].name,
        source=RegisterEntry.Source.DIGITISED,
        written_by=office.officer,
        confirmed_by=office.colleague,
        confirmed_at=now(),
    )
    name_people(entry, people)
    return entry


def old_birth(office: Office, at: str, *, series: str = "", number: int = 45) -> RegisterEntry:
    """A birth in the book of the office `at`, as it was called; the book holds names and years, and no more."""
    content = {
        "child_full_name": "Vũ Thị Thanh Mai",
        "child_birth_date": "1991",
        "child_sex": "female",
        "mother_full_name": "Lê Thị Hạnh",
        "mother_birth": "1966",
        "father_full_name": "Vũ Đình Sơn",
        "father_birth": "1963",
    }
    people = (
        Person(role="child", name="Vũ Thị Thanh Mai", birth="1991"),
        Person(role="mother", name="Lê Thị Hạnh", birth="1966"),
        Person(role="father", name="Vũ Đình Sơn", birth="1963"),
    )
    book, _made = Book.objects.get_or_create(ward=office.ward, office=at, kind="birth", year=1991, series=series)
    return old_entry(office, book, number=number, on=dt.date(1991, 6, 3), content=content, people=people)


def old_death(office: Office) -> RegisterEntry:
    """A death with little more than its date."""
    content = {"full_name": "Vũ Đình Sơn", "birth": "1963-02", "sex": "male", "died_on": "2019-09-30"}
    people = (Person(role="deceased", name="Vũ Đình Sơn", birth="1963-02"),)
    book = Book.objects.create(
        ward=office.ward, office="Ủy ban nhân dân phường Xuân Đỉnh, quận Bắc Từ Liêm", kind="death", year=2019
    )
    return old_entry(office, book, number=38, on=dt.date(2019, 10, 2), content=content, people=people)


def old_marriage(office: Office) -> RegisterEntry:
    """A marriage of which the book holds the spouses' names and years."""
    content = {
        "wife_full_name": "Vũ Thị Thanh Mai",
        "wife_birth": "1991",
        "husband_full_name": "Hoàng Minh Đức",
        "husband_birth": "1988",
    }
    people = (
        Person(role="wife", name="Vũ Thị Thanh Mai", birth="1991"),
        Person(role="husband", name="Hoàng Minh Đức", birth="1988"),
    )
    book = Book.objects.create(
        ward=office.ward, office="Ủy ban nhân dân phường Xuân Đỉnh, quận Bắc Từ Liêm", kind="marriage", year=2016
    )
    return old_entry(office, book, number=102, on=dt.date(2016, 12, 8), content=content, people=people)
