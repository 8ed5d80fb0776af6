"""To strike an entry takes two: the officer proposes on a decision, the leader confirms or declines."""

import datetime as dt

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.actions.book_acts import change_entry
from casework.actions.refusals import NotAllowed, NotYet
from casework.actions.struck_papers import void_papers_from
from casework.people.user import User
from casework.registers.entries import RegisterEntry
from casework.registers.notes import Ground
from casework.registers.register_log import Deed, log_entry
from casework.registers.striking import StrikeProposal, strike_entry


def propose_strike(pk: int, *, by: User, reason: str, explanation: str, ground: Ground) -> StrikeProposal:
    """Put it before the leader. Raises NotYet when the entry is struck, or a proposal waits already."""

    def act(entry: RegisterEntry, at: dt.datetime) -> StrikeProposal:
        if entry.state == RegisterEntry.State.STRUCK:
            raise NotYet(_("Mục này đã hủy theo quyết định."))
        if entry.strike_proposals.filter(answered_at=None).exists():
            raise NotYet(_("Đã có đề nghị hủy đang chờ lãnh đạo trả lời."))
        proposal = StrikeProposal.objects.create(
            entry=entry,
            reason=reason,
            explanation=explanation,
            ground_title=ground.title,
            ground_number=ground.number,
            ground_date=ground.dated or localdate(at),
            ground_issuer=ground.issuer,
            proposed_by=by,
            proposed_at=at,
        )
        about = f"{proposal.get_reason_display()}. {ground}"
        log_entry(entry, Deed.STRIKE_PROPOSED, by=by, at=at, about=about)
        return proposal

    return change_entry(pk, by=by, right=Permission.KEEP_REGISTER, act=act)


def confirm_strike(pk: int, *, by: User, answer: str = "") -> StrikeProposal:
    """The leader agrees to the open proposal of this entry: it is struck, its number stays used.

    Every paper issued from it, and every extract printed since, is no longer in force.
    """

    def act(entry: RegisterEntry, at: dt.datetime) -> StrikeProposal:
        proposal = _answered(entry, by=by, at=at, accepted=True, answer=answer)
        reason = f"{proposal.get_reason_display()}. {proposal.explanation}".strip()
        strike_entry(entry, ground=proposal.ground, reason=reason, by=by, at=at, voided=void_papers_from(entry, at=at))
        return proposal

    return change_entry(pk, by=by, right=Permission.DECIDE, act=act)


def decline_strike(pk: int, *, by: User, answer: str) -> StrikeProposal:
    """The leader does not agree, and says why; the entry stands as before."""

    def act(entry: RegisterEntry, at: dt.datetime) -> StrikeProposal:
        proposal = _answered(entry, by=by, at=at, accepted=False, answer=answer)
        log_entry(entry, Deed.STRIKE_DECLINED, by=by, at=at, about=answer)
        return proposal

    return change_entry(pk, by=by, right=Permission.DECIDE, act=act)


def _answered(entry: RegisterEntry, *, by: User, at: dt.datetime, accepted: bool, answer: str) -> StrikeProposal:
    proposal = entry.strike_proposals.select_for_update(of=("self",)).filter(answered_at=None).first()
    if proposal is None:
        raise NotYet(_("Không còn đề nghị hủy nào chờ trả lời. Mở lại trang để xem mục đăng ký hiện nay."))
    if proposal.proposed_by_id == by.pk:
        raise NotAllowed(_("Người đề nghị hủy không tự xác nhận được."))
    proposal.answered_by, proposal.answered_at = by, at
    proposal.accepted, proposal.answer = accepted, answer
    proposal.save(update_fields=["answered_by", "answered_at", "accepted", "answer"])
    return proposal
