"""What a dossier costs: assessed when it is sent, and settled anew when the way it ends makes it free."""

from django.utils.timezone import localdate

from casework.actions.gate import Deed
from casework.fees.charge import Charge, ChargeState
from casework.fees.settling import ask_again, cancel_receipt, settle_exempt
from casework.procedures.fee_rules import FeeAssessment


def charge(deed: Deed) -> None:
    """Ask for what the edition in force says, or record why nothing is due."""
    assessed = _assessed(deed)
    Charge.objects.create(
        dossier=deed.dossier,
        amount=assessed.amount,
        lines=[line.as_json() for line in assessed.lines],
        ground=assessed.ground,
        state=ChargeState.DUE if assessed.amount else ChargeState.EXEMPT,
        settled_at=None if assessed.amount else deed.at,
    )


def charge_as_decided(deed: Deed) -> None:
    """Nothing is due for an answer that is free; what such an answer had freed is due again after another decision.

    Money taken before is given back: its receipt is cancelled with the ground.
    """
    procedure, free = deed.dossier.procedure, str(deed.dossier.draft_result.proposal.free)
    grounds = {str(outcome.free) for outcome in procedure.outcomes if outcome.free}
    for asked in deed.dossier.charges.exclude(state=ChargeState.CANCELLED):
        if free and asked.state == ChargeState.PAID:
            cancel_receipt(asked.receipts.get(cancelled_at=None), by=deed.by, reason=free, at=deed.at)
        if free and asked.state != ChargeState.EXEMPT:
            settle_exempt(asked, ground=free, by=deed.by, at=deed.at)
        elif not free and asked.state == ChargeState.EXEMPT and asked.ground in grounds:
            ask_again(asked, ground=_assessed(deed).ground)


def _assessed(deed: Deed) -> FeeAssessment:
    dossier = deed.dossier
    return dossier.edition.fee.assess(
        dossier.declared,
        on=localdate(dossier.filed_at),
        channel=dossier.channel,
        calendar=deed.calendar,
    )
