"""Tìm trong sổ: what is found from the declaration, how it compares, and how one goes on from there."""

from typing import Any

import pytest

from casework.actions.review import answer_check, propose
from casework.desk.review import entry_search
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.procedures import registry
from casework.registers.entries import RegisterEntry
from tests import steps
from tests.desk.pages import at, opened, place, sent, words
from tests.old_books import old_birth
from tests.people_in_post import Office

BIRTH = next(p.code for p in registry.all_procedures() if p.prints_from and p.prints_from.register == "birth")
FORMER = "Ủy ban nhân dân xã Xuân Đỉnh, huyện Từ Liêm"


@pytest.fixture
def dossier(office: Office, citizen: User) -> Dossier:
    return steps.received(office, citizen, BIRTH)


def searched(user: User, dossier: Dossier, **asked: str) -> str:
    """What the search answers to these questions."""
    return words(opened(user, "choose-entry", dossier, search="1", **asked))


def test_the_entry_is_found_from_the_declaration_and_compared_letter_by_letter(
    office: Office, dossier: Dossier
) -> None:
    old_birth(office, FORMER)
    page = opened(office.officer, "choose-entry", dossier)
    assert "Số 45/1991" in words(page)
    assert FORMER in words(page)
    assert "<del>" in page.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {"number": "45/1991"},
        {"number": "45", "registered_on": "1991"},
        {"child_name": "thanh mai"},
        {"mother_name": "le thi hanh", "mother_birth": "1966"},
        {"office": FORMER},
    ],
)
def test_it_is_found_by_number_name_without_marks_or_former_office(
    office: Office, dossier: Dossier, asked: dict[str, str]
) -> None:
    old_birth(office, FORMER)
    assert "Số 45/1991" in searched(office.officer, dossier, **asked)


def test_what_does_not_fit_on_a_page_is_said_and_lies_on_the_next(
    office: Office, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(101, 124):
        old_birth(office, FORMER, number=number)
    first = searched(office.officer, dossier, child_name="mai")
    assert "Tìm thấy 23 mục" in first
    assert "Mục 1–20" in first
    assert first.count("Chọn mục này để in") == 20
    last = searched(office.officer, dossier, child_name="mai", page="2")
    assert "Mục 21–23" in last
    assert last.count("Chọn mục này để in") == 3
    assert "Tìm thấy 1 mục" in searched(office.officer, dossier, child_name="mai", number="101")
    monkeypatch.setattr(entry_search, "RANKED", 21)
    assert "Còn 2 mục nữa" in searched(office.officer, dossier, child_name="mai")


def test_the_likest_entry_of_all_stands_first(office: Office, dossier: Dossier) -> None:
    for number in range(101, 124):
        other = old_birth(office, FORMER, number=number)
        other.content["child_birth_date"] = "1970"
        other.save()
    like = old_birth(office, FORMER, number=1)
    page = searched(office.officer, dossier, child_name="mai")
    assert page.index(f"Số {like.printed_number}") < page.index("Số 123/1991")


def test_what_is_not_there_leads_to_the_books_and_to_the_answer(office: Office, dossier: Dossier) -> None:
    page = searched(office.officer, dossier, child_name="Nguyễn Không Có")
    assert "Không có mục nào khớp" in page
    assert "Soạn văn bản trả lời" in page


def test_books_of_another_ward_are_not_searched(office: Office, other_office: Office, dossier: Dossier) -> None:
    old_birth(other_office, other_office.ward.people_committee)
    assert "Số 45/1991" not in searched(office.officer, dossier, child_name="Mai")


def test_a_held_entry_is_shown_without_a_button(office: Office, dossier: Dossier) -> None:
    entry = old_birth(office, FORMER)
    RegisterEntry.objects.filter(pk=entry.pk).update(state="held")
    page = words(opened(office.officer, "choose-entry", dossier))
    assert "đang tạm giữ" in page
    assert "Chọn mục này" not in page


def test_choosing_leads_to_the_draft_which_shows_what_is_printed(office: Office, dossier: Dossier) -> None:
    entry = old_birth(office, FORMER)
    answer = sent(office.officer, "choose-entry", dossier, entry=str(entry.pk))
    assert answer.status_code == 302
    page = words(at(office.officer).get(answer.url))
    assert "In từ mục trong sổ" in page
    assert FORMER in page


def test_the_answer_is_drafted_on_the_draft_page(office: Office, dossier: Dossier) -> None:
    typed = answer_form(dossier)
    assert sent(office.officer, "draft", dossier, **typed, **{"proposal-outcome": "not-found"}).status_code == 302
    draft = Dossier.objects.get(pk=dossier.pk).draft_result
    assert (draft.outcome, draft.result["finding"]) == ("not-found", "absent")
    for check in dossier.procedure.checks:
        answer_check(dossier.pk, by=office.officer, check_code=check.code, result="pass", note="Đã xem")
    propose(dossier.pk, by=office.officer)
    page = words(opened(office.leader, "approve", dossier))
    assert "không ghi sổ hộ tịch" in page
    assert "Văn bản trả lời" in page


def answer_form(dossier: Dossier) -> dict[str, Any]:
    """The answer as it is prefilled."""
    procedure = dossier.procedure
    return procedure.draft_form("not-found").typed(procedure.draft_of("not-found", dossier.declared))


def test_the_leader_reads_from_which_entry_is_printed(office: Office, dossier: Dossier) -> None:
    entry = old_birth(office, FORMER)
    sent(office.officer, "choose-entry", dossier, entry=str(entry.pk))
    for check in dossier.procedure.checks:
        answer_check(dossier.pk, by=office.officer, check_code=check.code, result="pass", note="Đã xem")
    propose(dossier.pk, by=office.officer)
    assert FORMER in words(opened(office.leader, "decide", dossier))
    assert "như đã đăng ký" in words(opened(office.leader, "approve", dossier))


def test_a_registration_has_no_such_page(office: Office, citizen: User) -> None:
    other = steps.received(office, citizen)
    assert opened(office.officer, "choose-entry", other).status_code == 403


def test_however_many_entries_are_found_the_pages_ask_the_database_no_more(
    office: Office, dossier: Dossier, django_assert_max_num_queries: Any
) -> None:
    entries = [old_birth(office, FORMER, number=number) for number in range(45, 53)]
    desk = at(office.officer)
    desk.get(place("dossier", dossier))
    with django_assert_max_num_queries(20):
        assert "Tìm thấy 8 mục" in words(desk.get(place("choose-entry", dossier)))
    sent(office.officer, "choose-entry", dossier, entry=str(entries[0].pk))
    for screen in ("dossier", "draft"):
        with django_assert_max_num_queries(22):
            assert desk.get(place(screen, dossier)).status_code == 200
