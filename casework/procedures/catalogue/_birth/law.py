"""The law of birth registration over time: term, timeliness, fee and legal basis, edition by edition."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.working_time import WorkCalendar
from casework.procedures.blocks.copies import copies_wanted
from casework.procedures.definition import Edition, Timeliness
from casework.procedures.fee_rules import FeeRule
from casework.procedures.terms import ClockHours, SameDay

DAYS_TO_REGISTER = 60
LATE_FEE = 5_000
COPY_FEE = 8_000
CIVIL_STATUS_LAW = "Luật Hộ tịch số 60/2014/QH13"
CIVIL_CODE = "Bộ luật Dân sự số 91/2015/QH13, các điều 26 đến 30"
DECREE = "Nghị định số 123/2015/NĐ-CP"


def timeliness(data: Mapping[str, Any], on: date, calendar: WorkCalendar) -> Timeliness:
    """Whether a declaration sent on the day `on` comes within 60 days of the birth (Luật Hộ tịch, article 15).

    The day of birth is not counted; a last day off moves to the next working day. KeyError or ValueError without a
    birth date.
    """
    last_day = calendar.last_day_of_calendar_term(date.fromisoformat(data["child"]["birth_date"]), DAYS_TO_REGISTER)
    on_time = on <= last_day
    words = (
        _t("Đúng hạn: ngày cuối của thời hạn 60 ngày là %(day)s.")
        if on_time
        else _t("Quá hạn: thời hạn 60 ngày đã hết ngày %(day)s. Trẻ vẫn được đăng ký khai sinh.")
    )
    return Timeliness(on_time=on_time, last_day=last_day, sentence=words % {"day": f"{last_day:%d/%m/%Y}"})


def _free_when_on_time(data: Mapping[str, Any], on: date, calendar: WorkCalendar) -> str:
    if not data.get("child", {}).get("birth_date") or not timeliness(data, on, calendar).on_time:
        return ""
    return _t("Đăng ký khai sinh đúng hạn không thu lệ phí (Luật Hộ tịch 2014, điều 11).")


FEE = FeeRule(
    summary=_("Đúng hạn (trong 60 ngày): không thu. Quá hạn: 5.000 đ. Bản sao: 8.000 đ một bản."),
    label=_("Lệ phí đăng ký khai sinh quá hạn"),
    amount=LATE_FEE,
    ground=_("Đăng ký khai sinh quá hạn thu lệ phí theo nghị quyết của Hội đồng nhân dân thành phố Hà Nội."),
    free=_free_when_on_time,
    copies=copies_wanted,
    copy_label=_("Bản sao trích lục khai sinh"),
    copy_amount=COPY_FEE,
    exemption_ground=_("miễn lệ phí hộ tịch (Luật Hộ tịch 2014, điều 11)"),
)

# docs/legal-open-questions.md says what in these editions nobody has confirmed yet.
EDITIONS = (
    Edition(
        key="2021",
        since=date(2021, 1, 1),
        until=date(2025, 6, 30),
        legal_basis=(
            CIVIL_STATUS_LAW,
            CIVIL_CODE,
            DECREE,
            "Nghị định số 87/2020/NĐ-CP",
            "Thông tư số 04/2020/TT-BTP",
            "Nghị định số 61/2018/NĐ-CP và Thông tư số 01/2018/TT-VPCP",
        ),
        term=SameDay(),
        fee=FEE,
        form_code="TT 04/2020/TT-BTP",
        after_supplement="resume",
        slips="2018",
    ),
    Edition(
        key="2025",
        since=date(2025, 7, 1),
        until=date(2027, 2, 28),
        legal_basis=(
            CIVIL_STATUS_LAW,
            CIVIL_CODE,
            f"{DECREE}, được sửa đổi bởi các Nghị định số 07/2025/NĐ-CP, 120/2025/NĐ-CP và 18/2026/NĐ-CP",
            "Thông tư số 04/2020/TT-BTP, được sửa đổi bởi Thông tư số 08/2025/TT-BTP",
            "Nghị định số 118/2025/NĐ-CP và Thông tư số 03/2025/TT-VPCP",
        ),
        term=SameDay(),
        fee=FEE,
        form_code="TT 04/2020/TT-BTP, sửa đổi năm 2025",
        after_supplement="restart",
        slips="2025",
    ),
    Edition(
        key="2027",
        since=date(2027, 3, 1),
        until=None,
        legal_basis=(
            "Luật Hộ tịch số 03/2026/QH16",
            CIVIL_CODE,
            "Nghị định số 118/2025/NĐ-CP và Thông tư số 03/2025/TT-VPCP",
        ),
        term=ClockHours(24),
        fee=FEE,
        form_code="Luật Hộ tịch 03/2026/QH16",
        after_supplement="restart",
        slips="2025",
    ),
)
