"""From the paper book: one types an entry in, for another to read; and this year's numbers go on after paper."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from casework.actions.digitising import continue_paper_book, enter
from casework.actions.reading_twice import read_again
from casework.actions.refusals import NotAllowed, NotYet
from casework.registers.entries import RegisterEntry
from casework.registers.transcripts import Transcript
from tests.people_in_post import Office
from tests.registers.books_of_old import entry
from tests.registers.paper_books import old_entry, reading


@pytest.fixture
def typed(office: Office) -> Transcript:
    return enter(old_entry(office), by=office.officer)


def test_what_nobody_confirmed_is_no_entry(typed: Transcript) -> None:
    assert typed.state == "waiting"
    assert not RegisterEntry.objects.exists()


def test_who_typed_it_in_corrects_it_until_somebody_reads_it_again(office: Office, typed: Transcript) -> None:
    with pytest.raises(NotAllowed, match="chỉ người nhập sửa được"):
        enter(old_entry(office), by=office.colleague, instead_of=typed.pk)
    enter(old_entry(office, registered_on="2015-03"), by=office.officer, instead_of=typed.pk)
    typed.refresh_from_db()
    assert typed.registered_on == "2015-03"
    read_again(typed.pk, by=office.colleague, reading=reading(typed, notes="Khác"))
    with pytest.raises(NotYet, match="chỗ khác nhau"):
        enter(old_entry(office), by=office.officer, instead_of=typed.pk)


def test_an_entry_is_typed_in_once(office: Office, typed: Transcript) -> None:
    with pytest.raises(ValidationError, match=str(office.officer)):
        enter(old_entry(office), by=office.colleague)
    with pytest.raises(ValidationError, match=str(office.officer)):
        enter(old_entry(office, number="12/2015"), by=office.colleague)
    read_again(typed.pk, by=office.colleague, reading=typed.entered)
    with pytest.raises(ValidationError, match="đã có trong"):
        enter(old_entry(office), by=office.colleague)
    with pytest.raises(NotYet):
        enter(old_entry(office, number="13"), by=office.officer, instead_of=typed.pk)


@pytest.mark.parametrize("who", ["counter", "leader", "inspector"])
def test_only_who_keeps_the_books_types_in(office: Office, who: str) -> None:
    with pytest.raises(NotAllowed):
        enter(old_entry(office), by=getattr(office, who))


def test_this_years_numbers_go_on_after_the_paper_book(office: Office) -> None:
    continue_paper_book(office.ward, kind="birth", last=300, by=office.officer)
    assert entry(office, on=dt.date.today()).number == 301  # noqa: DTZ011 - tests run in local time
    with pytest.raises(NotYet, match="đã có số"):
        continue_paper_book(office.ward, kind="birth", last=310, by=office.officer)


@pytest.mark.parametrize("facts", [{"number": "x"}, {"office": "Ủy ban nhân dân xã Lạ"}])
def test_what_cannot_stand_in_the_book_is_refused_when_it_is_typed(office: Office, facts: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        enter(old_entry(office, **facts), by=office.officer)
    assert not Transcript.objects.exists()
