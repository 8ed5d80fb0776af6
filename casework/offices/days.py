"""The days that are not like others, as the administrator sees them: the country's, everybody's, a ward's own."""

import datetime as dt
from dataclasses import dataclass

import holidays
from django.db.models import Q

from casework.offices.calendar import CalendarDay
from casework.offices.national_days import national_ruling
from casework.offices.wards import Ward

KIND = CalendarDay.Kind
_OPPOSITE = {KIND.HOLIDAY: KIND.WORKING_DAY, KIND.SUBSTITUTE: KIND.WORKING_DAY, KIND.WORKING_DAY: KIND.SUBSTITUTE}


@dataclass(frozen=True)
class SpecialDay:
    """One day: `source` is "national", "shared" or "own"; `applies` says whether this ward follows it."""

    date: dt.date
    name: str
    kind: str
    source: str
    applies: bool
    row: CalendarDay | None = None


def days_of(ward: Ward, *, since: dt.date, years: int = 1) -> list[SpecialDay]:
    """The special days of the year of `since` and of `years` more, in order."""
    wanted = [since.year + n for n in range(years + 1)]
    rows = list(CalendarDay.objects.filter(Q(ward=None) | Q(ward=ward), date__year__in=wanted).order_by("date"))
    own = {row.date: row for row in rows if row.ward_id}
    shared = [row for row in rows if row.ward_id is None]
    ruled = set(own) | {row.date for row in shared}
    days = [
        SpecialDay(row.date, row.name, row.get_kind_display(), "shared", _applies(row, own.get(row.date)), row)
        for row in shared
    ]
    days += [
        SpecialDay(row.date, row.name, row.get_kind_display(), "own", row.active, row)
        for row in own.values()
        if row.date not in {day.date for day in days}
    ]
    national = holidays.country_holidays("VN", years=wanted, language="vi")
    days += [
        SpecialDay(day, name, str(CalendarDay.Kind.HOLIDAY.label), "national", True)
        for day, name in national.items()
        if day not in ruled and national_ruling(day) is False
    ]
    return sorted(days, key=lambda day: day.date)


def switched(shared: CalendarDay, ward: Ward) -> CalendarDay:
    """The ward's own row, unsaved, that turns its answer to a day of everybody's table round."""
    own = CalendarDay.objects.filter(ward=ward, date=shared.date).first()
    apply = not _applies(shared, own)
    row = own or CalendarDay(ward=ward, date=shared.date)
    row.name, row.active = shared.name, True
    if apply or not shared.active:
        row.kind, row.active = shared.kind, apply
    else:
        row.kind = _OPPOSITE[CalendarDay.Kind(shared.kind)]
    return row


def _applies(shared: CalendarDay, own: CalendarDay | None) -> bool:
    if own is not None and own.active:
        return own.kind == shared.kind
    return shared.active
