"""A book is closed when its year is over: by the officer, confirmed by the leader, and then takes no number."""

import datetime as dt
from typing import Any

import pytest

from casework.actions.closing_books import close_book, confirm_closing, print_pages, return_closing
from casework.actions.refusals import NotAllowed, NotYet
from casework.actions.signing_closings import sign_closing
from casework.documents.issued import IssuedDocument
from casework.registers.books import Book, BookIsClosed
from casework.registers.closing import (
    BookClosing,
    books_to_close,
    closings_to_confirm,
    closings_to_sign,
    due_on,
    is_to_be_closed,
)
from casework.registers.entries import hold_entry, sign_entry
from tests.people_in_post import Office
from tests.registers.books_of_old import CHILD, entry

LAST_YEAR = dt.date(2025, 11, 20)
AT = dt.datetime(2025, 11, 21, tzinfo=dt.UTC)


@pytest.fixture
def book(office: Office) -> Book:
    """Three entries of a year that is over: one signed, one held."""
    first, second, _third = (entry(office, on=LAST_YEAR) for _ in range(3))
    sign_entry(first, signed_by="Người mẹ", by=office.counter, at=AT)
    hold_entry(second, reason="Xem lại", by=office.leader, at=AT)
    return first.book


def again(book: Book) -> Book:
    return Book.objects.get(pk=book.pk)


def test_the_officer_closes_with_total_and_lists(office: Office, book: Book) -> None:
    closing = close_book(book.pk, by=office.officer)
    assert (closing.total, closing.held) == (3, [f"02/2025 {CHILD.name}"])
    assert closing.unsigned == [f"02/2025 {CHILD.name}", f"03/2025 {CHILD.name}"]
    assert again(book).closed_on is not None
    assert "ba" in book.events.get(deed="closed").about


def test_a_closed_book_takes_no_number_and_the_new_year_has_its_own(office: Office, book: Book) -> None:
    close_book(book.pk, by=office.officer)
    with pytest.raises(BookIsClosed):
        entry(office, on=LAST_YEAR)
    assert entry(office).number == 1


def test_the_leader_confirms_and_the_page_is_made(office: Office, book: Book) -> None:
    close_book(book.pk, by=office.officer)
    confirm_closing(book.pk, by=office.leader)
    page = book.events.get(deed="closing_confirmed").document
    assert page is not None
    assert (page.ward, page.dossier) == (office.ward, None)
    assert (page.facts["total"], page.facts["total_in_words"]) == (3, "ba")
    assert page.facts["numbers"] == "từ số 01 đến số 03"
    assert page.signer_name == str(office.leader)


def test_a_returned_closing_opens_the_book_until_it_is_closed_anew(office: Office, book: Book) -> None:
    close_book(book.pk, by=office.officer)
    return_closing(book.pk, by=office.leader, answer="Còn mục tạm giữ.")
    assert again(book).closed_on is None
    close_book(book.pk, by=office.colleague)
    assert BookClosing.objects.filter(book=book, returned_at=None).count() == 1


def test_the_year_must_be_over(office: Office) -> None:
    with pytest.raises(NotYet, match="31/12/2026"):
        close_book(entry(office, on=dt.date(2026, 11, 23)).book_id, by=office.officer)


def test_a_book_with_a_gap_is_not_closed(office: Office, book: Book) -> None:
    book.last_number = 5
    book.save()
    with pytest.raises(NotYet, match="4, 5"):
        close_book(book.pk, by=office.officer)


def test_nothing_is_closed_or_confirmed_twice(office: Office, book: Book) -> None:
    close_book(book.pk, by=office.officer)
    with pytest.raises(NotYet, match="đã khóa"):
        close_book(book.pk, by=office.colleague)
    confirm_closing(book.pk, by=office.leader)
    with pytest.raises(NotYet, match="chờ xác nhận"):
        confirm_closing(book.pk, by=office.deputy)


