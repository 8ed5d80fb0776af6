"""Every state × verb × role: allowed, or refused and why. The table is the ward's rule book; the code must obey it."""

import pytest

from casework.actions import gate
from casework.actions.offered import TRANSITIONS, offered
from casework.actions.refusals import Conflict, NotAllowed
from casework.dossiers.acts import ACTS
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import OPEN, Status
from casework.people.user import User
from tests.people_in_post import Office, person
from tests.steps import BIRTH

S = Status
ROLES = ("owner", "stranger", "officer", "counter", "leader", "inspector", "administrator", "elsewhere", "system")
BESIDE = ("owner", "officer", "leader")  # who might press a button of yesterday's page
DESK = {"officer", "counter"}
HANDLERS = DESK | {"leader"}  # who has a dossier in hand; an inspector looks and leaves no trace on it

# verb → status → who may. What is not here is refused to everybody.
TABLE: dict[str, dict[Status, set[str]]] = {
    "submit": {S.DRAFT: {"owner"}},
    "receive": {S.SUBMITTED: DESK},
    "decline": {S.SUBMITTED: DESK},
    "request_supplement": {S.SUBMITTED: DESK, S.UNDER_REVIEW: {"officer"}},
    "complete_filing": {S.NEEDS_SUPPLEMENT: {"owner"}},
    "supplement": {S.NEEDS_SUPPLEMENT: {"owner"}},
    "propose": {S.UNDER_REVIEW: {"officer"}},
    "send_back": {S.AWAITING_APPROVAL: {"leader"}},
    "approve": {S.AWAITING_APPROVAL: {"leader"}},
    "reject": {S.AWAITING_APPROVAL: {"leader"}},
    "make_ready": {S.APPROVED: DESK},
    "collect": {S.READY_FOR_PICKUP: {"counter"}},
    "withhold": {S.READY_FOR_PICKUP: {"counter"}},
    "recall": {S.APPROVED: {"leader"}, S.READY_FOR_PICKUP: {"leader"}},
    "withdraw": {
        status: {"owner"}
        for status in (
            S.SUBMITTED,
            S.UNDER_REVIEW,
            S.NEEDS_SUPPLEMENT,
            S.AWAITING_APPROVAL,
            S.APPROVED,
            S.READY_FOR_PICKUP,
        )
    },
    "stop": {status: {"leader"} for status in (S.SUBMITTED, S.UNDER_REVIEW, S.NEEDS_SUPPLEMENT, S.AWAITING_APPROVAL)},
    "lapse": {S.SUBMITTED: {"system"}, S.NEEDS_SUPPLEMENT: {"system"}},
    "take": {
        S.SUBMITTED: DESK,
        S.UNDER_REVIEW: {"officer"},
        S.AWAITING_APPROVAL: {"leader"},
        S.READY_FOR_PICKUP: {"counter"},
    },
    "release": {
        S.SUBMITTED: DESK,
        S.UNDER_REVIEW: {"officer"},
        S.AWAITING_APPROVAL: {"leader"},
        S.READY_FOR_PICKUP: {"counter"},
    },
    "reassign": {
        status: {"leader"} for status in (S.SUBMITTED, S.UNDER_REVIEW, S.AWAITING_APPROVAL, S.READY_FOR_PICKUP)
    },
    "link_case": {S.SUBMITTED: set(), S.UNDER_REVIEW: set()},  # only where a posting is waited for
    "judge_paper": {S.SUBMITTED: DESK, S.UNDER_REVIEW: {"officer"}},
    "answer_check": {S.UNDER_REVIEW: {"officer"}},
    "choose_entry": {S.UNDER_REVIEW: set()},  # only where the result is printed from an entry in the books
    "draft": {S.UNDER_REVIEW: {"officer"}},
    "judge_evidence": {S.UNDER_REVIEW: {"officer"}},
    "ask_verification": {S.UNDER_REVIEW: {"officer"}},
    "drop_verification": {S.UNDER_REVIEW: {"officer", "leader"}},
    "sign_verification": {S.UNDER_REVIEW: {"leader"}},
    "record_reply": {status: {"officer"} for status in (S.UNDER_REVIEW, S.NEEDS_SUPPLEMENT, S.AWAITING_APPROVAL)},
    "close_without_reply": {
        status: {"officer"} for status in (S.UNDER_REVIEW, S.NEEDS_SUPPLEMENT, S.AWAITING_APPROVAL)
    },
    "prepare_statement": {status: {"officer"} for status in (S.UNDER_REVIEW, S.NEEDS_SUPPLEMENT, S.AWAITING_APPROVAL)},
    "write_minutes": {S.UNDER_REVIEW: {"officer"}},
    "add_scan": {
        status: {"officer"}
        for status in (S.UNDER_REVIEW, S.NEEDS_SUPPLEMENT, S.AWAITING_APPROVAL, S.APPROVED, S.READY_FOR_PICKUP)
    },
    "note_reply_due": {status: {"system"} for status in (S.UNDER_REVIEW, S.NEEDS_SUPPLEMENT, S.AWAITING_APPROVAL)},
    "extend": {status: {"officer"} for status in (S.UNDER_REVIEW, S.AWAITING_APPROVAL, S.APPROVED)},
    "drop_extension": {status: {"officer", "leader"} for status in (S.UNDER_REVIEW, S.AWAITING_APPROVAL, S.APPROVED)},
    "sign_extension": {status: {"leader"} for status in (S.UNDER_REVIEW, S.AWAITING_APPROVAL, S.APPROVED)},
    "record_fact": {S.UNDER_REVIEW: {"officer"}, S.APPROVED: {"officer"}},
    "consent": {S.APPROVED: {"leader"}, S.READY_FOR_PICKUP: {"leader"}},
    "prepare_print": {S.APPROVED: {"officer"}, S.READY_FOR_PICKUP: set()},
    "reprint_papers": {S.APPROVED: {"officer"}, S.READY_FOR_PICKUP: set()},
    "print_papers": {S.APPROVED: {"officer"}, S.READY_FOR_PICKUP: {"officer"}},
    "sign_papers": {S.APPROVED: {"leader"}, S.READY_FOR_PICKUP: set()},
    "seal_papers": {S.APPROVED: {"counter"}, S.READY_FOR_PICKUP: set()},
    # What was sent online is compared when it is collected.
    "compare_on_filing": {S.SUBMITTED: set(), S.NEEDS_SUPPLEMENT: set()},
    "print_control_sheet": {status: HANDLERS for status in Status if status != S.DRAFT},
    "open_visit": {S.READY_FOR_PICKUP: {"counter"}},
    "identify_collector": {S.READY_FOR_PICKUP: {"counter"}},
    "compare_original": {S.READY_FOR_PICKUP: {"counter"}},
    "settle_fee": {S.READY_FOR_PICKUP: {"counter"}},
    "sign_register": {S.READY_FOR_PICKUP: {"counter"}},
    "end_visit": {S.READY_FOR_PICKUP: {"counter"}},
    # Of a registration at the counter only; here it took place at approval.
    **{verb: {S.READY_FOR_PICKUP: set()} for verb in ("look_again", "meet_party", "register", "sign_as_party")},
    "answer_as_party": {status: set() for status in OPEN},
    "settle_objection": {status: set() for status in OPEN},
    # Sending a birth books no visit, and nobody waits for it in the hall.
    "miss_visit": {S.SUBMITTED: {"system"}},
    "leave_hall": {S.UNDER_REVIEW: set(), S.AWAITING_APPROVAL: set(), S.APPROVED: set()},
    "move_appointment": {S.SUBMITTED: set(), S.READY_FOR_PICKUP: {"owner", "counter"}},
    "remind": {
        status: {"system"}
        for status in Status
        if status not in (S.DRAFT, S.COLLECTED, S.REJECTED, S.WITHDRAWN, S.STOPPED)
    },
}


