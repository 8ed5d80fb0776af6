"""From the paper book: one types in, another reads the book; only what both read the same becomes an entry."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from casework.actions.digitising import confirm, continue_paper_book, enter, return_transcript
from casework.actions.refusals import NotAllowed, NotYet
from casework.registers.entries import RegisterEntry
from casework.registers.transcripts import Transcript
from tests.people_in_post import Office
from tests.registers.books_of_old import entry
from tests.registers.paper_books import old_entry


@pytest.fixture
def typed(office: Office) -> Transcript:
    return enter(old_entry(office), by=office.officer)


def test_what_nobody_confirmed_is_no_entry(typed: Transcript) -> None:
    assert typed.state == "waiting"
    assert not RegisterEntry.objects.exists()


def test_the_other_officer_confirms_what_he_reads_the_same(office: Office, typed: Transcript) -> None:
    confirmed = confirm(typed.pk, by=office.colleague, reading=typed.content)
    kept = RegisterEntry.objects.get()
    assert confirmed.entry == kept
    assert (kept.source, kept.written_by, kept.confirmed_by) == ("digitised", office.officer, office.colleague)
    assert [event.deed for event in kept.events.all()] == ["digitised"]


def test_what_he_reads_otherwise_goes_back_with_his_reading(office: Office, typed: Transcript) -> None:
    reading = {**typed.content, "child_full_name": "Nguyễn Trần Phương Uyển"}
    returned = confirm(typed.pk, by=office.colleague, reading=reading)
    assert (returned.state, returned.reading) == ("returned", reading)
    assert not RegisterEntry.objects.exists()
    corrected = enter(old_entry(office, content=reading), by=office.officer, instead_of=typed.pk)
    assert corrected.pk == typed.pk
    confirm(typed.pk, by=office.colleague, reading=reading)
    assert RegisterEntry.objects.get().subject_name == "Nguyễn Trần Phương Uyển"


def test_who_corrects_it_is_who_typed_it_in(office: Office, typed: Transcript) -> None:
    return_transcript(typed.pk, by=office.colleague, reason="Không đọc được trang sổ.")
    enter(old_entry(office), by=office.colleague, instead_of=typed.pk)
    with pytest.raises(NotAllowed, match="không tự xác nhận"):
        confirm(typed.pk, by=office.colleague, reading=typed.content)
    confirm(typed.pk, by=office.officer, reading=typed.content)


@pytest.mark.parametrize("who", ["officer", "counter", "leader", "inspector"])
def test_only_another_officer_confirms(office: Office, typed: Transcript, who: str) -> None:
    with pytest.raises(NotAllowed):
        confirm(typed.pk, by=getattr(office, who), reading=typed.content)


def test_an_entry_is_typed_in_once(office: Office, typed: Transcript) -> None:
    with pytest.raises(ValidationError, match=str(office.officer)):
        enter(old_entry(office), by=office.colleague)
    confirm(typed.pk, by=office.colleague, reading=typed.content)
    with pytest.raises(ValidationError, match="đã có trong"):
        enter(old_entry(office), by=office.colleague)
    with pytest.raises(NotYet):
        confirm(typed.pk, by=office.colleague, reading=typed.content)
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
