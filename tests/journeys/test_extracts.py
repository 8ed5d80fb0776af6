"""Extracts printed from the books: found, not found, not entitled; and an entry that changes meanwhile."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.utils.timezone import now

from casework.actions.deciding import approve, recall, reject, send_back
from casework.actions.filing import save_draft, submit
from casework.actions.handing_over import collect, settle_fee
from casework.actions.printing_from_books import choose_entry
from casework.actions.reception import receive
from casework.actions.refusals import NotAllowed, NotYet
from casework.actions.review import answer_check, compute_checks, draft, propose
from casework.documents.rendering import html_of
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User
from casework.procedures import registry
from casework.registers.entries import RegisterEntry
from casework.registers.notes import NoteKind, write_note
from tests import steps
from tests.old_books import old_birth, old_death, old_marriage
from tests.people_in_post import Office
from tests.remembered import remembered

BIRTH, DEATH, MARRIAGE = (p.code for p in registry.all_procedures() if p.prints_from)
FORMER = "Ủy ban nhân dân xã Xuân Đỉnh, huyện Từ Liêm"


@pytest.fixture
def entry(office: Office) -> RegisterEntry:
    """The birth of the example, in an old book of a former office, as it was typed from paper."""
    return old_birth(office, FORMER, series="01-TP/HT")


@remembered(steps.found_again)
def reviewed(office: Office, citizen: User, code: str = BIRTH) -> Dossier:
    """Received, every check answered by hand; nothing drafted."""
    return all_checked(steps.received(office, citizen, code), office)


def all_checked(dossier: Dossier, office: Office) -> Dossier:
    """Every check answered by hand."""
    for check in dossier.procedure.checks:
        answer_check(dossier.pk, by=office.officer, check_code=check.code, result="pass", note="Đã xem")
    return dossier


@remembered(steps.found_again)
def found(office: Office, citizen: User, entry: RegisterEntry, code: str = BIRTH) -> Dossier:
    """The entry chosen, before the leader."""
    dossier = choose_entry(reviewed(office, citizen, code).pk, by=office.officer, entry=entry.pk)
    return propose(dossier.pk, by=office.officer)


@remembered(steps.found_again)
def not_found(office: Office, citizen: User, **changed: str) -> Dossier:
    """The answer drafted as it is prefilled, before the leader."""
    dossier = reviewed(office, citizen)
    procedure = dossier.procedure
    typed = procedure.draft_form("not-found").typed(procedure.draft_of("not-found", dossier.declared))
    typed |= {f"not-found-{name}": text for name, text in changed.items()}
    draft(dossier.pk, by=office.officer, raw=typed, outcome="not-found")
    return propose(dossier.pk, by=office.officer)


@remembered(steps.found_again)
def handed_over(office: Office, dossier: Dossier) -> Dossier:
    """From approval to the visit, whose fee is settled when one is due; no signature in a book is asked."""
    visited = steps.visit(steps.put_ready(dossier, office), office)
    charge = visited.charges.filter(state="due").first()
    if charge:
        settle_fee(visited.pk, by=office.counter, amount=charge.amount)
    return collect(visited.pk, by=office.counter)


def papers(dossier: Dossier) -> dict[str, Any]:
    """The result papers: kind → facts."""
    return {paper.kind: paper.facts for paper in dossier.result_papers}


def test_a_birth_found_in_a_former_offices_book_is_printed_as_registered(
    office: Office, citizen: User, entry: RegisterEntry
) -> None:
    approved = approve(found(office, citizen, entry).pk, by=office.leader)
    facts = papers(approved)["birth-certificate-copy"]
    assert facts["registered_at"] == FORMER
    assert (facts["number"], facts["volume"]) == (entry.printed_number, "01-TP/HT")
    assert facts["extract_number"].endswith("/TLKS-BS")
    assert facts["agency"]["committee"] == office.ward.people_committee
    assert facts["birth_date"] == "1991"
    assert facts["only_known"]
    assert approved.result_papers.get().copies == 2


def test_copies_are_handed_over_against_their_fee_without_a_signature_in_any_book(
    office: Office, citizen: User, entry: RegisterEntry
) -> None:
    collected = handed_over(office, approve(found(office, citizen, entry).pk, by=office.leader))
    assert collected.status == Status.COLLECTED
    assert collected.charges.get().amount == 16_000
    assert not collected.entries.exists()
    assert RegisterEntry.objects.count() == 1


def test_a_death_found_is_printed(office: Office, citizen: User) -> None:
    approved = approve(found(office, citizen, old_death(office), DEATH).pk, by=office.leader)
    facts = papers(approved)["death-extract-copy"]
    assert facts["extract_number"].endswith("/TLKT-BS")
    assert facts["died_on"] == "2019-09-30"


def test_a_marriage_found_is_printed_with_what_the_old_book_holds(office: Office, citizen: User) -> None:
    approved = approve(found(office, citizen, old_marriage(office), MARRIAGE).pk, by=office.leader)
    facts = papers(approved)["marriage-extract-copy"]
    assert facts["extract_number"].endswith("/TLKH-BS")
    assert (facts["wife"]["name"], facts["husband"]["birth"]) == ("Vũ Thị Thanh Mai", "1988")
    assert (facts["wife"]["residence"], facts["married_since"], facts["note"]) == ("", "", "")


@pytest.mark.parametrize(
    ("code", "old"),
    [(BIRTH, partial(old_birth, at=FORMER)), (DEATH, old_death), (MARRIAGE, old_marriage)],
    ids=["birth", "death", "marriage"],
)
def test_a_copy_bears_the_notes_of_its_entry_but_not_those_for_the_book_alone(
    code: str, old: Callable[[Office], RegisterEntry], office: Office, citizen: User
) -> None:
    entry = old(office)
    for text, alone in (("Cải chính năm sinh.", False), ("Chỉ để trong sổ.", True)):
        write_note(entry, kind=NoteKind.OTHER, text=text, book_only=alone, by=office.officer, at=now())
    approved = approve(found(office, citizen, entry, code).pk, by=office.leader)
    [(kind, facts)] = papers(approved).items()
    printed = html_of(kind, facts)
    assert "Cải chính năm sinh." in printed
    assert "Chỉ để trong sổ." not in printed


def test_a_registration_of_ours_is_printed_with_all_it_says(office: Office, citizen: User) -> None:
    registered = steps.approved(office, citizen).entries.get()
    approved = approve(found(office, citizen, registered).pk, by=office.leader)
    facts = papers(approved)["birth-certificate-copy"]
    assert facts["child_name"] == registered.subject_name
    assert (facts["registered_at"], facts["only_known"]) == ("", False)


def test_the_other_title_is_printed_when_it_was_asked_for(office: Office, citizen: User, entry: RegisterEntry) -> None:
    drafted = steps.drafted(office, citizen, BIRTH)
    save_draft(drafted, raw=steps.typed(drafted.procedure) | {"wanted-paper": "certificate"}, revision=1)
    sent = receive(submit(drafted.pk, by=citizen).pk, by=office.officer)
    choose_entry(all_checked(sent, office).pk, by=office.officer, entry=entry.pk)
    approved = approve(propose(sent.pk, by=office.officer).pk, by=office.leader)
    assert set(papers(approved)) == {"birth-copy"}


def test_what_is_in_no_book_is_answered_in_writing_and_free(office: Office, citizen: User) -> None:
    approved = approve(not_found(office, citizen, books="Sổ đăng ký khai sinh 1991–1993").pk, by=office.leader)
    answer = papers(approved)
    assert set(answer) == {"search-answer"}
    assert answer["search-answer"]["books"] == "Sổ đăng ký khai sinh 1991–1993"
    assert FORMER in answer["search-answer"]["offices"]
    assert "Vũ Thị Thanh Mai" in answer["search-answer"]["sought"]
    assert answer["search-answer"]["number"]
    charge = approved.charges.get()
    assert (charge.state, bool(charge.ground)) == ("exempt", True)
    mail = approved.messages.latest("pk")
    assert mail.stem == "answered"
    assert handed_over(office, approved).status == Status.COLLECTED


def test_what_is_found_after_all_costs_its_fee_again(office: Office, citizen: User, entry: RegisterEntry) -> None:
    approved = approve(not_found(office, citizen).pk, by=office.leader)
    recall(approved.pk, by=office.leader, note="Đã tìm thấy trong sổ giấy")
    choose_entry(approved.pk, by=office.officer, entry=entry.pk)
    again = approve(propose(approved.pk, by=office.officer).pk, by=office.leader)
    assert set(papers(again)) == {"birth-certificate-copy"}
    assert again.charges.get(state="due").amount == 16_000


def test_who_is_not_entitled_is_refused(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen, BIRTH)
    reason = "Không có văn bản ủy quyền (Luật Hộ tịch 2014, điều 64)."
    draft(dossier.pk, by=office.officer, raw={}, outcome="refuse", refusal_code="not-entitled", reason=reason)
    propose(dossier.pk, by=office.officer)
    refused = reject(dossier.pk, by=office.leader)
    assert refused.status == Status.REJECTED
    assert refused.documents.get(kind="refusal-letter").facts["reasons"] == [reason]


def test_a_grant_needs_an_entry(office: Office, citizen: User) -> None:
    dossier = reviewed(office, citizen)
    draft(dossier.pk, by=office.officer, raw={}, outcome="grant")
    with pytest.raises(NotYet, match="chọn mục trong sổ"):
        propose(dossier.pk, by=office.officer)


@pytest.mark.parametrize(("state", "sentence"), [("held", "tạm giữ"), ("struck", "đã bị hủy")])
def test_an_entry_that_does_not_count_is_not_printed(
    office: Office, citizen: User, entry: RegisterEntry, state: str, sentence: str
) -> None:
    RegisterEntry.objects.filter(pk=entry.pk).update(state=state)
    with pytest.raises(NotYet, match=sentence):
        choose_entry(reviewed(office, citizen).pk, by=office.officer, entry=entry.pk)


@pytest.mark.parametrize("state", ["held", "struck"])
def test_an_entry_held_or_struck_after_the_proposal_stops_the_approval(
    office: Office, citizen: User, entry: RegisterEntry, state: str
) -> None:
    proposed = found(office, citizen, entry)
    RegisterEntry.objects.filter(pk=entry.pk).update(state=state)
    with pytest.raises(NotYet):
        approve(proposed.pk, by=office.leader)


def test_a_struck_entry_is_answered_with_what_happened(office: Office, citizen: User) -> None:
    why = "Đã hủy theo Quyết định số 12/QĐ-UBND ngày 03/04/2020."
    approved = approve(not_found(office, citizen, finding="struck", explanation=why).pk, by=office.leader)
    assert papers(approved)["search-answer"]["explanation"] == why


def test_an_entry_annotated_after_the_proposal_is_looked_at_again(
    office: Office, citizen: User, entry: RegisterEntry
) -> None:
    proposed = found(office, citizen, entry)
    entry.notes.create(text="Cải chính họ tên mẹ", by=office.officer, at=dt.datetime.now(dt.UTC))
    with pytest.raises(NotYet, match="đã được ghi chú hoặc sửa"):
        approve(proposed.pk, by=office.leader)
    send_back(proposed.pk, by=office.leader, note="Mục đã được ghi chú")
    choose_entry(proposed.pk, by=office.officer, entry=entry.pk)
    approved = approve(propose(proposed.pk, by=office.officer).pk, by=office.leader)
    assert papers(approved)["birth-certificate-copy"]["notes"] == ["Cải chính họ tên mẹ"]


def test_the_checks_know_the_entry(office: Office, citizen: User, entry: RegisterEntry) -> None:
    dossier = steps.received(office, citizen, BIRTH)
    assert {code: verdict.result for code, verdict in compute_checks(dossier).items()} == {
        "entitled": "ask",
        "found": "ask",
        "match": "ask",
        "current": "pass",
    }
    chosen = choose_entry(dossier.pk, by=office.officer, entry=entry.pk)
    checks = compute_checks(chosen)
    assert checks["found"].result == "pass"
    assert "sinh người cha" in checks["match"].sentence
    RegisterEntry.objects.filter(pk=entry.pk).update(state="held")
    assert compute_checks(Dossier.objects.get(pk=chosen.pk))["found"].result == "fail"


def test_books_of_another_ward_stay_closed(
    office: Office, other_office: Office, citizen: User, entry: RegisterEntry
) -> None:
    theirs = old_birth(other_office, other_office.ward.people_committee)
    dossier = reviewed(office, citizen)
    for pk in (theirs.pk, old_death(office).pk, 0):
        with pytest.raises(NotYet, match="Không có mục này"):
            choose_entry(dossier.pk, by=office.officer, entry=pk)


def test_a_registration_chooses_no_entry(office: Office, citizen: User, entry: RegisterEntry) -> None:
    with pytest.raises(NotAllowed):
        choose_entry(steps.received(office, citizen).pk, by=office.officer, entry=entry.pk)


def test_a_copy_says_number_and_day_as_far_as_the_old_book_does(office: Office, citizen: User) -> None:
    entry = old_birth(office, FORMER)
    RegisterEntry.objects.filter(pk=entry.pk).update(suffix="a", registered_on="1991-06")
    dossier = approve(found(office, citizen, entry).pk, by=office.leader)
    paper = dossier.result_papers.get()
    assert (paper.facts["number"], paper.facts["registered_on"]) == ("45a/1991", "1991-06")
    page = html_of(paper.kind, paper.facts)
    assert "45a/1991" in page
    assert "tháng 6 năm 1991" in page
    assert "ngày 01 tháng 6" not in page
