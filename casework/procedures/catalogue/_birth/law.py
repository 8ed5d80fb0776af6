"""The law of birth registration over time: term, timeliness, fee and legal basis, edition by edition."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.working_time import WorkCalendar
from casework.procedures.blocks.copies import copies_wanted
from casework.procedures.civil_status_law import COPY_FEE, editions
from casework.procedures.definition import Edition, Timeliness
from casework.procedures.fee_rules import FeeRule
from casework.procedures.terms import ClockHours, SameDay

DAYS_TO_REGISTER = 60
LATE_FEE = 5_000


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

CIVIL_CODE = "Bộ luật Dân sự số 91/2015/QH13, các điều 26 đến 30"


def birth_editions(*, besides: str = "", fee: FeeRule = FEE) -> tuple[Edition, ...]:
    """The law of a birth registration, edition by edition; `besides` the civil code it rests on another text."""
    grounds = "; ".join(filter(None, [CIVIL_CODE, besides]))
    return editions(civil_code=grounds, term=SameDay(), term_2027=ClockHours(24), fee=fee)


EDITIONS = birth_editions()
