"""Reading the books: who may, what is found, what is missing."""

import datetime as dt

import pytest

from casework.people.user import User
from casework.procedures.persons import Person
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry, hold_entry, sign_entry, write_entry
from casework.registers.queries import books_open_to, entries_of, held, matching, missing_numbers, unsigned
from tests.people_in_post import Office

DAY = dt.date(2026, 11, 23)
NAMES = ("Nguyễn Trần Phương Uyên", "Đặng Hòa Bình", "Nguyễn Thị Ánh")


@pytest.fixture
def book(office: Office) -> Book:
    for name in NAMES:
        write_entry(
            ward=office.ward,
            kind="birth",
            on=DAY,
            dossier_id=None,
            content={},
            people=(Person(role="child", name=name, birth="2026-11-02"),),
            by=office.leader,
        )
    return Book.objects.get()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nguyen", {1, 3}),
        ("uyên PHUONG", {1}),
        ("dang hoa binh", {2}),
        ("2", {2}),
        ("02/2026", {2}),
        ("", {1, 2, 3}),
        ("không có ai", set()),
    ],
)
def test_entries_are_found_by_number_and_by_words_without_marks(book: Book, typed: str, found: set[int]) -> None:
    assert {entry.number for entry in matching(entries_of(book), typed)} == found


def test_a_book_without_gaps_misses_nothing(book: Book) -> None:
    assert missing_numbers(book) == []


def test_a_gap_is_named(book: Book) -> None:
    RegisterEntry.objects.filter(number=2).update(number=4)
    assert missing_numbers(book) == [2]


def test_what_stands_in_the_paper_book_is_no_gap(book: Book) -> None:
    RegisterEntry.objects.filter(number=2).update(number=4)
    book.paper_until = 2
    assert missing_numbers(book) == []


def test_unsigned_and_held_entries_are_told_apart(book: Book, office: Office) -> None:
    at = dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC)
    first, second, _third = book.entries.order_by("number")
    sign_entry(first, signed_by="Người mẹ", by=office.counter, at=at)
    hold_entry(second, reason="Xem lại", by=office.leader, at=at)
    assert [entry.number for entry in held(entries_of(book))] == [2]
    assert {entry.number for entry in unsigned(entries_of(book))} == {2, 3}


@pytest.mark.parametrize(("role", "sees"), [("officer", True), ("inspector", True), ("counter", False)])
def test_books_open_to_who_may_read_registers(book: Book, office: Office, role: str, sees: bool) -> None:
    reader: User = getattr(office, role)
    assert (book in books_open_to(reader)) is sees


def test_another_ward_has_other_books(book: Book, other_office: Office) -> None:
    assert book not in books_open_to(other_office.officer)
