"""The law of death registration over time: fifteen days, terms, fee and editions."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.working_time import WorkCalendar
from casework.procedures.blocks.copies import copies_wanted
from casework.procedures.catalogue._death.circumstances import NONE
from casework.procedures.civil_status_law import COPY_FEE, editions
from casework.procedures.definition import Timeliness
from casework.procedures.fee_rules import FeeRule
from casework.procedures.partial_date import PartialDate
from casework.procedures.terms import ClockHours, SameDay, WorkingDays

Data = Mapping[str, Any]
DAYS_TO_REGISTER = 15
LATE_FEE = 5_000
VERIFICATION = WorkingDays(3)
LAW_2014 = frozenset({"2021", "2025"})
LAW_2026 = frozenset({"2027"})


def counted_from_death(data: Data) -> date | None:
    """The day of death; of a partial date the first day it can mean, so that the term is never found too long."""
    stored = data.get("death", {}).get("died_on")
    return PartialDate.stored(stored).earliest if stored else None


def counted_from_effect(data: Data) -> date | None:
    """The day on which the court's decision took effect."""
    stored = data.get("decision", {}).get("effective_on")
    return date.fromisoformat(stored) if stored else None


def timeliness(data: Data, on: date, calendar: WorkCalendar) -> Timeliness:
    """Whether a declaration sent on the day `on` comes within 15 days of the death (Luật Hộ tịch, article 33).

    The day of death is not counted; a last day off moves to the next working day. ValueError without a day to count
    from: the death, or the taking effect of the court's decision.
    """
    event = counted_from_effect(data) or counted_from_death(data)
    if event is None:
        raise ValueError("A declaration without a date of death has no term.")
    last_day = calendar.last_day_of_calendar_term(event, DAYS_TO_REGISTER)
    on_time = on <= last_day
    words = (
        _t("Đúng hạn: ngày cuối của thời hạn 15 ngày là %(day)s.")
        if on_time
        else _t("Quá hạn: thời hạn 15 ngày đã hết ngày %(day)s. Việc chết vẫn được đăng ký.")
    )
    return Timeliness(on_time=on_time, last_day=last_day, sentence=words % {"day": f"{last_day:%d/%m/%Y}"})


def has_no_notice(data: Data) -> bool:
    """Whether the death must be verified from other evidence."""
    return data.get("notice", {}).get("kind") == NONE


def _free_when_on_time(counted_from: Callable[[Data], date | None]) -> Callable[[Data, date, WorkCalendar], str]:
    def free(data: Data, on: date, calendar: WorkCalendar) -> str:
        if counted_from(data) is None or not timeliness(data, on, calendar).on_time:
            return ""
        return _t("Đăng ký khai tử đúng hạn không thu lệ phí (Luật Hộ tịch 2014, điều 11).")

    return free


def _fee(counted_from: Callable[[Data], date | None]) -> FeeRule:
    return FeeRule(
        summary=_("Đúng hạn (trong 15 ngày): không thu. Quá hạn: 5.000 đ. Bản sao: 8.000 đ một bản."),
        label=_("Lệ phí đăng ký khai tử quá hạn"),
        amount=LATE_FEE,
        ground=_("Đăng ký khai tử quá hạn thu lệ phí theo nghị quyết của Hội đồng nhân dân thành phố Hà Nội."),
        free=_free_when_on_time(counted_from),
        copies=copies_wanted,
        copy_label=_("Bản sao trích lục khai tử"),
        copy_amount=COPY_FEE,
        exemption_ground=_("miễn lệ phí hộ tịch (Luật Hộ tịch 2014, điều 11)"),
    )


EDITIONS = editions(
    civil_code="Bộ luật Dân sự số 91/2015/QH13, điều 30",
    term=SameDay(),
    term_2027=ClockHours(24),
    fee=_fee(counted_from_death),
    longer_term=VERIFICATION,
    takes_longer=has_no_notice,
)
COURT_EDITIONS = editions(
    civil_code="Bộ luật Dân sự số 91/2015/QH13, các điều 71 đến 73",
    term=SameDay(),
    term_2027=ClockHours(24),
    fee=_fee(counted_from_effect),
)
