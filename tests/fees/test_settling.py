"""Tests of settling: exact money, numbers without gaps, grounds on record."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from casework.dossiers.dossier import Dossier
from casework.fees.charge import Charge, ChargeState, Receipt
from casework.fees.settling import cancel_charge, cancel_receipt, settle_exempt, settle_paid
from casework.offices.wards import Ward
from casework.offices.working_time import VIETNAM
from casework.people.user import User

NOVEMBER = datetime(2026, 11, 26, 9, 0, tzinfo=VIETNAM)


def pay(charge: Charge, clerk: User, *, at: datetime = NOVEMBER) -> Receipt:
    return settle_paid(charge, by=clerk, amount=charge.amount, at=at)


def again(charge: Charge) -> Charge:
    return Charge.objects.get(pk=charge.pk)


def test_paying_gives_a_receipt_and_settles_the_charge(charge_in, ward, clerk):
    charge = charge_in(ward)
    receipt = pay(charge, clerk)
    assert (receipt.ward, receipt.year, receipt.number, receipt.amount) == (ward, 2026, 1, 5000)
    assert (receipt.received_by, receipt.at, receipt.code) == (clerk, NOVEMBER, "0001/2026")
    assert (again(charge).state, again(charge).settled_by, again(charge).settled_at) == ("paid", clerk, NOVEMBER)


def test_numbers_run_without_gaps_per_ward_and_year(charge_in, ward, other_ward, clerk):
    numbers = [pay(charge_in(ward), clerk).number for _ in range(3)]
    elsewhere = pay(charge_in(other_ward), clerk).number
    next_year = pay(charge_in(ward), clerk, at=NOVEMBER.replace(year=2027)).number
    assert (numbers, elsewhere, next_year) == ([1, 2, 3], 1, 1)


def test_the_year_of_a_receipt_is_the_local_one(charge_in, ward, clerk):
    just_after_midnight_in_hanoi = datetime(2026, 12, 31, 17, 30, tzinfo=UTC)
    assert pay(charge_in(ward), clerk, at=just_after_midnight_in_hanoi).year == 2027


def test_a_payment_that_is_rolled_back_leaves_no_gap(charge_in, ward, clerk):
    with transaction.atomic():
        pay(charge_in(ward), clerk)
        transaction.set_rollback(True)
    assert pay(charge_in(ward), clerk).number == 1


@pytest.mark.parametrize("amount", [0, 4999, 5001])
def test_another_amount_than_the_one_due_is_refused(charge_in, ward, clerk, amount):
    charge = charge_in(ward)
    with pytest.raises(ValidationError, match="không đúng số tiền"):
        settle_paid(charge, by=clerk, amount=amount, at=NOVEMBER)
    assert again(charge).state == ChargeState.DUE
    assert pay(charge, clerk).number == 1


def test_an_exemption_needs_a_ground_and_takes_no_number(charge_in, ward, clerk):
    charge = charge_in(ward)
    with pytest.raises(ValidationError, match="căn cứ"):
        settle_exempt(charge, ground="  ", by=clerk)
    settle_exempt(charge, ground=" Hộ nghèo ", by=clerk, at=NOVEMBER)
    assert (again(charge).state, again(charge).ground, again(charge).settled_by) == ("exempt", "Hộ nghèo", clerk)
    assert not Receipt.objects.exists()


SETTLEMENTS = [
    pay,
    lambda charge, clerk: settle_exempt(charge, ground="Hộ nghèo", by=clerk),
    lambda charge, clerk: cancel_charge(charge, by=clerk),
]


@pytest.mark.parametrize("first", SETTLEMENTS, ids=["paid", "exempt", "cancelled"])
@pytest.mark.parametrize("second", SETTLEMENTS, ids=["pay", "exempt", "cancel"])
def test_a_charge_is_settled_once(charge_in, ward, clerk, first, second):
    charge = charge_in(ward)
    first(charge, clerk)
    settled = again(charge).state
    with pytest.raises(ValidationError, match="Khoản lệ phí này"):
        second(charge, clerk)
    assert again(charge).state == settled
    assert Receipt.objects.count() == (settled == ChargeState.PAID)


def test_a_cancelled_receipt_keeps_its_number_and_the_charge_is_due_again(charge_in, ward, clerk):
    charge = charge_in(ward)
    cancelled = cancel_receipt(pay(charge, clerk), by=clerk, reason="Ghi nhầm người nộp")
    assert (again(charge).state, again(charge).settled_by) == (ChargeState.DUE, None)
    assert pay(charge, clerk).number == 2
    kept = Receipt.objects.get(number=1)
    assert (kept.pk, kept.cancelled_by, kept.cancel_reason) == (cancelled.pk, clerk, "Ghi nhầm người nộp")
    assert kept.cancelled_at is not None


def test_a_receipt_is_cancelled_once_and_with_a_reason(charge_in, ward, clerk):
    charge = charge_in(ward)
    receipt = pay(charge, clerk)
    with pytest.raises(ValidationError, match="lý do"):
        cancel_receipt(receipt, by=clerk, reason=" ")
    cancel_receipt(receipt, by=clerk, reason="Ghi nhầm")
    pay(charge, clerk)
    with pytest.raises(ValidationError, match="đã hủy"):
        cancel_receipt(receipt, by=clerk, reason="Ghi nhầm")


def test_a_charge_has_one_valid_receipt(charge_in, ward, clerk):
    receipt = pay(charge_in(ward), clerk)
    receipt.pk, receipt.number = None, 99
    with pytest.raises(IntegrityError), transaction.atomic():
        receipt.save(force_insert=True)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_ten_clerks_at_once_number_without_gap_or_twin():
    ward = Ward.objects.create(code="00003", name="Phường Mẫu", province="Hà Nội")
    clerk = User.objects.create_user("dong@caseflow.example", full_name="Lê Thị Mẫu")
    dossiers = [Dossier.objects.create(ward=ward, procedure_code="example") for _ in range(10)]
    charges = [Charge.objects.create(dossier=dossier, amount=5000) for dossier in dossiers]

    def attempt(charge: Charge) -> int:
        try:
            return pay(charge, clerk).number
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as counters:
        numbers = sorted(counters.map(attempt, charges))
    assert numbers == list(range(1, 11))
