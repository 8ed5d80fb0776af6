"""Copies certified from originals: visit, count, one verdict and one number for each, by leader or certifier."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from casework.access.posts import sync
from casework.access.roles import Role
from casework.actions.deciding import approve, recall, reject, send_back
from casework.actions.filing import save_draft, submit
from casework.actions.handing_over import collect, move_appointment, open_visit, settle_fee
from casework.actions.issue_book_pages import print_issue_book, take_out
from casework.actions.issuing import make_ready, print_papers, seal_papers, sign_papers
from casework.actions.presenting import leave_hall
from casework.actions.reception import receive
from casework.actions.refusals import Conflict, NotAllowed, NotYet
from casework.actions.review import draft, propose
from casework.actions.visiting import KEPT_DAYS, give_up_visit, miss_visit
from casework.documents.issue_books import headings
from casework.documents.kinds.issue_book import IssueBook
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.jobs.letters import send_letters
from casework.jobs.turn import Turn
from casework.people.user import User
from casework.procedures import registry
from casework.procedures.presenting import Count
from tests import steps
from tests.desk.pages import at
from tests.people_in_post import Office, person, post

CERTIFY = next(p.code for p in registry.all_procedures() if p.field.code == "certification")


@pytest.fixture
def certifier(office: Office) -> User:
    minh = person("minh@caseflow.example", "Trịnh Công Minh")
    post(minh, office.ward, Role.CERTIFIER, "Công chức tư pháp – hộ tịch")
    sync()
    return minh


def verdicts(dossier: Dossier, office: Office, *, outcome: str = "grant", **changes: Any) -> Dossier:
    """The officer's verdicts, `changes` against certifying everything, with the leader."""
    procedure = dossier.procedure
    raw = procedure.result_form().typed(procedure.result_of(dossier.found) | changes)
    reason = "Không bản chính nào đủ điều kiện." if outcome == "refuse" else ""
    draft(dossier.pk, by=office.officer, raw=raw, outcome=outcome, reason=reason)
    return propose(dossier.pk, by=office.officer)


def refused(number: int, ground: str = "altered") -> dict[str, str]:
    return {f"item_{number}_verdict": "refused", f"item_{number}_ground": ground, f"item_{number}_placement": ""}


def signed_and_sealed(dossier: Dossier, office: Office, *, by: User) -> Dossier:
    steps.pretend_papers_are_made(dossier)
    print_papers(dossier.pk, by=office.officer)
    sign_papers(dossier.pk, by=by)
    seal_papers(dossier.pk, by=office.counter)
    return make_ready(dossier.pk, by=office.counter)


def numbers(dossier: Dossier) -> list[str]:
    words = dossier.documents.filter(kind="certification-words", voided_at=None, draft=False)
    return list(words.order_by("pk").values_list("number", flat=True))


def mails(dossier: Dossier) -> list[str]:
    return list(dossier.messages.order_by("pk").values_list("stem", flat=True))


def due(dossier: Dossier) -> int:
    return dossier.charges.get(state="due").amount


def test_sending_books_a_visit_and_says_what_to_bring(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, CERTIFY)
    booked = dossier.appointments.get(state="booked")
    assert booked.starts_at > dossier.filed_at
    mail = dossier.messages.filter(stem="visit_booked").first()
    assert "Học bạ trung học phổ thông" in mail.text
    assert [file["name"] for file in mail.attachments] == ["lich-hen.ics"]


