"""The acts that change no status: in which statuses, by whom, and whether the open task must be the actor's."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.dossiers import conditions as when
from casework.dossiers import printing_conditions as printing
from casework.dossiers.at_counter import (
    DECLARANT_SIGNS,
    EVERYBODY_SIGNED,
    NOBODY_OBJECTS,
    NOT_REGISTERED,
    OFFICER_HERE,
    PAPERS_IN_WORK,
    PARTIES_ARE_HERE,
    PARTY_HERE,
    REGISTERED,
    SOMEBODY_OBJECTS,
    VISIT_OPEN,
)
from casework.dossiers.rules import (
    AWAITED,
    AWAITS_FACTS,
    CERTIFIER,
    COMPARES_ON_FILING,
    DECIDER,
    OWNER,
    PRINTS_FROM_BOOKS,
    SIGNER,
    SOMEBODY_WAITS,
    SYSTEM,
    Condition,
    Who,
    held,
    not_drafter_of,
)
from casework.dossiers.status import OPEN, Status

S = Status
PRINTING = frozenset({S.APPROVED, S.READY_FOR_PICKUP})
AT_STEP = frozenset({S.SUBMITTED, S.UNDER_REVIEW, S.AWAITING_APPROVAL, S.READY_FOR_PICKUP})
STEP_RIGHTS = {
    S.SUBMITTED: held(Permission.RECEIVE),
    S.UNDER_REVIEW: held(Permission.REVIEW),
    S.AWAITING_APPROVAL: DECIDER,
    S.READY_FOR_PICKUP: held(Permission.HAND_OVER),
}
# While others are asked, and while a promised day may still move.
VERIFYING = frozenset({S.UNDER_REVIEW, S.NEEDS_SUPPLEMENT, S.AWAITING_APPROVAL})
PROMISED = frozenset({S.UNDER_REVIEW, S.AWAITING_APPROVAL, S.APPROVED})
REVIEWER_OR_LEADER = held(Permission.REVIEW) | held(Permission.DECIDE)
# Through whose hands dossiers go; who only looks writes nothing on them.
HANDLER = held(Permission.RECEIVE) | held(Permission.DECIDE) | CERTIFIER
STEP_WORKER = Who(lambda dossier, actor: STEP_RIGHTS[Status(dossier.status)].refusal(dossier, actor))

NO_POSTING = _("Thủ tục này không gắn với vụ việc nào.")
WAITS_FOR_POSTING = Who(lambda dossier, actor: None if dossier.procedure.route.posting_days else NO_POSTING)


@dataclass(frozen=True)
class Act:
    """One act on the record: where it fits, who may, whether the step's task must be his."""

    verb: str
    statuses: frozenset[Status]
    who: Who
    step: bool = False
    conditions: tuple[Condition, ...] = field(default=())


