"""The law of extracts over time: the same day, 8,000 đ a copy, nothing when nothing is found."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.working_time import WorkCalendar
from casework.procedures.civil_status_law import COPY_FEE, editions
from casework.procedures.fee_rules import FeeRule
from casework.procedures.terms import ClockHours, SameDay

Cleaned = Mapping[str, Any]
FEE_CIRCULAR = "Thông tư số 281/2016/TT-BTC về phí khai thác, sử dụng thông tin trong cơ sở dữ liệu hộ tịch"
NOT_FOUND_IS_FREE = _("Không tìm thấy việc hộ tịch, không cấp bản sao nên không thu phí")


def copies_wanted(cleaned: Cleaned) -> int:
    """How many copies are asked for."""
    return cleaned.get("wanted", {}).get("copies") or 0


def _only_copies(_data: Cleaned, _on: date, _calendar: WorkCalendar) -> str:
    return _t("Phí cấp bản sao trích lục hộ tịch: 8.000 đ một bản (Thông tư 281/2016/TT-BTC).")


FEE = FeeRule(
    summary=_("8.000 đ một bản sao. Không tìm thấy trong sổ thì không thu."),
    label=_("Phí cấp bản sao trích lục hộ tịch"),
    amount=0,
    ground="",
    free=_only_copies,
    copies=copies_wanted,
    copy_label=_("Bản sao trích lục hộ tịch"),
    copy_amount=COPY_FEE,
)
# What stands second in the legal basis of every edition is here the circular on the fee.
EDITIONS = editions(civil_code=FEE_CIRCULAR, term=SameDay(), term_2027=ClockHours(24), fee=FEE)
