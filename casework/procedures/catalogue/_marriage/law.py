"""The law of marriage over time: ages, the former date, terms, fees and editions."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.working_time import WorkCalendar
from casework.procedures.blocks.copies import copies_wanted
from casework.procedures.catalogue._marriage.forms import DIVORCED, HUSBAND, SINGLE, SPOUSES, WIDOWED, WIFE
from casework.procedures.civil_status_law import COPY_FEE, editions
from casework.procedures.fee_rules import FeeRule
from casework.procedures.partial_date import PartialDate
from casework.procedures.terms import ClockHours, SameDay, WorkingDays

FAMILY_LAW = "Luật Hôn nhân và gia đình số 52/2014/QH13, các điều 5, 8 và 9"
MARRIAGE_AGE = {WIFE: 18, HUSBAND: 20}
# NĐ 123/2015/NĐ-CP, article 24: what was registered before this day can be registered anew.
CUTOFF = date(2016, 1, 1)
ANEW_FEE = 20_000


def age_on(birth: str, day: date) -> int | None:
    """Full years on `day`; None without a birth date.

    Of an unknown day or month the first counts (TTLT 01/2016/TTLT-TANDTC-VKSNDTC-BTP, article 2).
    """
    if not birth:
        return None
    first = PartialDate.stored(birth).earliest
    return day.year - first.year - ((day.month, day.day) < (first.month, first.day))


def counts_from(former: str) -> date:
    """Since when a marriage registered anew counts: the former day; the first of its month or year where unknown."""
    return PartialDate.stored(former).earliest


def must_be_verified(data: Mapping[str, Any]) -> bool:
    """Whether conditions are to be verified elsewhere: an earlier marriage, or two who live in different wards."""
    wife, husband = (data.get(role, {}) for role in SPOUSES)
    earlier = any(spouse.get("status") in (DIVORCED, WIDOWED) for spouse in (wife, husband))
    unusual = any(spouse.get("status", SINGLE) not in (SINGLE, DIVORCED, WIDOWED) for spouse in (wife, husband))
    return earlier or unusual or _ward(wife) != _ward(husband)


def _ward(spouse: Mapping[str, Any]) -> tuple[str, str]:
    home = spouse.get("residence") or {}
    return home.get("ward", ""), home.get("province", "")


def _free_at_home(_data: Mapping[str, Any], _on: date, _calendar: WorkCalendar) -> str:
    return _t("Đăng ký kết hôn của công dân cư trú trong nước không thu lệ phí (Luật Hộ tịch 2014, điều 11).")


COPIES: dict[str, Any] = {
    "copies": copies_wanted,
    "copy_label": _("Bản sao trích lục kết hôn"),
    "copy_amount": COPY_FEE,
}
EDITIONS = editions(
    civil_code=FAMILY_LAW,
    term=SameDay(),
    term_2027=ClockHours(24),
    longer_term=WorkingDays(5),
    takes_longer=must_be_verified,
    fee=FeeRule(
        summary=_("Không thu lệ phí. Bản sao: 8.000 đ một bản."),
        label=_("Lệ phí đăng ký kết hôn"),
        amount=0,
        ground="",
        free=_free_at_home,
        **COPIES,
    ),
)
ANEW_EDITIONS = editions(
    civil_code=FAMILY_LAW,
    term=WorkingDays(5),
    term_2027=WorkingDays(5),
    fee=FeeRule(
        summary=_("Lệ phí đăng ký lại: 20.000 đ. Bản sao: 8.000 đ một bản."),
        label=_("Lệ phí đăng ký lại kết hôn"),
        amount=ANEW_FEE,
        ground=_("Đăng ký lại kết hôn thu lệ phí theo nghị quyết của Hội đồng nhân dân thành phố Hà Nội."),
        exemption_ground=_("miễn lệ phí hộ tịch (Luật Hộ tịch 2014, điều 11)"),
        **COPIES,
    ),
)
