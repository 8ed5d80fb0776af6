"""The acts on a case of an abandoned child: open, correct, give into care, post, record who came, end the posting."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.access.permissions import Permission
from casework.access.posts import Post, post_on
from casework.actions import foundling_papers as papers
from casework.actions.authority import leader_of
from casework.actions.book_acts import ask_right
from casework.actions.foundling_gate import change_case, note_event, refuse_the_involved
from casework.actions.gate import RECORD_LANGUAGE
from casework.actions.refusals import NotAllowed, NotYet
from casework.foundlings.case import CaseStatus, FoundlingCase
from casework.foundlings.posting import posting_days
from casework.notifications.facts import ward_facts
from casework.notifications.outbox import queue
from casework.offices.wards import Ward
from casework.people.user import User
from casework.procedures import registry

S = CaseStatus
OFFICER, LEADER = (Permission.REVIEW,), (Permission.DECIDE,)


def open_case(ward: Ward, *, by: User, facts: Mapping[str, Any]) -> FoundlingCase:
    """Write the record of a finding under the next number; with a carer, the decision is drafted too."""
    with transaction.atomic(), override(RECORD_LANGUAGE):
        ask_right(by, Permission.REVIEW, ward)
        at = now()
        case = FoundlingCase(ward=ward, opened_by=by, opened_at=at, **facts)
        refuse_the_involved(case, by)
        case.record_number = papers.number_of(case, papers.RECORD, on=case.recorded_on)
        case.save()
        post = post_on(by, ward.pk)
        papers.issue_record(case, by=by, post=post, at=at)
        papers.draft_decision(case, at=at)
        note_event(case, "open_case", by=by, post=post, at=at)
    return case


def amend_case(pk: int, *, by: User, facts: Mapping[str, Any], seen: str = "") -> FoundlingCase:
    """Correct or complete the record, before it is posted; its number stays, the paper is made anew."""

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        fixed = {"recorded_on", "record_number"}
        for name, value in facts.items():
            if name not in fixed:
                setattr(case, name, value)
        refuse_the_involved(case, by)
        papers.issue_record(case, by=by, post=post, at=at)
        if not case.decision_number:
            papers.draft_decision(case, at=at)

    return change_case(pk, "amend_case", by=by, rights=OFFICER, within=(S.RECORDED,), act=act, seen=seen)


def sign_decision(pk: int, *, by: User, seen: str = "") -> FoundlingCase:
    """The leader gives the child into care: the decision gets its number and date. Raises NotYet without a carer."""

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        if not case.carer_name:
            raise NotYet(_("Chưa ghi người, tổ chức tạm thời nuôi dưỡng. Đề nghị công chức bổ sung vào vụ việc."))
        if case.decision_number:
            raise NotYet(
                _("Quyết định giao nuôi tạm thời đã được ký, số %(number)s.") % {"number": case.decision_number}
            )
        if case.opened_by_id == by.pk or post is None:
            raise NotAllowed(_("Người lập vụ việc không tự ký quyết định của vụ việc đó."))
        case.decided_on = localdate(at)
        case.decision_number = papers.number_of(case, papers.DECISION, on=case.decided_on)
        papers.issue_decision(case, signer=post, at=at)

    return change_case(pk, "sign_decision", by=by, rights=LEADER, within=(S.RECORDED, S.POSTED), act=act, seen=seen)


def start_posting(pk: int, *, by: User, posted_from: dt.date, posted_at: str, seen: str = "") -> FoundlingCase:
    """The notice hangs since `posted_from`, which may lie before today. Raises NotYet for an impossible day."""

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        if not case.recorded_on <= posted_from <= localdate(at):
            raise NotYet(_("Ngày bắt đầu niêm yết phải từ ngày lập biên bản đến hôm nay."))
        case.status, case.posted_from, case.posted_at = S.POSTED, posted_from, posted_at
        papers.issue_notice(case, signer=leader_of(case.ward), at=at)

    return change_case(pk, "start_posting", by=by, rights=OFFICER, within=(S.RECORDED,), act=act, seen=seen)


def end_posting(pk: int, *, by: User, seen: str = "") -> FoundlingCase:
    """Nobody came in seven whole days: the record of it is written, and the carer told to register the birth.

    Raises NotYet before that, and while a paper of the case is not signed and sealed: an unsigned notice posts nothing.
    """

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        if not case.posting_is_over or case.last_day is None:
            day = f"{case.last_day:%d/%m/%Y}" if case.last_day else ""
            raise NotYet(
                _("Niêm yết phải đủ %(days)d ngày liên tục, đến hết ngày %(day)s.")
                % {"days": posting_days(), "day": day}
            )
        if sentence := papers.unfinished(case):
            raise NotYet(sentence)
        case.status, case.posting_ended_on = S.CLOSED, localdate(at)
        papers.issue_end(case, by=by, post=post, at=at)
        _tell_carer(case, "foundling_posting_over")

    return change_case(pk, "end_posting", by=by, rights=OFFICER, within=(S.POSTED,), act=act, seen=seen)


def record_claim(
    pk: int, *, by: User, claimant_name: str, note: str, claimed_on: dt.date, seen: str = ""
) -> FoundlingCase:
    """Somebody came who says to be the mother or the father: the case ends here, and what hangs on it waits."""

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        if not case.found_on <= claimed_on <= localdate(at):
            raise NotYet(_("Ngày có người nhận phải từ ngày phát hiện trẻ đến hôm nay."))
        case.status, case.claimant_name, case.claim_note, case.claimed_on = S.CLAIMED, claimant_name, note, claimed_on
        _tell_carer(case, "foundling_claimed")

    within = (S.RECORDED, S.POSTED, S.CLOSED)
    return change_case(pk, "record_claim", by=by, rights=OFFICER, within=within, act=act, note=note, seen=seen)


def dismiss_claim(pk: int, *, by: User, note: str, seen: str = "") -> FoundlingCase:
    """The leader finds that the claimant is no parent: the case goes on where it stood."""

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        case.claimant_name, case.claim_note, case.claimed_on = "", "", None
        case.status = S.CLOSED if case.posting_ended_on else S.POSTED if case.posted_from else S.RECORDED

    return change_case(pk, "dismiss_claim", by=by, rights=LEADER, within=(S.CLAIMED,), act=act, note=note, seen=seen)


def _tell_carer(case: FoundlingCase, stem: str) -> None:
    """The carer hears of it when an address is known; the mail names no child, for the child may have no name yet."""
    if not case.carer_email:
        return
    waiting = next(procedure for procedure in registry.all_procedures() if procedure.route.posting_days)
    facts = {
        "recipient_name": case.carer_name,
        "record_number": case.record_number,
        "procedure_title": str(waiting.title),
        "subject_name": _("trẻ được giao tạm thời nuôi dưỡng"),
        "ward": ward_facts(case.ward),
        "status_url": reverse("procedure", args=[waiting.code]),
    }
    queue(stem, to=case.carer_email, facts=facts)
