"""The law that all civil-status procedures share, edition by edition, and the fee of a copy.

What nobody has confirmed yet stands in docs/legal-open-questions.md.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from casework.procedures.definition import Edition
from casework.procedures.fee_rules import FeeRule
from casework.procedures.terms import Term
from casework.procedures.verification import MoreTime, VerificationRule

COPY_FEE = 8_000
CIVIL_STATUS_LAW = "Luật Hộ tịch số 60/2014/QH13"
NEW_LAW = "Luật Hộ tịch số 03/2026/QH16"
# What the decrees give for asking another office: three working days, for the reply and on top of the term.
THREE_DAYS = VerificationRule(extends_by=MoreTime(3), reply_within=MoreTime(3), waits_for=MoreTime(3))
DECREE = "Nghị định số 123/2015/NĐ-CP"


def _usual(_data: Mapping[str, Any]) -> bool:
    return False


def editions(
    *,
    civil_code: str,
    term: Term,
    term_2027: Term,
    fee: FeeRule,
    longer_term: Term | None = None,
    takes_longer: Callable[[Mapping[str, Any]], bool] = _usual,
    verification: VerificationRule = THREE_DAYS,
) -> tuple[Edition, ...]:
    """The editions of 2021, of July 2025 (two levels of government) and of March 2027 (the new law)."""
    shared: dict[str, Any] = {
        "fee": fee,
        "longer_term": longer_term,
        "takes_longer": takes_longer,
        "verification": verification,
    }
    return (
        Edition(
            key="2021",
            since=date(2021, 1, 1),
            until=date(2025, 6, 30),
            legal_basis=(
                CIVIL_STATUS_LAW,
                civil_code,
                DECREE,
                "Nghị định số 87/2020/NĐ-CP",
                "Thông tư số 04/2020/TT-BTP",
                "Nghị định số 61/2018/NĐ-CP và Thông tư số 01/2018/TT-VPCP",
            ),
            term=term,
            form_code="TT 04/2020/TT-BTP",
            after_supplement="resume",
            slips="2018",
            **shared,
        ),
        Edition(
            key="2025",
            since=date(2025, 7, 1),
            until=date(2027, 2, 28),
            legal_basis=(
                CIVIL_STATUS_LAW,
                civil_code,
                f"{DECREE}, được sửa đổi bởi các Nghị định số 07/2025/NĐ-CP, 120/2025/NĐ-CP và 18/2026/NĐ-CP",
                "Thông tư số 04/2020/TT-BTP, được sửa đổi bởi Thông tư số 08/2025/TT-BTP",
                "Nghị định số 118/2025/NĐ-CP và Thông tư số 03/2025/TT-VPCP",
            ),
            term=term,
            form_code="TT 04/2020/TT-BTP, sửa đổi năm 2025",
            after_supplement="restart",
            slips="2025",
            **shared,
        ),
        Edition(
            key="2027",
            since=date(2027, 3, 1),
            until=None,
            legal_basis=(NEW_LAW, civil_code, "Nghị định số 118/2025/NĐ-CP và Thông tư số 03/2025/TT-VPCP"),
            term=term_2027,
            form_code="Luật Hộ tịch 03/2026/QH16",
            after_supplement="restart",
            slips="2025",
            **shared,
        ),
    )
