"""The law of certifying copies over time: fee by pages and copies, term, editions, who may sign.

Sources: Nghị định 23/2015/NĐ-CP, Thông tư 01/2020/TT-BTP, Thông tư 226/2016/TT-BTC; since 1 November 2025 Nghị định
280/2025/NĐ-CP. What nobody has confirmed yet stands in docs/legal-open-questions.md.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.procedures.definition import Edition
from casework.procedures.fee_rules import FeeLine, FeeRule, PageFee
from casework.procedures.terms import SameDay, WorkingDays

Cleaned = Mapping[str, Any]

DECREE = "Nghị định số 23/2015/NĐ-CP"
CIRCULARS = ("Thông tư số 01/2020/TT-BTP", "Thông tư số 226/2016/TT-BTC")
PAGE_FEE = PageFee(first_pages=2, first_amount=2_000, further_amount=1_000, most=200_000)
# "Nhiều loại giấy tờ, nhiều trang, nhiều bản sao": the decree gives no number.
MANY_ORIGINALS, MANY_PAGES, MANY_COPIES = 10, 100, 50


def presented(cleaned: Cleaned) -> list[Mapping[str, Any]]:
    """The originals that count: all of them, until the counter found that one was not brought."""
    return [item for item in cleaned.get("items", ()) if item.get("presented", True)]


def takes_longer(cleaned: Cleaned) -> bool:
    """Whether there are too many originals, pages or copies for one day (article 7)."""
    items = presented(cleaned)
    pages = sum(item["pages"] for item in items)
    copies = sum(item["copies"] for item in items)
    return len(items) >= MANY_ORIGINALS or pages >= MANY_PAGES or copies >= MANY_COPIES


def bill(cleaned: Cleaned) -> tuple[FeeLine, ...]:
    """One line for each original: so many copies at the price of its pages."""
    return tuple(
        FeeLine(
            label=_t("%(name)s, %(pages)d trang") % {"name": item["name"], "pages": item["pages"]},
            quantity=item["copies"],
            unit_amount=PAGE_FEE.of(item["pages"]),
        )
        for item in presented(cleaned)
    )


FEE = FeeRule(
    summary=_(
        "2.000 đ một trang với trang thứ nhất, thứ hai; từ trang thứ ba 1.000 đ một trang; tối đa 200.000 đ một bản. "
        "Số trang tính theo bản chính."
    ),
    label="",
    amount=0,
    ground="Thông tư số 226/2016/TT-BTC",
    itemised=bill,
    exemptions=(),
)


ONE_STOP_2018 = "Nghị định số 61/2018/NĐ-CP và Thông tư số 01/2018/TT-VPCP"
ONE_STOP_2025 = "Nghị định số 118/2025/NĐ-CP và Thông tư số 03/2025/TT-VPCP"
_SHARED: dict[str, Any] = {
    "term": SameDay(),
    "longer_term": WorkingDays(2),
    "takes_longer": takes_longer,
    "fee": FEE,
    # No declaration is asked for by law: nothing is signed at the counter.
    "form_code": "",
    "after_supplement": "restart",
}
EDITIONS = (
    Edition(
        key="2021",
        since=date(2021, 1, 1),
        until=date(2025, 6, 30),
        legal_basis=(DECREE, *CIRCULARS, ONE_STOP_2018),
        slips="2018",
        **_SHARED,
    ),
    Edition(
        key="2025",
        since=date(2025, 7, 1),
        until=date(2025, 10, 31),
        legal_basis=(f"{DECREE}, được sửa đổi bởi Nghị định số 07/2025/NĐ-CP", *CIRCULARS, ONE_STOP_2025),
        slips="2025",
        **_SHARED,
    ),
    # Officials authorised to certify sign from here on.
    Edition(
        key="2025-11",
        since=date(2025, 11, 1),
        until=None,
        legal_basis=(
            f"{DECREE}, được sửa đổi bởi các Nghị định số 07/2025/NĐ-CP và 280/2025/NĐ-CP",
            *CIRCULARS,
            ONE_STOP_2025,
        ),
        slips="2025",
        **_SHARED,
    ),
)