@pytest.mark.parametrize("who", ["counter", "inspector", "leader", "administrator"])
def test_only_who_keeps_the_books_closes_them(office: Office, book: Book, who: str) -> None:
    with pytest.raises(NotAllowed):
        close_book(book.pk, by=getattr(office, who))


def test_only_the_leader_confirms(office: Office, book: Book) -> None:
    close_book(book.pk, by=office.officer)
    for who in (office.officer, office.colleague, office.counter):
        with pytest.raises(NotAllowed):
            confirm_closing(book.pk, by=who)


@pytest.mark.parametrize(
    ("today", "closed_on", "due"),
    [
        (dt.date(2025, 12, 31), None, False),
        (dt.date(2026, 1, 1), None, True),
        (dt.date(2026, 1, 3), dt.date(2026, 1, 2), False),
    ],
)
def test_a_book_is_due_once_its_year_is_over(book: Book, today: dt.date, closed_on: Any, due: bool) -> None:
    book.closed_on = closed_on
    assert is_to_be_closed(book, today) is due
    assert due_on(book) == dt.date(2026, 1, 4)


def test_pages_for_paper_keeping_hold_the_chosen_entries(office: Office, book: Book) -> None:
    document = print_pages(book.pk, by=office.officer, first=2, last=3)
    assert [row[0].partition("\n")[0] for row in document.facts["rows"]] == ["02/2025", "03/2025"]
    assert "Xem lại" in document.facts["rows"][0][3]
    with pytest.raises(NotYet):
        print_pages(book.pk, by=office.officer, first=3, last=2)


@pytest.fixture
def confirmed(office: Office, book: Book) -> Book:
    """Closed, confirmed, and the closing page made."""
    close_book(book.pk, by=office.officer)
    confirm_closing(book.pk, by=office.leader)
    IssuedDocument.objects.filter(kind="book-closing").update(state="ready", path="x.pdf", sha256="0" * 64)
    return again(book)


def test_officer_and_leader_each_record_that_they_signed_the_page(office: Office, confirmed: Book) -> None:
    sign_closing(confirmed.pk, by=office.leader)
    closing = sign_closing(confirmed.pk, by=office.officer)
    assert closing.officer_signed_at is not None
    assert closing.leader_signed_at is not None
    signed = confirmed.events.filter(deed="closing_signed")
    assert [event.by for event in signed] == [office.leader, office.officer]
    assert {event.about for event in signed} == {"Trang khóa sổ hộ tịch"}
    with pytest.raises(NotYet, match="đã ghi nhận"):
        sign_closing(confirmed.pk, by=office.officer)


@pytest.mark.parametrize("who", ["colleague", "deputy", "inspector", "counter"])
def test_nobody_records_anothers_signature(office: Office, confirmed: Book, who: str) -> None:
    with pytest.raises(NotAllowed):
        sign_closing(confirmed.pk, by=getattr(office, who))


def test_what_is_not_there_is_not_signed(office: Office, book: Book) -> None:
    with pytest.raises(NotYet, match="chưa có trang khóa sổ"):
        sign_closing(book.pk, by=office.officer)
    close_book(book.pk, by=office.officer)
    confirm_closing(book.pk, by=office.leader)
    with pytest.raises(NotYet, match="chưa được tạo xong"):
        sign_closing(book.pk, by=office.leader)


def test_each_is_told_what_the_books_ask_of_him(office: Office, book: Book) -> None:
    today = dt.date(2026, 1, 2)
    assert list(books_to_close(office.officer, today)) == [book]
    assert not books_to_close(office.officer, dt.date(2025, 12, 31))
    for who in (office.leader, office.inspector, office.counter):
        assert not books_to_close(who, today)
    close_book(book.pk, by=office.officer)
    assert not books_to_close(office.officer, today)
    assert closings_to_confirm(office.leader).count() == 1
    assert not closings_to_confirm(office.officer)
    confirm_closing(book.pk, by=office.leader)
    assert not closings_to_confirm(office.leader)
    assert [closings_to_sign(who).count() for who in (office.officer, office.leader, office.deputy)] == [1, 1, 0]