def at(status: Status, office: Office, citizen: User) -> Dossier:
    """A bare dossier in a status; who may is a question of status, ward and people alone."""
    return Dossier.objects.create(
        ward=office.ward,
        owner=citizen,
        procedure_code=BIRTH,
        status=status,
        code=None if status == S.DRAFT else f"X-{status}",
        accepted_at=None,
    )


@pytest.fixture
def cast(office: Office, other_office: Office, citizen: User) -> dict[str, User]:
    return {
        "owner": citizen,
        "stranger": person("nguoi-la@caseflow.example", "Người Lạ"),
        "officer": office.officer,
        "counter": office.counter,
        "leader": office.leader,
        "inspector": office.inspector,
        "administrator": office.administrator,
        "elsewhere": other_office.officer,
        "system": User.objects.system(),
    }


def test_the_table_knows_every_verb() -> None:
    assert set(TABLE) == {*TRANSITIONS, *ACTS}


@pytest.mark.parametrize("status", list(Status))
def test_each_role_is_offered_exactly_what_the_table_allows(
    status: Status, office: Office, citizen: User, cast: dict[str, User]
) -> None:
    dossier = at(status, office, citizen)
    for role in ROLES:
        allowed = {verb for verb, rows in TABLE.items() if role in rows.get(status, set())}
        assert {offer.verb for offer in offered(dossier, cast[role], None)} == allowed, role


