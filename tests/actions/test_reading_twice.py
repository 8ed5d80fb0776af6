"""An entry of a paper book stands when two people have read the same in it; what they read differently is settled."""

from typing import Any

import pytest

from casework.actions.digitising import enter
from casework.actions.reading_twice import read_again, return_transcript, settle
from casework.actions.refusals import NotAllowed, NotYet
from casework.registers.entries import RegisterEntry
from casework.registers.readings import differences, differing
from casework.registers.transcripts import Transcript
from tests.people_in_post import Office
from tests.registers.paper_books import old_entry, reading, third_officer

NAME, MOTHER = "entry-child_full_name", "entry-mother_full_name"


@pytest.fixture
def typed(office: Office) -> Transcript:
    return enter(old_entry(office), by=office.officer)


@pytest.fixture
def differs(office: Office, typed: Transcript) -> Transcript:
    """The other officer read another name of the child, another of the mother, and no day."""
    read = reading(typed, day="2015-03", child_full_name="Nguyễn Trần Phương Uyển", mother_full_name="Trần Ngọc Huyền")
    return read_again(typed.pk, by=office.colleague, reading=read)


def said(row: Transcript, like: str, **others: Any) -> dict[str, Any]:
    """Every differing fact as in one of the two readings, but for `others`."""
    facts = (row.entered if like == "entered" else row.read).facts
    return {key: facts[key] for key in differing(row.entered, row.read)} | others


def test_who_reads_the_same_makes_the_entry(office: Office, typed: Transcript) -> None:
    confirmed = read_again(typed.pk, by=office.colleague, reading=reading(typed, notes=f"  {typed.notes}  "))
    kept = RegisterEntry.objects.get()
    assert (confirmed.state, confirmed.entry) == ("confirmed", kept)
    assert (kept.source, kept.written_by, kept.confirmed_by) == ("digitised", office.officer, office.colleague)
    assert [event.deed for event in kept.events.all()] == ["digitised"]


def test_what_is_read_differently_is_no_entry_but_a_question(differs: Transcript) -> None:
    assert differs.state == "differs"
    assert not RegisterEntry.objects.exists()
    asked = differences("birth", differs.entered, differs.read)
    assert (asked[0].label, asked[0].entered, asked[0].read) == ("Ngày đăng ký", "04/03/2015", "03/2015")
    assert [one.key for one in asked] == ["registered_on", NAME, MOTHER]
    assert [(piece.kind, piece.text) for piece in asked[1].pieces if piece.kind != "same"] == [
        ("gone", "ê"),
        ("new", "ể"),
    ]


def test_the_reader_comes_over_and_it_is_an_entry(office: Office, differs: Transcript) -> None:
    settle(differs.pk, by=office.colleague, said=said(differs, "entered"), seen=differs.digest)
    kept = RegisterEntry.objects.get()
    assert kept.subject_name == "Nguyễn Trần Phương Uyên"
    assert kept.confirmed_by == office.colleague
    facts = kept.events.get().facts
    assert facts["settled"][0]["facts"] == ["registered_on", NAME, MOTHER]
    assert facts["read_by"] == str(office.colleague)


def test_each_changes_his_own_reading_alone_until_both_agree(office: Office, differs: Transcript) -> None:
    mother = differs.content["mother_full_name"]
    answer = said(differs, "read", **{MOTHER: mother})
    row = settle(differs.pk, by=office.colleague, said=answer, seen=differs.digest)
    assert (row.state, differing(row.entered, row.read)) == ("differs", ["registered_on", NAME])
    row = settle(row.pk, by=office.officer, said=said(row, "read", **{NAME: "Nguyễn Trần Phương Uyn"}), seen=row.digest)
    assert differing(row.entered, row.read) == [NAME]
    settle(row.pk, by=office.colleague, said=said(row, "entered"), seen=row.digest)
    kept = RegisterEntry.objects.get()
    assert (kept.subject_name, kept.registered_on) == ("Nguyễn Trần Phương Uyn", "2015-03")
    assert (kept.written_by, kept.confirmed_by) == (office.officer, office.colleague)


def test_a_third_officer_decides_between_the_two_and_adds_nothing(office: Office, differs: Transcript) -> None:
    third = third_officer(office)
    with pytest.raises(NotAllowed, match="giữa hai cách đọc"):
        settle(differs.pk, by=third, said=said(differs, "read", **{NAME: "Tên Khác"}), seen=differs.digest)
    settle(differs.pk, by=third, said=said(differs, "read", registered_on="2015-03-04"), seen=differs.digest)
    kept = RegisterEntry.objects.get()
    assert (kept.subject_name, kept.registered_on) == ("Nguyễn Trần Phương Uyển", "2015-03-04")
    assert (kept.written_by, kept.confirmed_by) == (office.officer, third)


def test_nobody_settles_what_he_has_not_seen(office: Office, differs: Transcript) -> None:
    seen = differs.digest
    settle(differs.pk, by=office.officer, said=said(differs, "entered", registered_on="2015-03"), seen=seen)
    with pytest.raises(NotYet, match="xem lại các chỗ"):
        settle(differs.pk, by=office.colleague, said=said(differs, "entered"), seen=seen)


def test_every_difference_is_settled_or_none(office: Office, differs: Transcript) -> None:
    with pytest.raises(NotYet, match="mọi mục"):
        settle(differs.pk, by=office.colleague, said={NAME: differs.content["child_full_name"]}, seen=differs.digest)


@pytest.mark.parametrize("who", ["officer", "counter", "leader", "inspector"])
def test_only_another_officer_reads_it_again(office: Office, typed: Transcript, who: str) -> None:
    with pytest.raises(NotAllowed):
        read_again(typed.pk, by=getattr(office, who), reading=typed.entered)


@pytest.mark.parametrize("who", ["counter", "leader", "inspector"])
def test_only_who_keeps_the_books_settles(office: Office, differs: Transcript, who: str) -> None:
    with pytest.raises(NotAllowed):
        settle(differs.pk, by=getattr(office, who), said=said(differs, "entered"), seen=differs.digest)


def test_what_is_sent_back_is_read_anew(office: Office, differs: Transcript) -> None:
    with pytest.raises(NotAllowed):
        return_transcript(differs.pk, by=office.officer, reason="Tự trả lại.")
    row = return_transcript(differs.pk, by=office.colleague, reason="Không đọc được trang sổ.")
    assert (row.state, row.reading, row.read_by) == ("returned", {}, None)
    with pytest.raises(NotYet):
        read_again(row.pk, by=office.colleague, reading=row.entered)
    row = enter(old_entry(office), by=office.colleague, instead_of=row.pk)
    with pytest.raises(NotAllowed):
        read_again(row.pk, by=office.colleague, reading=row.entered)
    assert read_again(row.pk, by=office.officer, reading=row.entered).state == "confirmed"


def test_it_is_read_again_once(office: Office, typed: Transcript) -> None:
    read_again(typed.pk, by=office.colleague, reading=typed.entered)
    for act in (
        lambda: read_again(typed.pk, by=office.colleague, reading=typed.entered),
        lambda: return_transcript(typed.pk, by=office.colleague, reason="Trang khác."),
    ):
        with pytest.raises(NotYet):
            act()
