"""The leader's screens: what waits, what he sees before he decides, and what each decision does."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils.timezone import now

from casework.actions.deciding import send_back
from casework.actions.review import draft, propose
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.desk.at_desk import at, page
from tests.people_in_post import Office


@pytest.fixture
def proposed(office: Office, citizen: User) -> Dossier:
    return steps.proposed(office, citizen)


def refused_proposal(office: Office, citizen: User) -> Dossier:
    dossier = steps.reviewed(office, citizen)
    draft(dossier.pk, by=office.officer, raw={}, outcome="refuse", reason="Trẻ đã được đăng ký tại phường khác.")
    return propose(dossier.pk, by=office.officer)


def decide(user: User, verb: str, dossier: Dossier, **data: str) -> object:
    return at(user).post(reverse(f"desk-{verb}", args=[dossier.code]), {"seen": dossier.status, **data})


def test_the_list_says_what_is_proposed_and_by_whom(office: Office, proposed: Dossier) -> None:
    listed = page(office.leader, "desk-approvals")
    assert proposed.code in listed
    assert office.officer.full_name in listed
    assert "dự thảo đang tạo" in listed


def test_another_ward_sees_nothing(other_office: Office, proposed: Dossier) -> None:
    assert proposed.code not in page(other_office.leader, "desk-approvals")
    for name in ("desk-decide", "desk-drafts", "desk-approve", "desk-send-back", "desk-reject", "desk-stop"):
        assert at(other_office.leader).get(reverse(name, args=[proposed.code])).status_code == 404, name
    assert decide(other_office.leader, "approve", proposed).status_code == 404
    assert Dossier.objects.get(pk=proposed.pk).status == "awaiting_approval"


def test_a_citizen_finds_no_desk(citizen: User, proposed: Dossier) -> None:
    assert at(citizen).get(reverse("desk-decide", args=[proposed.code])).status_code == 404


def test_the_list_costs_the_same_however_many_wait(
    office: Office, citizen: User, proposed: Dossier, django_assert_max_num_queries
) -> None:
    steps.proposed(office, citizen)
    steps.proposed(office, citizen)
    client = at(office.leader)
    client.get(reverse("desk-approvals"))
    with django_assert_max_num_queries(8):
        client.get(reverse("desk-approvals"))


def test_one_proposal_costs_at_most_twenty_queries(
    office: Office, proposed: Dossier, django_assert_max_num_queries
) -> None:
    client = at(office.leader)
    client.get(reverse("desk-decide", args=[proposed.code]))
    with django_assert_max_num_queries(20):
        client.get(reverse("desk-decide", args=[proposed.code]))


def test_the_draft_is_asked_for_until_the_worker_has_made_it(office: Office, proposed: Dossier) -> None:
    waiting = page(office.leader, "desk-drafts", proposed.code)
    assert "đang tạo" in waiting
    assert 'hx-trigger="every 3s"' in waiting
    steps.pretend_papers_are_made(proposed)
    made = page(office.leader, "desk-drafts", proposed.code)
    assert "<iframe" in made
    assert "hx-get" not in made


def test_a_draft_that_is_being_read_is_left_alone_while_others_are_made(office: Office, proposed: Dossier) -> None:
    first, *others = proposed.documents.filter(draft=True)
    assert others
    proposed.documents.filter(pk=first.pk).update(state="ready", path="made.pdf", sha256="0" * 64)
    drafts = page(office.leader, "desk-drafts", proposed.code)
    asks_for_itself = [draft for draft in (first, *others) if f'hx-select="#draft-{draft.pk}"' in drafts]
    assert asks_for_itself == others


def test_a_draft_that_failed_says_so_and_can_be_tried_again(office: Office, proposed: Dossier) -> None:
    drafts = proposed.documents.filter(draft=True)
    drafts.update(state="failed", attempts=5)
    assert "Chưa tạo được dự thảo" in page(office.leader, "desk-decide", proposed.code)
    at(office.leader).post(reverse("desk-drafts-again", args=[proposed.code]))
    assert set(drafts.values_list("state", "attempts")) == {("waiting", 0)}


def test_a_difference_from_the_declaration_is_shown_letter_by_letter(office: Office, citizen: User) -> None:
    dossier = steps.reviewed(office, citizen)
    key = next(key for key, value in dossier.draft_result.result.items() if value == dossier.subject_name)
    form = dossier.procedure.result_form()
    changed = {**dossier.draft_result.result, key: dossier.subject_name + "A"}
    draft(dossier.pk, by=office.officer, raw=form.typed(changed), outcome="grant")
    propose(dossier.pk, by=office.officer)
    assert "[thêm] </span>A</ins>" in page(office.leader, "desk-decide", dossier.code)
    assert "khác với tờ khai" in page(office.leader, "desk-approvals")


def test_before_approving_the_number_and_the_mail_are_foreseen(office: Office, proposed: Dossier) -> None:
    shown = page(office.leader, "desk-approve", proposed.code)
    assert "sẽ cấp khi duyệt" in shown
    assert "Giấy khai sinh (in lên phôi)" in shown
    assert "bản xem" not in shown
    assert proposed.requester_email in shown


def test_approving_registers_and_leads_to_the_next_proposal(office: Office, citizen: User, proposed: Dossier) -> None:
    second = steps.proposed(office, citizen)
    answer = decide(office.leader, "approve", proposed)
    assert answer.status_code == 302
    assert reverse("desk-decide", args=[second.code]) in answer.url
    assert proposed.entries.count() == 1
    assert decide(office.leader, "approve", second).url == reverse("desk-approvals")


def test_approving_twice_leads_to_the_result(office: Office, proposed: Dossier) -> None:
    decide(office.leader, "approve", proposed)
    again = decide(office.leader, "approve", proposed)
    assert again.status_code == 302
    assert proposed.entries.count() == 1


def test_who_proposed_reads_why_he_may_not_decide(office: Office, proposed: Dossier) -> None:
    Dossier.objects.filter(pk=proposed.pk).update(proposed_by=office.leader)
    assert "người trình không được tự phê duyệt" in page(office.leader, "desk-decide", proposed.code)
    assert decide(office.leader, "approve", proposed).status_code == 403
    assert Dossier.objects.get(pk=proposed.pk).status == "awaiting_approval"


def test_an_officer_looks_but_does_not_decide(office: Office, proposed: Dossier) -> None:
    assert proposed.code in page(office.officer, "desk-decide", proposed.code)
    assert decide(office.officer, "approve", proposed).status_code == 403


def test_sending_back_needs_reasons(office: Office, proposed: Dossier) -> None:
    assert decide(office.leader, "send-back", proposed, note=" ").status_code == 422
    assert decide(office.leader, "send-back", proposed, note="Sai tên mẹ.").status_code == 302
    assert Dossier.objects.get(pk=proposed.pk).status == "under_review"


def test_a_dossier_that_moved_on_answers_with_who_and_when(office: Office, proposed: Dossier) -> None:
    send_back(proposed.pk, by=office.deputy, note="Xem lại.")
    answer = decide(office.leader, "approve", proposed)
    assert answer.status_code == 409
    assert office.deputy.full_name in answer.content.decode()


def test_confirming_a_refusal_shows_the_letter_first(office: Office, citizen: User) -> None:
    dossier = refused_proposal(office, citizen)
    shown = page(office.leader, "desk-reject", dossier.code)
    assert "Trẻ đã được đăng ký tại phường khác." in shown
    assert office.leader.full_name in shown
    assert decide(office.leader, "reject", dossier).status_code == 302
    assert Dossier.objects.get(pk=dossier.pk).status == "rejected"


def test_a_refusal_cannot_be_approved(office: Office, citizen: User) -> None:
    dossier = refused_proposal(office, citizen)
    answer = decide(office.leader, "approve", dossier)
    assert answer.status_code == 422
    assert "đề xuất từ chối" in answer.content.decode()


def test_stopping_needs_reason_and_ground(office: Office, proposed: Dossier) -> None:
    assert decide(office.leader, "stop", proposed, note="Công dân đã mất.").status_code == 422
    said = {"note": "Công dân đề nghị bằng văn bản.", "legal_ground": "Nghị định 61/2018/NĐ-CP"}
    assert (
        "Công dân đề nghị bằng văn bản."
        in at(office.leader).post(reverse("desk-stop", args=[proposed.code]), {**said, "preview": "1"}).content.decode()
    )
    assert decide(office.leader, "stop", proposed, **said).status_code == 302
    assert Dossier.objects.get(pk=proposed.pk).status == "stopped"


def test_consent_to_print_without_number_lets_the_papers_be_made(office: Office, proposed: Dossier) -> None:
    decide(office.leader, "approve", proposed)
    dossier = Dossier.objects.get(pk=proposed.pk)
    assert not dossier.result_papers.exists()
    answer = decide(office.leader, "consent", dossier, purpose="print_without_number", note="Gia đình cần gấp.")
    assert answer.status_code == 302
    assert dossier.result_papers.exists()


def test_a_late_proposal_is_marked(office: Office, proposed: Dossier) -> None:
    Dossier.objects.filter(pk=proposed.pk).update(due_at=now() - dt.timedelta(days=1))
    assert "quá hạn" in page(office.leader, "desk-approvals")
