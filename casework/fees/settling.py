"""Settling a charge: money against a numbered receipt, or a recorded ground of exemption."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from casework.fees.charge import Charge, ChargeState, Receipt, ReceiptSeries
from casework.people.user import User


@transaction.atomic
def settle_paid(charge: Charge, *, by: User, amount: int, at: datetime) -> Receipt:
    """Take exactly the amount due (whole đồng) and give the ward's next receipt number of that local year.

    Raises ValidationError when the charge is no longer due or the amount is another.
    """
    charge = _locked(charge, wanted=ChargeState.DUE)
    if amount != charge.amount:
        raise ValidationError(_("Số tiền thu không đúng số tiền phải thu. Kiểm tra lại rồi ghi đúng số tiền."))
    _mark(charge, ChargeState.PAID, by=by, at=at)
    year = timezone.localdate(at).year
    return Receipt.objects.create(
        charge=charge,
        ward_id=charge.dossier.ward_id,
        year=year,
        number=_next_number(charge.dossier.ward_id, year),
        amount=amount,
        received_by=by,
        at=at,
    )


@transaction.atomic
def settle_exempt(charge: Charge, *, ground: str, by: User, at: datetime | None = None) -> Charge:
    """Record that nothing is to be paid, on the stated ground; `at` is now unless told.

    Raises ValidationError when the ground is empty or the charge is no longer due.
    """
    if not ground.strip():
        raise ValidationError(_("Ghi căn cứ miễn lệ phí trước khi xác nhận."))
    charge = _locked(charge, wanted=ChargeState.DUE)
    charge.ground = ground.strip()
    _mark(charge, ChargeState.EXEMPT, by=by, at=at or timezone.now())
    return charge


@transaction.atomic
def ask_again(charge: Charge, *, ground: str) -> Charge:
    """The ground on which nothing was due has fallen away: the amount is due again, on this ground.

    Raises ValidationError when the charge was not exempt.
    """
    charge = _locked(charge, wanted=ChargeState.EXEMPT)
    charge.ground = ground
    _mark(charge, ChargeState.DUE, by=None, at=None)
    return charge


@transaction.atomic
def cancel_receipt(receipt: Receipt, *, by: User, reason: str, at: datetime | None = None) -> Receipt:
    """Cancel a receipt, which keeps its number; the charge is due again. `at` is now unless told.

    Raises ValidationError when no reason is given or the receipt is already cancelled.
    """
    if not reason.strip():
        raise ValidationError(_("Ghi lý do hủy biên lai trước khi xác nhận."))
    charge = _locked(receipt.charge, wanted=ChargeState.PAID)
    receipt = Receipt.objects.select_for_update().get(pk=receipt.pk)
    if receipt.cancelled_at:
        raise ValidationError(_("Biên lai này đã hủy. Mở lại trang để xem biên lai đang có hiệu lực."))
    receipt.cancelled_at, receipt.cancelled_by, receipt.cancel_reason = at or timezone.now(), by, reason.strip()
    receipt.save(update_fields=["cancelled_at", "cancelled_by", "cancel_reason"])
    _mark(charge, ChargeState.DUE, by=None, at=None)
    return receipt


@transaction.atomic
def cancel_charge(charge: Charge, *, by: User | None, at: datetime | None = None) -> Charge:
    """Ask for nothing any more: the dossier ended before payment. `at` is now unless told; `by` None is the system."""
    charge = _locked(charge, wanted=ChargeState.DUE)
    _mark(charge, ChargeState.CANCELLED, by=by, at=at or timezone.now())
    return charge


def _locked(charge: Charge, *, wanted: ChargeState) -> Charge:
    locked = Charge.objects.select_for_update().get(pk=charge.pk)
    if locked.state != wanted:
        raise ValidationError(
            _("Khoản lệ phí này %(state)s. Mở lại trang để xem tình trạng mới nhất."),
            params={"state": locked.get_state_display()},
        )
    return locked


def _mark(charge: Charge, state: ChargeState, *, by: User | None, at: datetime | None) -> None:
    charge.state, charge.settled_by, charge.settled_at = state, by, at
    charge.save(update_fields=["state", "ground", "settled_by", "settled_at"])


def _next_number(ward_id: int, year: int) -> int:
    series, _made = ReceiptSeries.objects.select_for_update().get_or_create(ward_id=ward_id, year=year)
    series.last_number += 1
    series.save(update_fields=["last_number"])
    return series.last_number
