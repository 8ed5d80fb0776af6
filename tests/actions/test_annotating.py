"""Notes beside an entry: on a document, with the old state kept; to strike takes two."""

import datetime as dt
from typing import Any

import pytest

from casework.actions.annotating import annotate
from casework.actions.refusals import NotAllowed, NotYet, Refusal
from casework.actions.striking_entries import confirm_strike, decline_strike, propose_strike
from casework.people.user import User
from casework.procedures import registry
from casework.registers.contents import content_form
from casework.registers.entries import RegisterEntry, entries_about, hold_entry
from casework.registers.notes import Ground, printed_notes
from tests.people_in_post import Office
from tests.registers.books_of_old import entry

DECISION = Ground(title="Quyết định", number="31/QĐ-UBND", dated=dt.date(2026, 11, 20), issuer="UBND phường Xuân Đỉnh")


@pytest.fixture
def born(office: Office) -> RegisterEntry:
    writer = registry.writer_of("birth")
    content = writer.result_of(writer.example)
    return entry(office, writer.people_in_entry(content), content=content)


def corrected(born: RegisterEntry, **fields: str) -> dict[str, Any]:
    """The content with some fields written anew, as the form would give it."""
    form = content_form(born)
    again = content_form(born, form.typed({**born.content, **fields}))
    assert again.is_valid(), again.errors
    return again.values()


def write(born: RegisterEntry, by: User, **facts: Any) -> Any:
    said = {"kind": "other", "text": "Đã ghi chú.", "ground": DECISION, **facts}
    return annotate(born.pk, by=by, **said)


def test_a_correction_is_put_in_and_keeps_what_stood_before(office: Office, born: RegisterEntry) -> None:
    name = born.content["mother_full_name"]
    content = corrected(born, mother_full_name="Trần Thị Ngọc Huyên")
    note = write(born, office.officer, kind="correction", text="Cải chính tên mẹ.", content=content)
    assert [(change["before"], change["after"]) for change in note.changes] == [(name, "Trần Thị Ngọc Huyên")]
    kept = RegisterEntry.objects.get(pk=born.pk)
    assert kept.content["mother_full_name"] == "Trần Thị Ngọc Huyên"
    assert kept.people.get(role="mother").name == "Trần Thị Ngọc Huyên"
    assert printed_notes(kept) == ("Cải chính tên mẹ.",)
    event = kept.events.get(deed="annotated")
    assert (event.by_name, event.post_title) == (str(office.officer), "Công chức tư pháp – hộ tịch")


@pytest.mark.parametrize(("kind", "state"), [("divorce", "ended"), ("ended", "ended"), ("mobile", "in_force")])
def test_a_note_of_an_end_ends_the_entry(office: Office, born: RegisterEntry, kind: str, state: str) -> None:
    write(born, office.officer, kind=kind)
    assert RegisterEntry.objects.get(pk=born.pk).state == state


def test_a_note_for_the_book_alone_is_not_printed(office: Office, born: RegisterEntry) -> None:
    write(born, office.officer, book_only=True)
    assert printed_notes(born) == ()


@pytest.mark.parametrize("text", ["Trẻ bị bỏ rơi.", "trẻ em  BỊ BỎ RƠI", "Trẻ chưa xác định được cha, mẹ"])
def test_what_no_paper_may_show_stays_in_the_book_though_nobody_said_so(
    text: str, office: Office, born: RegisterEntry
) -> None:
    assert write(born, office.officer, text=text).book_only
    assert printed_notes(born) == ()


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"kind": "correction"}, "Chưa sửa mục nào"),
        ({"kind": "other", "content": {"mother_full_name": "Người Khác"}}, "chỉ được sửa khi"),
        ({"kind": "struck"}, "không ghi bằng tay"),
    ],
)
def test_a_note_that_does_not_fit_is_refused(
    office: Office, born: RegisterEntry, facts: dict[str, Any], says: str
) -> None:
    content = {**born.content, **facts.get("content", {})}
    with pytest.raises(NotYet, match=says):
        write(born, office.officer, **{**facts, "content": content})
    assert not born.notes.exists()


@pytest.mark.parametrize("role", ["counter", "leader", "inspector"])
def test_only_who_keeps_the_books_writes_in_them(office: Office, born: RegisterEntry, role: str) -> None:
    with pytest.raises(NotAllowed):
        write(born, getattr(office, role))


def test_nobody_writes_beside_his_own_name(office: Office, born: RegisterEntry) -> None:
    office.officer.identity_number = born.content["mother_identity_number"]
    with pytest.raises(NotAllowed, match="có tên anh/chị"):
        write(born, office.officer)


def test_a_held_entry_waits(office: Office, born: RegisterEntry) -> None:
    hold_entry(born, reason="Xem lại", by=office.leader, at=dt.datetime(2026, 11, 25, tzinfo=dt.UTC))
    with pytest.raises(NotYet, match="tạm giữ"):
        write(born, office.officer)


def proposed(born: RegisterEntry, by: User) -> Any:
    return propose_strike(born.pk, by=by, reason="twice", explanation="Đã đăng ký số 212/2026.", ground=DECISION)


def test_the_leader_strikes_what_the_officer_proposed(office: Office, born: RegisterEntry) -> None:
    proposed(born, office.officer)
    confirm_strike(born.pk, by=office.leader)
    kept = RegisterEntry.objects.get(pk=born.pk)
    assert (kept.state, kept.number) == ("struck", born.number)
    assert "31/QĐ-UBND" in kept.notes.get(kind="struck").text
    assert [event.deed for event in kept.events.all()] == ["written", "strike_proposed", "struck"]
    subject = kept.people.get(is_subject=True)
    assert not entries_about(kind="birth", name=subject.name, birth_date=subject.birth)
    with pytest.raises(NotYet):
        write(born, office.officer)
    with pytest.raises(NotYet):
        proposed(born, office.officer)


def test_a_declined_proposal_leaves_the_entry_and_may_be_made_again(office: Office, born: RegisterEntry) -> None:
    proposed(born, office.officer)
    decline_strike(born.pk, by=office.deputy, answer="Chưa đủ căn cứ.")
    assert RegisterEntry.objects.get(pk=born.pk).state == "in_force"
    assert proposed(born, office.officer).answered_at is None


@pytest.mark.parametrize("who", ["officer", "colleague", "counter"])
def test_only_the_leader_answers(office: Office, born: RegisterEntry, who: str) -> None:
    proposed(born, office.officer)
    with pytest.raises(NotAllowed):
        confirm_strike(born.pk, by=getattr(office, who))


def test_there_is_one_proposal_at_a_time_and_one_answer(office: Office, born: RegisterEntry) -> None:
    proposed(born, office.officer)
    with pytest.raises(Refusal):
        proposed(born, office.colleague)
    decline_strike(born.pk, by=office.leader, answer="Chưa đủ căn cứ.")
    with pytest.raises(NotYet, match="Không còn đề nghị"):
        confirm_strike(born.pk, by=office.deputy)
