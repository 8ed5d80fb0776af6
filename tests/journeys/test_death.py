"""The three death registrations the whole way: what is entered, which papers come out, and under which law."""

import datetime as dt

import pytest
from django.utils.timezone import localdate

from casework.actions.deciding import approve, recall
from casework.actions.filing import save_draft, submit
from casework.actions.reception import receive
from casework.actions.refusals import NotYet
from casework.actions.review import compute_checks, propose
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User
from casework.procedures import registry
from casework.registers.entries import RegisterEntry
from tests import steps
from tests.people_in_post import Office, person

ORDINARY, BY_COURT, LATE = (p.code for p in registry.all_procedures() if p.register == "death")
OF_COPIES = {"death-extract-copy"}


def handed_over(dossier: Dossier) -> set[str]:
    return set(dossier.result_papers.values_list("kind", flat=True))


@pytest.mark.parametrize(
    ("procedure", "papers", "note"),
    [
        pytest.param(ORDINARY, {"death-extract"} | OF_COPIES, "", id="ordinary"),
        pytest.param(BY_COURT, {"death-extract"}, "Người bị Tòa án tuyên bố là đã chết", id="declared by court"),
        pytest.param(LATE, {"death-extract"} | OF_COPIES, "Đăng ký quá hạn", id="late"),
    ],
)
def test_from_filing_to_hand_over(office: Office, citizen: User, procedure: str, papers: set[str], note: str) -> None:
    dossier = steps.collected(office, citizen, procedure)
    assert dossier.status == Status.COLLECTED
    assert handed_over(dossier) == papers
    entry = dossier.entries.select_related("book").get()
    assert (entry.book.kind, entry.printed_number) == ("death", f"01/{localdate().year}")
    assert entry.content["note"] == note
    assert entry.signed_by == dossier.requester_name


def test_from_march_2027_the_paper_is_called_giay_chung_tu(office: Office, citizen: User) -> None:
    dossier = steps.proposed(office, citizen, ORDINARY)
    Dossier.objects.filter(pk=dossier.pk).update(edition_key="2027")
    assert handed_over(approve(dossier.pk, by=office.leader)) == {"death-certificate"} | OF_COPIES


def test_a_death_of_which_the_month_is_known_is_found_again_by_it(office: Office, citizen: User) -> None:
    steps.approved(office, citizen, LATE)
    entry = RegisterEntry.objects.get()
    subject = entry.people.get(is_subject=True)
    assert (subject.name_key, subject.birth) == ("dang thi nhan", "1921")
    assert entry.content["died_on"] == "1987-03"


def test_nobody_dies_twice(office: Office, citizen: User) -> None:
    steps.approved(office, citizen, ORDINARY)
    again = steps.reviewed(office, person("khac@caseflow.example", "Đặng Quốc Tuấn"), ORDINARY)
    found = compute_checks(again)["not-registered"]
    assert found.result == "fail"
    assert f"01/{localdate().year}" in found.sentence
    with pytest.raises(NotYet, match="kiểm tra không đạt"):
        propose(again.pk, by=office.officer)


def test_two_people_of_one_name_and_year_are_left_to_the_officer(office: Office, citizen: User) -> None:
    steps.approved(office, citizen, LATE)
    again = steps.received(office, person("khac@caseflow.example", "Đặng Quốc Tuấn"), LATE)
    assert compute_checks(again)["not-registered"].result == "ask"


def test_a_late_death_without_notice_has_three_working_days(office: Office, citizen: User) -> None:
    late = steps.received(office, citizen, LATE)
    ordinary = steps.received(office, citizen, ORDINARY)
    assert late.due_at is not None
    assert ordinary.due_at is not None
    assert late.due_at - ordinary.due_at >= dt.timedelta(days=1)
    assert "3 ngày làm việc" in late.due_explanation


def test_a_late_registration_is_paid_for(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, LATE)
    assert dossier.charges.get().amount == 5_000 + 8_000


def test_a_declaration_that_became_late_says_so_before_it_is_sent(office: Office, citizen: User) -> None:
    dossier = steps.drafted(office, citizen, ORDINARY)
    long_ago = localdate() - dt.timedelta(days=40)
    raw = steps.typed(dossier.procedure) | {"death-died_on": f"{long_ago:%d/%m/%Y}"}
    save_draft(dossier, raw=raw, revision=1)
    with pytest.raises(NotYet, match="Đã quá 15 ngày"):
        submit(dossier.pk, by=citizen)
    sent = submit(dossier.pk, by=citizen, confirmed=steps.confirmed(dossier))
    assert receive(sent.pk, by=office.officer).status == Status.UNDER_REVIEW
    assert sent.charges.get().lines[0]["unit_amount"] == 5_000


def test_the_book_notes_a_late_registration_once_whatever_is_corrected_later(office: Office, citizen: User) -> None:
    dossier = steps.approved(office, citizen, LATE)
    back = recall(dossier.pk, by=office.leader, note="In sai nơi chết")
    approve(propose(back.pk, by=office.officer).pk, by=office.leader)
    notes = dossier.entries.get().notes.filter(kind="registered")
    assert list(notes.values_list("text", flat=True)) == ["Đăng ký quá hạn"]
