"""Reception: take a dossier in with slip 01, decline it with slip 03, and move work between people."""

from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.mailing import tell
from casework.actions.refusals import NotYet
from casework.actions.slips import issue_slip
from casework.actions.visiting import free_the_slot
from casework.dossiers.acts import STEP_WORKER
from casework.dossiers.deadlines import clock_starts, due_after_reception
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.dossiers.visits import Visit
from casework.people.user import User
from casework.people.wording import clock, long_date
from casework.workflow.follow import release as give_back
from casework.workflow.follow import take as hand_to

STEP_PERMISSION = {
    Status.SUBMITTED: (Permission.RECEIVE,),
    Status.UNDER_REVIEW: (Permission.REVIEW,),
    Status.AWAITING_APPROVAL: (Permission.DECIDE, Permission.CERTIFY),
    Status.READY_FOR_PICKUP: (Permission.HAND_OVER,),
}


def take(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Make the open task one's own; raises Conflict with name and time when another holds it."""

    def act(deed: Deed) -> None:
        assert deed.task is not None
        if deed.task.owner_id != by.pk:
            hand_to(deed.task, owner=by, at=deed.at)

    return gate.record(pk, "take", by=by, seen=seen, act=act, takes=False)


def release(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Put one's task back into the common queue."""

    def act(deed: Deed) -> None:
        assert deed.task is not None
        give_back(deed.task)

    return gate.record(pk, "release", by=by, seen=seen, act=act, takes=False)


def reassign(pk: int, *, by: User, to: User, note: str, seen: str | None = None) -> Dossier:
    """The leader gives the open task to somebody who may do that step on this dossier. Raises NotYet for any other."""

    def act(deed: Deed) -> None:
        assert deed.task is not None
        if STEP_WORKER.refusal(deed.dossier, to):
            raise NotYet(_("%(name)s không được làm bước này của hồ sơ. Hãy chọn người khác.") % {"name": to})
        deed.facts["to"] = str(to)
        hand_to(deed.task, owner=to, at=deed.at)

    return gate.record(pk, "reassign", by=by, seen=seen, note=note, act=act, takes=False)


def receive(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Take the dossier in: the term runs from the moment it was complete; slip 01 is made and mailed."""

    def before(deed: Deed) -> dict[str, Any]:
        if deed.dossier.awaits_originals:
            raise NotYet(_("Thủ tục này tiếp nhận khi có bản chính trên tay. Hãy đếm từng bản chính rồi tiếp nhận."))
        due = due_after_reception(deed.dossier, deed.calendar)
        since = clock_starts(deed.dossier, deed.calendar) or deed.dossier.received_at
        return {"received_at": since, "due_at": due.due_at, "due_explanation": due.due_explanation}

    def after(deed: Deed) -> None:
        close_filing_visit(deed)
        issue_slip(deed, "receipt-slip")
        tell(deed, due_at=moment(deed.dossier.due_at), due_explanation=deed.dossier.due_explanation)

    return gate.perform(pk, "receive", by=by, seen=seen, before=before, after=after)


def decline(pk: int, *, by: User, reason: str, legal_ground: str, next_step: str, seen: str | None = None) -> Dossier:
    """Refuse reception after guidance (slip 03); `next_step` names the right ward or what to do instead."""

    def after(deed: Deed) -> None:
        deed.facts.update(legal_ground=legal_ground, next_step=next_step)
        free_the_slot(deed)
        issue_slip(deed, "decline-slip", reasons=(reason,), legal_ground=legal_ground, next_step=next_step)
        tell(deed, reason=reason, next_step=next_step)

    return gate.perform(pk, "decline", by=by, seen=seen, note=reason, after=after)


def close_filing_visit(deed: Deed) -> None:
    """Whoever handed the dossier in may go; what his originals said is on record."""
    visit = deed.dossier.visits.filter(purpose=Visit.Purpose.FILING, closed_at=None).first()
    if visit is not None:
        visit.outcome, visit.closed_at = Visit.Outcome.TAKEN_IN, deed.at
        visit.save(update_fields=["outcome", "closed_at"])


def moment(at: Any) -> str:
    """A moment as a mail says it, on the ward's clock: 17 giờ 00 phút, ngày 23 tháng 11 năm 2026."""
    local = localtime(at)
    return f"{clock(local.time())}, {long_date(local.date())}"
