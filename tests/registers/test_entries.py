"""Entries keep whom they name, what was written beside them, and who did what."""

import datetime as dt

import pytest

from casework.procedures.persons import Person
from casework.registers.books import BookIsClosed
from casework.registers.entries import (
    RegisterEntry,
    end_entry,
    entries_about,
    entries_for,
    hold_entry,
    reopen_entry,
    rewrite_entry,
    sign_entry,
)
from casework.registers.notes import Ground, printed_notes
from casework.registers.striking import strike_entry
from tests.people_in_post import Office
from tests.registers.books_of_old import CHILD, DAY, FATHER, MOTHER, entry

AT = dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC)
WIFE = Person(role="wife", name="Lê Thị Mai", birth="1998-02-03", identity_number="001198000001")
HUSBAND = Person(role="husband", name="Vũ Văn Lâm", birth="1995-01-01")


def about(person: Person, *roles: str, kind: str = "birth") -> list[RegisterEntry]:
    found = entries_about(
        kind=kind, name=person.name, birth_date=person.born, identity_number=person.identity_number, roles=roles
    )
    return list(found)


def test_an_entry_is_about_its_subject_and_not_about_the_parents(office: Office) -> None:
    kept = entry(office)
    assert about(CHILD) == [kept]
    assert about(MOTHER) == []


@pytest.mark.parametrize("person", [WIFE, HUSBAND])
def test_a_marriage_is_found_by_either_spouse(office: Office, person: Person) -> None:
    kept = entry(office, (WIFE, HUSBAND), kind="marriage")
    assert about(person, "wife", "husband", kind="marriage") == [kept]


def test_the_number_finds_a_person_whose_name_was_changed(office: Office) -> None:
    kept = entry(office)
    assert about(Person(role="child", name="Tên Khác", identity_number=CHILD.identity_number)) == [kept]


def test_a_rewritten_entry_keeps_its_number_and_names_the_others(office: Office) -> None:
    kept = entry(office)
    corrected = Person(role="child", name="Nguyễn Trần Phương Oanh", birth="2026-11-16")
    rewrite_entry(kept, content={}, people=(corrected, MOTHER), correction="Sai dấu", by=office.leader, at=AT)
    assert (kept.number, about(corrected)) == (1, [kept])
    assert about(CHILD) == []
    assert about(FATHER, "father") == []


def test_every_act_on_an_entry_stands_in_its_log(office: Office) -> None:
    kept = entry(office)
    sign_entry(kept, signed_by="Trần Thị Ngọc Huyền", by=office.counter, at=AT)
    hold_entry(kept, reason="Xem lại", by=office.leader, at=AT)
    events = [(event.deed, event.by_name, event.post_title) for event in kept.events.order_by("pk")]
    assert events == [
        ("written", "Nguyễn Đức Thịnh", "Chủ tịch"),
        ("signed", "Hoàng Minh Châu", "Nhân viên bộ phận một cửa"),
        ("held", "Nguyễn Đức Thịnh", "Chủ tịch"),
    ]


def test_an_end_that_was_taken_back_is_no_longer_printed(office: Office) -> None:
    kept = entry(office, kind="guardianship")
    end_entry(kept, note="Đã chấm dứt giám hộ.", by=office.leader, at=AT)
    assert printed_notes(kept) == ("Đã chấm dứt giám hộ.",)
    reopen_entry(kept, note="Thu hồi.", by=office.leader, at=AT)
    assert printed_notes(kept) == ()
    assert kept.notes.count() == 2


def test_several_questions_are_answered_by_name_in_one_query(office: Office, django_assert_num_queries) -> None:
    first, second = entry(office), entry(office)
    questions = {
        "child": entries_about(kind="birth", name=CHILD.name, birth_date=CHILD.born),
        "mother": entries_about(kind="birth", name=MOTHER.name, birth_date=MOTHER.born, roles=("mother",)),
        "dead": entries_about(kind="death", name=CHILD.name, birth_date=CHILD.born),
    }
    with django_assert_num_queries(1):
        found = entries_for(questions)
        assert {entry.book.kind for entry in found["child"]} == {"birth"}
    assert found == {"child": [first, second], "mother": [first, second], "dead": []}


def test_a_struck_entry_keeps_its_number_and_shows_the_decision(office: Office) -> None:
    kept = entry(office)
    ground = Ground(title="Quyết định", number="12/QĐ-UBND", dated=DAY, issuer="Ủy ban nhân dân phường Xuân Đỉnh")
    strike_entry(kept, ground=ground, reason="Đăng ký hai lần", by=office.leader, at=AT)
    kept = RegisterEntry.objects.get(pk=kept.pk)
    assert kept.state == "struck"
    note = kept.notes.get()
    assert note.ground == ground
    assert "quyết định số 12/QĐ-UBND ngày 23/11/2026" in note.text
    assert about(CHILD) == []
    assert entry(office).number == 2


def test_a_closed_book_takes_no_new_number(office: Office) -> None:
    book = entry(office).book
    book.closed_on = dt.date(2027, 1, 4)
    book.save()
    with pytest.raises(BookIsClosed, match="04/01/2027"):
        entry(office)
    assert entry(office, on=dt.date(2027, 1, 4)).printed_number == "01/2027"


def test_numbers_go_on_after_what_stands_on_paper(office: Office) -> None:
    later = entry(office, on=dt.date(2027, 1, 4)).book
    later.last_number = later.paper_until = 300
    later.save()
    assert entry(office, on=dt.date(2027, 2, 1)).number == 301
