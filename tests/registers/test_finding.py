"""Finding an entry again: by number and date, by the people in it, by the office as it was."""

import pytest

from casework.procedures.persons import Person
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry
from casework.registers.finding import Wanted, find, offices_with_books
from tests.people_in_post import Office
from tests.registers.books_of_old import DAY, entry


@pytest.fixture
def kept(office: Office) -> RegisterEntry:
    return entry(office)


def person(name: str, birth: str = "", role: str = "") -> Person:
    return Person(role=role, name=name, birth=birth)


@pytest.mark.parametrize(
    ("people", "is_found"),
    [
        ((person("nguyen tran phuong uyen", "2026-11-16", "child"),), True),
        ((person("Phương Uyên"), person("tran thi ngoc huyen", "1996"), person("NGUYỄN HỮU PHƯỚC")), True),
        ((person("Phương Uyên", "2026-11-17"),), False),
        ((person("Trần Thị Ngọc Huyền", "1996-03-14", "mother"),), True),
        ((person("Trần Thị Ngọc Huyền", "1996-03-14", "child"),), False),
        # The book knows the father's year only: a whole date does not contradict it, another year does.
        ((person("Nguyễn Hữu Phước", "1993-07-02"),), True),
        ((person("Nguyễn Hữu Phước", "1994-07-02"),), False),
        ((person("Phương Uyên"), person("Không Có Ai")), False),
    ],
)
def test_an_entry_is_found_by_everybody_who_must_stand_in_it(
    kept: RegisterEntry, office: Office, people: tuple[Person, ...], is_found: bool
) -> None:
    found = find(Wanted(kind="birth", people=people), wards=[office.ward.pk])
    assert (kept in found) is is_found


@pytest.mark.parametrize(
    ("wanted", "is_found"),
    [
        (Wanted(kind="birth", number="01/2026"), True),
        (Wanted(kind="birth", number="1", year=2026, registered_on=DAY.isoformat()), True),
        (Wanted(kind="birth", number="1", year=2025), False),
        (Wanted(kind="birth", number="2/2026"), False),
        (Wanted(kind="death", number="1/2026"), False),
        (Wanted(kind="birth", number="1/2026", office="Ủy ban nhân dân phường Xuân Tảo"), False),
        (Wanted(kind="birth", number="1/2026", series="02"), False),
    ],
)
def test_an_entry_is_found_by_its_number_book_and_date(
    kept: RegisterEntry, office: Office, wanted: Wanted, is_found: bool
) -> None:
    assert (kept in find(wanted, wards=[office.ward.pk])) is is_found


def test_books_of_another_ward_are_not_searched(kept: RegisterEntry, other_office: Office) -> None:
    assert not find(Wanted(kind="birth", number="1/2026"), wards=[other_office.ward.pk])


def test_two_offices_of_old_may_have_the_same_number(kept: RegisterEntry, office: Office) -> None:
    former = "Ủy ban nhân dân phường Xuân Tảo"
    other = Book.objects.create(ward=office.ward, office=former, kind="birth", year=2026, last_number=1, paper_until=1)
    twin = RegisterEntry.objects.create(
        book=other, number=1, registered_on=DAY.isoformat(), subject_name="Người Khác", written_by=office.officer
    )
    here = [office.ward.pk]
    assert set(find(Wanted(kind="birth", number="01/2026"), wards=here)) == {kept, twin}
    assert list(find(Wanted(kind="birth", number="01/2026", office=former), wards=here)) == [twin]
    assert offices_with_books(office.ward.pk, "birth") == sorted([office.ward.people_committee, former])
