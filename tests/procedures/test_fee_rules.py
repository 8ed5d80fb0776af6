"""Fees: lines, grounds, exemptions; amounts in đồng."""

from datetime import date

import pytest

from casework.offices.working_time import WorkCalendar
from casework.procedures.fee_rules import Exemption, FeeRule

RULE = FeeRule(
    summary="",
    label="Đăng ký",
    amount=5_000,
    ground="Nghị quyết",
    free=lambda data, _on, _calendar: "Luật" if data["free"] else "",
    copies=lambda data: data["copies"],
    copy_label="Bản sao",
    copy_amount=8_000,
    exemptions=(Exemption.POOR,),
    exemption_ground="điều 11",
)


@pytest.mark.parametrize(
    ("free", "copies", "exemption", "amount", "ground"),
    [
        (False, 0, "", 5_000, "Nghị quyết"),
        (False, 2, "", 21_000, "Nghị quyết"),
        (True, 0, "", 0, "Luật"),
        (True, 2, "", 16_000, "Luật"),
        (False, 1, Exemption.POOR, 8_000, "Người thuộc hộ nghèo: điều 11"),
        (False, 1, Exemption.MERIT, 13_000, "Nghị quyết"),
        (False, 0, "made-up", 5_000, "Nghị quyết"),
    ],
)
def test_a_bill(free: bool, copies: int, exemption: str, amount: int, ground: str) -> None:
    bill = RULE.assess(
        {"free": free, "copies": copies}, on=date(2026, 11, 22), calendar=WorkCalendar(), exemption=exemption
    )
    assert (bill.amount, bill.ground) == (amount, ground)
    assert sum(line.as_json()["amount"] for line in bill.lines) == amount