ACTS = {
    act.verb: act
    for act in (
        Act("take", AT_STEP, STEP_WORKER, step=True),
        Act("release", AT_STEP, STEP_WORKER, step=True),
        Act("reassign", AT_STEP, held(Permission.ASSIGN)),
        Act("link_case", frozenset({S.SUBMITTED, S.UNDER_REVIEW}), STEP_WORKER & WAITS_FOR_POSTING, step=True),
        Act("judge_paper", frozenset({S.SUBMITTED, S.UNDER_REVIEW}), STEP_WORKER, step=True),
        Act("answer_check", frozenset({S.UNDER_REVIEW}), held(Permission.REVIEW), step=True),
        Act("choose_entry", frozenset({S.UNDER_REVIEW}), held(Permission.REVIEW) & PRINTS_FROM_BOOKS, step=True),
        Act("draft", frozenset({S.UNDER_REVIEW}), held(Permission.REVIEW), step=True),
        Act(
            "judge_evidence",
            frozenset({S.UNDER_REVIEW}),
            held(Permission.REVIEW),
            step=True,
            conditions=(when.EVIDENCE_DECLARED,),
        ),
        Act("ask_verification", frozenset({S.UNDER_REVIEW}), held(Permission.REVIEW), step=True),
        Act(
            "drop_verification",
            frozenset({S.UNDER_REVIEW}),
            REVIEWER_OR_LEADER,
            conditions=(when.VERIFICATION_DRAFTED,),
        ),
        Act(
            "sign_verification",
            frozenset({S.UNDER_REVIEW}),
            held(Permission.DECIDE) & not_drafter_of("verifications"),
            conditions=(when.VERIFICATION_DRAFTED,),
        ),
        Act("record_reply", VERIFYING, held(Permission.REVIEW), conditions=(when.REPLY_POSSIBLE,)),
        Act("close_without_reply", VERIFYING, held(Permission.REVIEW), conditions=(when.VERIFICATION_RUNNING,)),
        Act("prepare_statement", VERIFYING, held(Permission.REVIEW), conditions=(when.MAY_BE_SWORN,)),
        Act("write_minutes", frozenset({S.UNDER_REVIEW}), held(Permission.REVIEW), step=True),
        Act("add_scan", VERIFYING | PRINTING, held(Permission.REVIEW), conditions=(when.SOMETHING_TO_SCAN,)),
        Act("extend", PROMISED, held(Permission.REVIEW), conditions=(when.MAY_APOLOGISE,)),
        Act("drop_extension", PROMISED, REVIEWER_OR_LEADER, conditions=(when.EXTENSION_DRAFTED,)),
        Act(
            "sign_extension",
            PROMISED,
            held(Permission.DECIDE) & not_drafter_of("extensions"),
            conditions=(when.EXTENSION_DRAFTED,),
        ),
        Act("record_fact", frozenset({S.UNDER_REVIEW, S.APPROVED}), held(Permission.REVIEW) & AWAITS_FACTS),
        Act("consent", frozenset({S.APPROVED, S.READY_FOR_PICKUP}), held(Permission.DECIDE)),
        Act("prepare_print", PRINTING, held(Permission.PRINT) & PAPERS_IN_WORK, conditions=(printing.PAPERS_PLANNED,)),
        Act("reprint_papers", PRINTING, held(Permission.PRINT) & PAPERS_IN_WORK, conditions=(printing.PAPERS_PLANNED,)),
        Act(
            "print_papers",
            frozenset({S.APPROVED, S.READY_FOR_PICKUP}),
            held(Permission.PRINT),
            conditions=(printing.PAPERS_PLANNED, printing.PAPERS_MADE),
        ),
        Act(
            "sign_papers",
            PRINTING,
            SIGNER & PAPERS_IN_WORK,
            conditions=(printing.PAPERS_PRINTED, EVERYBODY_SIGNED),
        ),
        Act("seal_papers", PRINTING, held(Permission.SEAL) & PAPERS_IN_WORK, conditions=(printing.PAPERS_SIGNED,)),
        Act("compare_on_filing", frozenset({S.SUBMITTED, S.NEEDS_SUPPLEMENT}), COMPARES_ON_FILING),
        Act("print_control_sheet", frozenset(S) - {S.DRAFT}, HANDLER),
        Act("open_visit", frozenset({S.READY_FOR_PICKUP}), held(Permission.HAND_OVER), step=True),
        Act("identify_collector", frozenset({S.READY_FOR_PICKUP}), held(Permission.HAND_OVER), step=True),
        Act("compare_original", frozenset({S.READY_FOR_PICKUP}), held(Permission.HAND_OVER), step=True),
        Act("settle_fee", frozenset({S.READY_FOR_PICKUP}), held(Permission.HAND_OVER), step=True),
        Act(
            "sign_register",
            frozenset({S.READY_FOR_PICKUP}),
            held(Permission.HAND_OVER),
            step=True,
            conditions=(DECLARANT_SIGNS,),
        ),
        Act("meet_party", frozenset({S.READY_FOR_PICKUP}), OFFICER_HERE, conditions=(VISIT_OPEN,)),
        Act(
            "register",
            frozenset({S.READY_FOR_PICKUP}),
            OFFICER_HERE,
            conditions=(NOT_REGISTERED, NOBODY_OBJECTS, PARTIES_ARE_HERE),
        ),
        Act(
            "sign_as_party",
            frozenset({S.READY_FOR_PICKUP}),
            OFFICER_HERE,
            conditions=(VISIT_OPEN, REGISTERED, NOBODY_OBJECTS, printing.PAPERS_PRINTED),
        ),
        Act("answer_as_party", OPEN, PARTY_HERE),
        Act("settle_objection", OPEN, OFFICER_HERE, conditions=(SOMEBODY_OBJECTS,)),
        Act("end_visit", frozenset({S.READY_FOR_PICKUP}), held(Permission.HAND_OVER), step=True),
        Act(
            "move_appointment",
            frozenset({S.SUBMITTED, S.READY_FOR_PICKUP}),
            (OWNER | PARTY_HERE | held(Permission.HAND_OVER)) & AWAITED,
        ),
        Act("miss_visit", frozenset({S.SUBMITTED}), SYSTEM),
        Act(
            "leave_hall",
            frozenset({S.UNDER_REVIEW, S.AWAITING_APPROVAL, S.APPROVED}),
            held(Permission.HAND_OVER) & SOMEBODY_WAITS,
        ),
        Act("remind", OPEN, SYSTEM),
        Act("note_reply_due", VERIFYING, SYSTEM),
    )
}
