"""An office of old is corrected with its books, while none of them was closed under its name."""

import datetime as dt

import pytest
from django.utils.timezone import localdate

from casework.access.office_log import OfficeEvent
from casework.actions.digitising import enter
from casework.actions.former_offices import correct, remove
from casework.actions.reading_twice import read_again
from casework.actions.refusals import NotAllowed, NotYet
from casework.offices.wards import FormerOffice
from casework.registers.books import Book
from casework.registers.transcripts import Transcript
from tests.people_in_post import Office
from tests.registers.paper_books import FORMER, former_office, old_entry

RIGHT = "Ủy ban nhân dân xã Xuân Đỉnh, huyện Từ Liêm"
UNTIL = dt.date(2025, 6, 30)


@pytest.fixture
def former(office: Office) -> FormerOffice:
    """One book of it has an entry, and one entry is being digitised."""
    row = enter(old_entry(office), by=office.officer)
    read_again(row.pk, by=office.colleague, reading=row.entered)
    enter(old_entry(office, number="13"), by=office.officer)
    return former_office(office)


def test_a_corrected_name_goes_through_to_its_books_and_transcripts(office: Office, former: FormerOffice) -> None:
    correct(former, by=office.administrator, name=RIGHT, until=UNTIL)
    assert {book.office for book in Book.objects.all()} == {RIGHT}
    assert {row.office for row in Transcript.objects.all()} == {RIGHT}
    logged = OfficeEvent.objects.latest("pk")
    assert FORMER in logged.about
    assert RIGHT in logged.about


def test_a_closed_book_keeps_its_name(office: Office, former: FormerOffice) -> None:
    Book.objects.update(closed_on=localdate())
    with pytest.raises(NotYet, match="đã khóa dưới tên này"):
        correct(former, by=office.administrator, name=RIGHT, until=UNTIL)
    correct(former, by=office.administrator, name=former.name, until=dt.date(2025, 7, 1))


@pytest.mark.parametrize(
    ("name", "until", "says"),
    [(RIGHT, dt.date(2015, 3, 3), "đăng ký sau ngày đó"), ("", UNTIL, "phường hiện nay")],
)
def test_what_cannot_be_right_is_said(
    office: Office, former: FormerOffice, name: str, until: dt.date, says: str
) -> None:
    with pytest.raises(NotYet, match=says):
        correct(former, by=office.administrator, name=name or office.ward.people_committee, until=until)


def test_only_one_written_down_by_mistake_is_removed(office: Office, former: FormerOffice) -> None:
    with pytest.raises(NotYet, match="không bỏ được"):
        remove(former, by=office.administrator)
    mistaken = FormerOffice.objects.create(ward=office.ward, name="Ủy ban nhân dân xã Nhầm", until=UNTIL)
    remove(mistaken, by=office.administrator)
    assert FormerOffice.objects.get() == former


@pytest.mark.parametrize("who", ["officer", "leader", "inspector"])
def test_only_the_administrator_corrects(office: Office, former: FormerOffice, who: str) -> None:
    with pytest.raises(NotAllowed):
        correct(former, by=getattr(office, who), name=RIGHT, until=UNTIL)