@pytest.mark.parametrize("by_certifier", [False, True])
def test_the_whole_way_while_the_citizen_waits(
    by_certifier: bool, office: Office, citizen: User, certifier: User
) -> None:
    decider = certifier if by_certifier else office.leader
    dossier = steps.present(steps.filed(office, citizen, CERTIFY), by=office.counter)
    approved = approve(verdicts(dossier, office).pk, by=decider)
    assert numbers(approved) == ["01/SCT/BS", "02/SCT/BS"]
    words = approved.documents.filter(kind="certification-words", draft=False).first()
    assert words.copies == 3
    assert words.facts["requester"] == "Lương Thị Hải Yến"
    assert ("TUQ. CHỦ TỊCH" in words.facts["signature"]["lines"]) == by_certifier
    ready = signed_and_sealed(approved, office, by=decider)
    assert not ready.appointments.filter(state="booked").exists()
    settle_fee(ready.pk, by=office.counter, amount=due(ready))
    assert collect(ready.pk, by=office.counter).status == Status.COLLECTED
    assert "ready_at_counter" in mails(ready)
    assert not {"approved", "ready"} & set(mails(ready))


def test_the_count_at_the_counter_decides_the_fee_and_what_was_not_brought_drops_out(
    office: Office, citizen: User
) -> None:
    dossier = steps.filed(office, citizen, CERTIFY)
    assert due(dossier) == 3 * 2_000 + 2 * 14_000
    counted = steps.present(
        dossier,
        by=office.counter,
        item_0=Count(pages=2, copies=1),
        item_1=Count(pages=12, copies=2, presented=False),
    )
    assert due(counted) == 4_000
    assert list(counted.procedure.result_of(counted.found)) == [
        key for key in counted.procedure.result_of(counted.declared) if key.startswith("item_0_")
    ]


def test_nothing_is_taken_in_without_an_original(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, CERTIFY)
    absent = Count(pages=1, copies=1, presented=False)
    with pytest.raises(NotYet, match="Chưa có bản chính nào"):
        steps.present(dossier, by=office.counter, item_0=absent, item_1=absent)
    with pytest.raises(NotYet, match="bản chính trên tay"):
        receive(dossier.pk, by=office.counter)
    assert not dossier.visits.exists()


def test_what_is_refused_gets_one_answer_and_costs_nothing_while_the_rest_goes_on(
    office: Office, citizen: User
) -> None:
    dossier = steps.present(steps.filed(office, citizen, CERTIFY), by=office.counter)
    approved = approve(verdicts(dossier, office, **refused(1)).pk, by=office.leader)
    assert numbers(approved) == ["01/SCT/BS"]
    answer = approved.documents.get(kind="certification-answer", voided_at=None, draft=False)
    assert answer.number
    assert len(answer.facts["reasons"]) == 1
    assert "Học bạ trung học phổ thông" in answer.facts["reasons"][0]
    assert "Điều 22" in answer.facts["reasons"][0]
    assert due(approved) == 6_000


def test_when_all_is_refused_a_letter_names_every_original_and_no_number_is_used(office: Office, citizen: User) -> None:
    dossier = steps.present(steps.filed(office, citizen, CERTIFY), by=office.counter)
    with pytest.raises(NotYet, match="Không bản chính nào"):
        verdicts(dossier, office, **refused(0), **refused(1, "private"))
    with pytest.raises(NotYet, match="Còn bản chính được chứng thực"):
        verdicts(dossier, office, outcome="refuse", **refused(1))
    proposal = verdicts(dossier, office, outcome="refuse", **refused(0), **refused(1, "private"))
    rejected = reject(proposal.pk, by=office.leader)
    letter = rejected.documents.get(kind="refusal-letter")
    assert [part in " ".join(letter.facts["reasons"]) for part in ("Bằng tốt nghiệp", "Học bạ")] == [True, True]
    assert not rejected.charges.filter(state="due").exists()
    other = steps.approved(office, person("khac@caseflow.example", "Người Khác"), CERTIFY)
    assert numbers(other) == ["01/SCT/BS", "02/SCT/BS"]


def test_numbers_go_on_without_a_gap_and_a_recalled_original_keeps_its_own(office: Office, citizen: User) -> None:
    first = steps.approved(office, citizen, CERTIFY)
    back = recall(first.pk, by=office.leader, note="Ghi sai số trang")
    second = steps.approved(office, person("khac@caseflow.example", "Người Khác"), CERTIFY)
    again = approve(propose(back.pk, by=office.officer).pk, by=office.leader)
    assert numbers(again) == ["01/SCT/BS", "02/SCT/BS"]
    assert numbers(second) == ["03/SCT/BS", "04/SCT/BS"]


