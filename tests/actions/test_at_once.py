"""Several acts in one press while the citizen waits: each leaves its line and asks its right, or none is done."""

from typing import Any

import pytest

from casework.access.posts import sync
from casework.access.roles import Role
from casework.actions.at_once import draft_and_propose, receive_and_propose, seal_and_call, settle_and_collect
from casework.actions.deciding import approve
from casework.actions.issuing import print_papers, sign_papers
from casework.actions.refusals import Conflict, NotAllowed, NotYet
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User
from casework.procedures import registry
from casework.procedures.presenting import Count
from tests import steps
from tests.people_in_post import Office, post

CERTIFY = next(p.code for p in registry.all_procedures() if p.field.code == "certification")
REFUSED = {"item_{}_verdict": "refused", "item_{}_ground": "altered"}


@pytest.fixture
def expected(office: Office, citizen: User) -> Dossier:
    return steps.filed(office, citizen, CERTIFY)


def verdicts(dossier: Dossier, *refused: int) -> dict[str, str]:
    """Everything certified but the originals in these rows."""
    procedure = dossier.procedure
    raw = procedure.result_form().typed(procedure.result_of(dossier.declared))
    return raw | {name.format(row): said for row in refused for name, said in REFUSED.items()}


def at_the_counter(dossier: Dossier, *refused: int, by: User, **more: Any) -> Dossier:
    counted = dossier.procedure.presenting.expected(dossier.declared)
    said: dict[str, Any] = {"counted": counted, "waits": True, "raw": verdicts(dossier, *refused)} | more
    return receive_and_propose(dossier.pk, by=by, **said)


def trail(dossier: Dossier) -> list[str]:
    return list(dossier.events.order_by("position").values_list("verb", flat=True))


def fresh(dossier: Dossier) -> Dossier:
    return Dossier.objects.get(pk=dossier.pk)


@pytest.mark.parametrize(("refused", "outcome"), [((), "grant"), ((1,), "grant"), ((0, 1), "refuse")])
def test_what_is_proposed_follows_from_the_verdicts(
    refused: tuple[int, ...], outcome: str, office: Office, expected: Dossier
) -> None:
    proposed = at_the_counter(expected, *refused, by=office.officer)
    assert (proposed.status, proposed.proposed_outcome) == (Status.AWAITING_APPROVAL, outcome)
    assert trail(expected) == ["submit", "receive", "draft", "propose"]
    assert bool(proposed.draft_result.reason) == (outcome == "refuse")
    assert {event.actor for event in proposed.events.exclude(verb="submit")} == {office.officer}


def test_who_may_not_review_gives_no_verdict_and_nothing_is_taken_in(office: Office, expected: Dossier) -> None:
    with pytest.raises(NotAllowed):
        at_the_counter(expected, by=office.counter)
    assert fresh(expected).status == Status.SUBMITTED
    assert not expected.visits.exists()
    assert trail(expected) == ["submit"]


def test_an_incomplete_verdict_takes_nothing_in(office: Office, expected: Dossier) -> None:
    with pytest.raises(NotYet, match="còn mục chưa điền"):
        at_the_counter(expected, by=office.officer, raw=verdicts(expected) | {"item_1_verdict": ""})
    assert fresh(expected).status == Status.SUBMITTED
    assert trail(expected) == ["submit"]


def test_nothing_is_done_when_somebody_was_faster(office: Office, expected: Dossier) -> None:
    steps.present(expected, by=office.counter)
    with pytest.raises(Conflict):
        at_the_counter(expected, by=office.officer, seen="submitted")
    assert trail(expected)[-1] == "receive"


def test_who_received_and_proposed_in_one_press_still_may_not_decide(office: Office, expected: Dossier) -> None:
    post(office.officer, office.ward, Role.LEADER, "Phó Chủ tịch")
    sync()
    officer = User.objects.get(pk=office.officer.pk)
    proposed = at_the_counter(expected, by=officer)
    with pytest.raises(NotAllowed, match="tự phê duyệt"):
        approve(proposed.pk, by=officer)


def test_what_the_counter_received_is_drafted_and_proposed_in_one_press(office: Office, expected: Dossier) -> None:
    taken = steps.present(expected, by=office.counter)
    with pytest.raises(NotYet):
        draft_and_propose(taken.pk, by=office.officer, raw=verdicts(taken, 0, 1), outcome="grant")
    assert fresh(taken).draft_result_or_none is None
    proposed = draft_and_propose(taken.pk, by=office.officer, raw=verdicts(taken), outcome="grant", seen="under_review")
    assert trail(proposed)[-2:] == ["draft", "propose"]


@pytest.fixture
def signed(office: Office, expected: Dossier) -> Dossier:
    approved = approve(at_the_counter(expected, by=office.officer).pk, by=office.leader)
    steps.pretend_papers_are_made(approved)
    print_papers(approved.pk, by=office.officer)
    return sign_papers(approved.pk, by=office.leader)


def test_sealing_calls_who_waits_and_the_fee_is_taken_with_the_hand_over(office: Office, signed: Dossier) -> None:
    ready = seal_and_call(signed.pk, by=office.counter)
    assert trail(ready)[-2:] == ["seal_papers", "make_ready"]
    asked = ready.charges.get(state="due").amount
    collected = settle_and_collect(ready.pk, by=office.counter, amount=asked)
    assert (collected.status, trail(collected)[-2:]) == (Status.COLLECTED, ["settle_fee", "collect"])
    assert ready.charges.get(state="paid").receipts.get().amount == asked


def test_no_money_is_booked_when_nothing_is_handed_over(office: Office, signed: Dossier) -> None:
    ready = seal_and_call(signed.pk, by=office.counter)
    asked = ready.charges.get(state="due").amount
    ready.visits.update(proven=False)
    with pytest.raises(NotYet, match="người đến nhận"):
        settle_and_collect(ready.pk, by=office.counter, amount=asked)
    assert ready.charges.get(state="due").amount == asked


def test_nobody_seals_for_another(office: Office, signed: Dossier) -> None:
    with pytest.raises(NotAllowed):
        seal_and_call(signed.pk, by=office.officer)


def test_nothing_is_proposed_without_an_original(office: Office, expected: Dossier) -> None:
    absent = Count(pages=1, copies=1, presented=False)
    with pytest.raises(NotYet, match="Chưa có bản chính nào"):
        at_the_counter(expected, by=office.officer, counted={"item-0": absent, "item-1": absent}, raw={})
