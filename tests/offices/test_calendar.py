"""The ward's calendar: its own rows, everybody's rows, the national days, in that order."""

from datetime import date, time

import pytest
from django.db import IntegrityError

from casework.offices.calendar import CalendarDay, calendar_of
from casework.offices.opening_hours import OpeningHours
from casework.offices.wards import Ward

CULTURE_DAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)
SATURDAY = date(2026, 11, 28)
Kind = CalendarDay.Kind


def rule(day, kind, **facts):
    return CalendarDay.objects.create(date=day, kind=kind, name="Thử", **facts)


@pytest.mark.parametrize(("active", "working"), [(False, True), (True, False)])
def test_the_culture_day_is_off_only_when_switched_on(ward, active, working):
    rule(CULTURE_DAY, Kind.HOLIDAY, active=active)
    assert calendar_of(ward).is_working_day(CULTURE_DAY) is working


@pytest.mark.parametrize(
    ("day", "kind", "working"),
    [
        (FRIDAY, Kind.HOLIDAY, False),
        (FRIDAY, Kind.SUBSTITUTE, False),
        (SATURDAY, Kind.WORKING_DAY, True),
        (date(2026, 9, 1), Kind.WORKING_DAY, True),
    ],
)
def test_a_row_rules_for_every_ward(ward, day, kind, working):
    rule(day, kind)
    assert calendar_of(ward).is_working_day(day) is working


def test_a_wards_own_row_goes_before_everybodys(ward):
    rule(FRIDAY, Kind.WORKING_DAY, ward=ward)
    rule(FRIDAY, Kind.HOLIDAY)
    other = Ward.objects.create(code="00004", name="Phường Ba Đình")
    assert calendar_of(ward).is_working_day(FRIDAY)
    assert not calendar_of(other).is_working_day(FRIDAY)


def test_the_wards_opening_hours_are_its_calendars_hours(ward):
    OpeningHours.objects.create(ward=ward, weekday=5, opens=time(8), closes=time(11))
    calendar = calendar_of(ward)
    assert calendar.closing(SATURDAY).time() == time(11)
    assert not calendar.is_working_day(FRIDAY)


def test_a_calendar_costs_two_queries_however_many_rows(ward, django_assert_num_queries):
    for day in range(1, 20):
        rule(date(2026, 12, day), Kind.HOLIDAY)
    with django_assert_num_queries(2):
        calendar = calendar_of(ward)
        calendar.working_day_after(FRIDAY, 30)


def test_a_day_is_ruled_on_once_for_everybody(ward):
    rule(FRIDAY, Kind.HOLIDAY)
    with pytest.raises(IntegrityError):
        rule(FRIDAY, Kind.SUBSTITUTE)