def test_each_line_of_the_book_shows_what_the_copies_of_its_original_cost(office: Office, citizen: User) -> None:
    dossier = steps.approved(office, citizen, CERTIFY)
    book, year = IssueBook.CERTIFICATION, localdate().year
    fee = headings(book).index("Phí")
    lines = take_out(book, ward=office.ward, year=year, by=office.officer)
    assert [line[fee] for line in lines] == ["6.000 đ", "28.000 đ"]
    pages = print_issue_book(book, ward=office.ward, year=year, by=office.officer)
    assert [row[fee] for row in pages.facts["rows"]] == ["6.000 đ", "28.000 đ"]
    settle_fee(steps.put_ready(dossier, office).pk, by=office.counter, ground="Hộ nghèo")
    lines = take_out(book, ward=office.ward, year=year, by=office.officer)
    assert [line[fee] for line in lines] == ["0 đ", "0 đ"]


def test_who_certifies_reads_the_words_first_and_the_draft_names_nobody_before_he_has(
    office: Office, citizen: User, certifier: User
) -> None:
    dossier = steps.present(steps.filed(office, citizen, CERTIFY), by=office.counter)
    proposal = verdicts(dossier, office, **refused(1))
    drafts = list(proposal.documents.filter(draft=True, voided_at=None).order_by("pk"))
    assert [paper.kind for paper in drafts] == ["certification-words", "certification-answer"]
    assert "Bằng tốt nghiệp" in drafts[0].facts["original"]
    assert {paper.number for paper in drafts} == {""}
    named = {paper.facts["signature"]["name"] for paper in drafts}
    assert not named & {str(office.leader), str(office.deputy), str(certifier)}
    for reader in (office.leader, certifier):
        assert (
            "Lời chứng: Bằng tốt nghiệp" in at(reader).get(reverse("desk-decide", args=[dossier.code])).content.decode()
        )
    send_back(proposal.pk, by=certifier, note="Xem lại số trang")
    assert verdicts(dossier, office).documents.filter(draft=True, voided_at=None).count() == 2


def test_a_certifier_never_decides_civil_status(office: Office, citizen: User, certifier: User) -> None:
    birth = steps.proposed(office, citizen)
    for verb in (approve, reject):
        with pytest.raises(NotAllowed):
            verb(birth.pk, by=certifier)


def test_who_proposed_or_received_does_not_certify(office: Office, citizen: User, certifier: User) -> None:
    post(certifier, office.ward, Role.OFFICER, "Công chức tư pháp – hộ tịch")
    sync()
    certifier = User.objects.get(pk=certifier.pk)
    dossier = steps.present(steps.filed(office, citizen, CERTIFY), by=certifier)
    proposal = verdicts_by(dossier, certifier)
    with pytest.raises(NotAllowed, match="trình"):
        approve(proposal.pk, by=certifier)


def verdicts_by(dossier: Dossier, officer: User) -> Dossier:
    raw = dossier.procedure.result_form().typed(dossier.procedure.result_of(dossier.found))
    draft(dossier.pk, by=officer, raw=raw, outcome="grant")
    return propose(dossier.pk, by=officer)


def test_who_went_home_gets_slip_and_invitation(office: Office, citizen: User) -> None:
    dossier = steps.present(steps.filed(office, citizen, CERTIFY), by=office.counter, waits=False)
    assert dossier.documents.filter(kind="receipt-slip").exists()
    approved = approve(verdicts(dossier, office).pk, by=office.leader)
    ready = signed_and_sealed(approved, office, by=office.leader)
    assert ready.appointments.filter(state="booked").exists()
    assert {"approved", "ready"} <= set(mails(ready))
    open_visit(ready.pk, by=office.counter)
    assert ready.originals_to_compare == ()


