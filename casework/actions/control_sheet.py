"""Phiếu kiểm soát: the hand-overs of a dossier on paper, at any time and as often as somebody needs it."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.slips import slip_head
from casework.documents.facts import ControlRow, ControlSheet
from casework.documents.production import plan
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.workflow.hand_overs import HandOver, hand_overs

KIND = "control-sheet"


def print_control_sheet(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Set the sheet as of now; it takes the place of an earlier one, which stays in the file."""

    def act(deed: Deed) -> None:
        deed.leaves_work = True
        dossier = deed.dossier
        assert dossier.received_at is not None
        sheet = ControlSheet(
            **slip_head(deed, ""),
            office=dossier.ward.people_committee,
            partners=tuple(dict.fromkeys(dossier.verifications.values_list("addressee", flat=True))),
            received_at=dossier.received_at,
            due_at=dossier.due_at,
            rows=tuple(_row(dossier, step) for step in hand_overs(dossier)),
        )
        last = dossier.documents.filter(kind=KIND, voided_at=None).order_by("-pk").first()
        plan(dossier, KIND, sheet, at=deed.at, replaces=last)

    return gate.record(pk, "print_control_sheet", by=by, seen=seen, act=act, takes=False)


def _row(dossier: Dossier, step: HandOver) -> ControlRow:
    return ControlRow(
        step=str(step.step),
        given_by=step.given_by,
        received_by=step.received_by,
        given_at=step.given_at,
        received_at=step.received_at,
        finished_at=step.finished_at,
        result=_result(dossier, step),
        note=_paused(step),
    )


def _result(dossier: Dossier, step: HandOver) -> str:
    """Trước hạn, đúng hạn, quá hạn: by the day promised to the citizen."""
    if step.waits_for_citizen:
        return _("không tính hạn")
    if step.finished_at is None:
        return _("đang giải quyết")
    if dossier.due_at is None:
        return _("chưa tính hạn")
    if step.late:
        return _("quá hạn")
    return _("trước hạn") if localdate(step.finished_at) < localdate(dossier.due_at) else _("đúng hạn")


def _paused(step: HandOver) -> str:
    if not step.waits_for_citizen or step.finished_at is None:
        return ""
    days = (localdate(step.finished_at) - localdate(step.given_at)).days
    return _("tạm dừng %(days)d ngày") % {"days": days} if days else _("tạm dừng trong ngày")
