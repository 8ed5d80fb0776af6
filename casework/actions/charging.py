"""What a dossier costs: assessed when it is sent, and anew when the counter or the way it ends changes the bill."""

from collections.abc import Mapping
from typing import Any

from django.utils.timezone import localdate

from casework.actions.gate import Deed
from casework.fees.charge import Charge, ChargeState
from casework.fees.settling import ask_again, cancel_charge, cancel_receipt, settle_exempt
from casework.procedures.fee_rules import FeeAssessment


def charge(deed: Deed) -> None:
    """Ask for what the edition in force says, or record why nothing is due."""
    _write(deed, _assessed(deed, deed.dossier.declared))


def recharge(deed: Deed, data: Mapping[str, Any]) -> None:
    """Ask for what `data`, in the shape of the declaration, costs; the unpaid charge before stays as cancelled."""
    asked = _assessed(deed, data)
    lines = [line.as_json() for line in asked.lines]
    earlier = deed.dossier.charges.filter(state=ChargeState.DUE).first()
    if earlier is None or earlier.lines == lines:
        return
    cancel_charge(earlier, by=deed.by, at=deed.at)
    _write(deed, asked)
    deed.facts["charged"] = asked.amount


def drop_charges(deed: Deed) -> None:
    """Ask for nothing any more: it ended before anything was paid."""
    for due in deed.dossier.charges.filter(state=ChargeState.DUE):
        cancel_charge(due, by=deed.by, at=deed.at)


def charge_as_decided(deed: Deed) -> None:
    """Nothing is due for an answer that is free; what such an answer had freed is due again after another decision.

    Money taken before is given back: its receipt is cancelled with the ground.
    """
    procedure, free = deed.dossier.procedure, str(deed.dossier.draft_result.proposal.free)
    grounds = {str(outcome.free) for outcome in procedure.outcomes if outcome.free}
    if not grounds:
        return
    for asked in deed.dossier.charges.exclude(state=ChargeState.CANCELLED):
        if free and asked.state == ChargeState.PAID:
            cancel_receipt(asked.receipts.get(cancelled_at=None), by=deed.by, reason=free, at=deed.at)
        if free and asked.state != ChargeState.EXEMPT:
            settle_exempt(asked, ground=free, by=deed.by, at=deed.at)
        elif not free and asked.state == ChargeState.EXEMPT and asked.ground in grounds:
            ask_again(asked, ground=_assessed(deed, deed.dossier.declared).ground)


def _assessed(deed: Deed, data: Mapping[str, Any]) -> FeeAssessment:
    dossier = deed.dossier
    on = localdate(dossier.filed_at)
    return dossier.edition.fee.assess(data, on=on, channel=dossier.channel, calendar=deed.calendar)


def _write(deed: Deed, asked: FeeAssessment) -> None:
    Charge.objects.create(
        dossier=deed.dossier,
        amount=asked.amount,
        lines=[line.as_json() for line in asked.lines],
        ground=asked.ground,
        state=ChargeState.DUE if asked.amount else ChargeState.EXEMPT,
        settled_at=None if asked.amount else deed.at,
    )