def tried(dossier: Dossier, verb: str, *, by: User) -> None:
    """Ask the gate; whoever gets as far as the act has gone too far."""
    if verb in ACTS:
        gate.record(dossier.pk, verb, by=by, act=lambda deed: pytest.fail("reached the act"))
    else:
        gate.perform(dossier.pk, verb, by=by, before=lambda deed: pytest.fail("reached the act"))


@pytest.mark.parametrize("status", list(Status))
def test_the_gate_refuses_everything_else_with_a_sentence(
    status: Status, office: Office, citizen: User, cast: dict[str, User]
) -> None:
    dossier = at(status, office, citizen)
    for verb, rows in TABLE.items():
        for role in ROLES if status in rows else BESIDE:
            if role in rows.get(status, set()):
                continue
            with pytest.raises(NotAllowed if status in rows else Conflict) as refused:
                tried(dossier, verb, by=cast[role])
            assert refused.value.sentence
    assert Dossier.objects.get(pk=dossier.pk).status == status


@pytest.mark.parametrize(("field", "words"), [("proposed_by", "trình"), ("received_by", "tiếp nhận")])
def test_who_proposed_or_received_never_decides(field: str, words: str, office: Office, citizen: User) -> None:
    dossier = at(S.AWAITING_APPROVAL, office, citizen)
    Dossier.objects.filter(pk=dossier.pk).update(**{field: office.leader})
    for verb in ("approve", "reject", "send_back"):
        with pytest.raises(NotAllowed, match=words):
            gate.perform(dossier.pk, verb, by=office.leader)


def test_nobody_acts_on_a_dossier_he_owns(office: Office) -> None:
    dossier = at(S.SUBMITTED, office, office.officer)
    with pytest.raises(NotAllowed, match="người khác phải giải quyết"):
        gate.perform(dossier.pk, "receive", by=office.officer)


def test_nobody_acts_on_a_dossier_that_names_him(office: Office, citizen: User) -> None:
    dossier = at(S.SUBMITTED, office, citizen)
    office.officer.identity_number = "001188000101"
    office.officer.save()
    dossier.named_people.create(
        role="father", name="Phạm Thu Hà", name_fold="pham thu ha", identity_number="001188000101"
    )
    with pytest.raises(NotAllowed, match="người khác phải giải quyết"):
        gate.perform(dossier.pk, "receive", by=office.officer)