def test_who_leaves_the_hall_is_invited_later(office: Office, citizen: User) -> None:
    dossier = steps.present(steps.filed(office, citizen, CERTIFY), by=office.counter)
    assert not dossier.documents.filter(kind="receipt-slip").exists() or dossier.due_at.date() > localdate()
    leave_hall(dossier.pk, by=office.counter)
    approved = approve(verdicts(dossier, office).pk, by=office.leader)
    ready = signed_and_sealed(approved, office, by=office.leader)
    assert ready.appointments.filter(state="booked").exists()
    with pytest.raises(Conflict):
        leave_hall(ready.pk, by=office.counter)


@pytest.mark.parametrize(("hour", "days"), [(9, 0), (15, 1)])
def test_after_fifteen_hours_it_is_done_the_next_working_day(
    hour: int, days: int, office: Office, citizen: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = steps.filed(office, citizen, CERTIFY)
    at = dt.datetime(2026, 11, 25, hour, 0, 1, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    monkeypatch.setattr("casework.actions.gate.now", lambda: at)
    taken = steps.present(dossier, by=office.counter)
    assert taken.received_at == at
    assert localdate(taken.due_at) == localdate(at) + dt.timedelta(days=days)


def test_many_originals_take_two_working_days(office: Office, citizen: User) -> None:
    dossier = steps.present(steps.filed(office, citizen, CERTIFY), by=office.counter, item_1=Count(pages=120, copies=1))
    assert "2 ngày làm việc" in dossier.due_explanation


def test_one_copy_never_costs_more_than_two_hundred_thousand(office: Office, citizen: User) -> None:
    dossier = steps.present(steps.filed(office, citizen, CERTIFY), by=office.counter, item_1=Count(pages=400, copies=2))
    assert due(dossier) == 6_000 + 2 * 200_000


def past(dossier: Dossier, days: int) -> None:
    """The booked or missed visit was so many days ago."""
    visit = dossier.appointments.order_by("-pk").first()
    assert visit is not None
    visit.starts_at = visit.starts_at - (visit.starts_at.date() - localdate()) - dt.timedelta(days=days)
    visit.save()


def test_who_does_not_come_may_choose_again_and_at_last_the_dossier_ends(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, CERTIFY)
    with pytest.raises(NotYet):
        miss_visit(dossier.pk)
    past(dossier, 1)
    send_letters(Turn())
    assert mails(dossier)[-1] == "visit_missed"
    with pytest.raises(NotYet):
        give_up_visit(dossier.pk)
    past(dossier, KEPT_DAYS + 1)
    send_letters(Turn())
    ended = Dossier.objects.get(pk=dossier.pk)
    assert ended.status == Status.STOPPED
    assert mails(ended)[-1] == "visit_lapsed"
    assert not ended.charges.filter(state="due").exists()


def test_a_missed_visit_is_booked_anew_and_then_kept(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, CERTIFY)
    slot = dossier.appointments.get(state="booked").starts_at + dt.timedelta(minutes=15)
    move_appointment(dossier.pk, by=citizen, at=slot)
    past(dossier, 1)
    miss_visit(dossier.pk)
    again = move_appointment(dossier.pk, by=citizen, at=slot)
    assert again.appointments.get(state="booked").starts_at == slot
    assert steps.present(again, by=office.counter).appointments.filter(state="kept").count() == 1


def test_an_electronic_original_is_stopped_with_guidance(office: Office, citizen: User) -> None:
    dossier = steps.drafted(office, citizen, CERTIFY)
    save_draft(dossier, raw=steps.typed(dossier.procedure) | {"items-0-kind": "electronic"}, revision=1)
    with pytest.raises(NotYet):
        submit(dossier.pk, by=citizen)
    version = dossier.working_declaration
    assert version is not None
    bound = dossier.procedure.bind(version.raw, on=localdate())
    assert any("Cổng Dịch vụ công quốc gia" in problem.sentence for problem in bound.problems)
