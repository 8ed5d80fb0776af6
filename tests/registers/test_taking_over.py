"""What stands in a paper book comes over under its own number, office and date, and only where there is room for it."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.timezone import localdate

from casework.registers.books import Book
from casework.registers.closing import total_of
from casework.registers.entries import RegisterEntry
from casework.registers.finding import Wanted, find
from casework.registers.notes import printed_notes
from casework.registers.queries import entries_of, matching, missing_numbers
from casework.registers.shelf import offices_of
from casework.registers.taking_over import OldEntry, fault_of, take_over
from tests.people_in_post import Office
from tests.registers.books_of_old import entry
from tests.registers.paper_books import FORMER, old_entry

AT = dt.datetime(2026, 11, 25, tzinfo=dt.UTC)


def taken(old: OldEntry, office: Office, source: str = "digitised") -> RegisterEntry:
    return take_over(old, source=source, entered_by=office.officer, confirmed_by=office.colleague, at=AT)


def test_an_old_entry_keeps_its_number_office_series_and_notes(office: Office) -> None:
    kept = taken(old_entry(office), office)
    assert (kept.printed_number, kept.number, kept.book.office) == ("12", 12, FORMER)
    assert kept.book.title == "Sổ đăng ký khai sinh 2015, quyển số 01-TP/HT-2015-GH"
    assert printed_notes(kept) == ("Đăng ký quá hạn",)
    assert (kept.written_by, kept.confirmed_by) == (office.officer, office.colleague)
    assert kept.people.get(is_subject=True).birth == "2015"
    assert list(find(Wanted(kind="birth", office=FORMER, number="12"), wards=[office.ward.pk])) == [kept]


def test_what_no_paper_may_show_stays_in_the_old_book_too(office: Office) -> None:
    kept = taken(old_entry(office, notes="Trẻ bị bỏ rơi\nĐăng ký quá hạn"), office)
    assert kept.notes.count() == 2
    assert printed_notes(kept) == ("Đăng ký quá hạn",)


def test_a_number_of_our_own_way_is_printed_our_way(office: Office) -> None:
    kept = taken(old_entry(office, number="07/2015"), office)
    assert (kept.as_printed, kept.printed_number) == ("", "07/2015")


def test_two_offices_and_two_series_may_have_the_same_number(office: Office) -> None:
    own = office.ward.people_committee
    for facts in ({}, {"series": "02-TP/HT-2015-GH"}, {"office": own}):
        taken(old_entry(office, **facts), office)
    assert RegisterEntry.objects.filter(number=12).count() == 3


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"number": "mười hai"}, "Số gồm chữ số"),
        ({"number": "12/2014"}, "Số gồm chữ số"),
        ({"number": "0"}, "Số gồm chữ số"),
        ({"office": "Ủy ban nhân dân xã Không Có"}, "không phải cơ quan"),
        ({"registered_on": "2014-12-31"}, "không thuộc năm"),
        ({"registered_on": "2014-12"}, "không thuộc năm"),
        ({"number": "12#"}, "Số gồm chữ số"),
        ({"year": 2025, "registered_on": "2025-07-01"}, "chỉ đăng ký đến hết ngày 30/06/2025"),
    ],
)
def test_what_cannot_be_is_said(office: Office, facts: dict[str, Any], says: str) -> None:
    assert says in fault_of(old_entry(office, **facts))


@pytest.mark.parametrize(("known", "read"), [("2015", "2015"), ("2015-03", "03/2015"), ("2015-03-04", "04/03/2015")])
def test_a_day_of_registration_is_kept_as_far_as_the_book_says(office: Office, known: str, read: str) -> None:
    kept = taken(old_entry(office, registered_on=known), office)
    assert kept.registered.words == read
    here = [office.ward.pk]
    assert list(find(Wanted(kind="birth", registered_on="2015-03-04"), wards=here)) == [kept]
    assert list(find(Wanted(kind="birth", registered_on="2015"), wards=here)) == [kept]
    assert not find(Wanted(kind="birth", registered_on="2014"), wards=here)
    assert bool(find(Wanted(kind="birth", registered_on="2015-04"), wards=here)) is (known == "2015")


def test_a_former_office_may_have_registered_in_the_year_it_ended(office: Office) -> None:
    assert fault_of(old_entry(office, year=2025, registered_on="2025")) == ""


def test_numbers_between_numbers_keep_their_place(office: Office) -> None:
    for number in ("13", "12 BIS", "12", "12a/2015"):
        taken(old_entry(office, number=number), office)
    book = Book.objects.get()
    assert [str(kept.numbered) for kept in book.entries.all()] == ["12", "12a", "12bis", "13"]
    assert [kept.printed_number for kept in book.entries.all()] == ["12", "12a/2015", "12 BIS", "13"]
    assert (book.last_number, missing_numbers(book), total_of(book)) == (13, [], 15)
    with pytest.raises(ValidationError, match="đã có trong"):
        taken(old_entry(office, number="12A"), office)
    found = [find(Wanted(kind="birth", number=number), wards=[office.ward.pk]).count() for number in ("12", "12a")]
    assert found == [3, 1]
    assert [matching(entries_of(book), text).count() for text in ("12", "12 bis", "12c")] == [3, 1, 0]


def test_no_number_given_here_has_a_suffix(office: Office) -> None:
    kept = entry(office)
    kept.suffix = "a"
    with pytest.raises(IntegrityError):
        kept.save()


def test_a_number_is_taken_over_once(office: Office) -> None:
    taken(old_entry(office), office)
    with pytest.raises(ValidationError, match="đã có trong"):
        taken(old_entry(office), office)


def test_the_book_of_this_year_takes_paper_numbers_only_up_to_where_paper_ended(office: Office) -> None:
    year = localdate().year
    this_year = {"office": office.ward.people_committee, "year": year, "series": ""}
    old = old_entry(office, number="5", registered_on=f"{year}-01-01", **this_year)
    assert "đã ghi đến số nào" in fault_of(old)
    book = Book.objects.create(
        ward=office.ward, office=old.office, kind="birth", year=year, paper_until=300, last_number=300
    )
    assert entry(office, on=localdate()).number == 301
    assert taken(old, office).book == book
    late = old_entry(office, number="301", registered_on=f"{year}-01-01", **this_year)
    assert "đã có trong" in fault_of(late)
    later = old_entry(office, number="302", registered_on=f"{year}-01-01", **this_year)
    assert "chỉ có trên giấy đến số 300" in fault_of(later)


def test_the_ward_keeps_its_own_books_and_those_of_former_offices(office: Office) -> None:
    old_entry(office)
    assert offices_of(office.ward) == [office.ward.people_committee, FORMER]
