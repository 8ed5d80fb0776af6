"""The days the holidays package lacks are loaded once; the administrator's switch stays where he put it."""

from datetime import date

import pytest
from django.core.management import call_command

from casework.offices.calendar import CalendarDay, calendar_of
from casework.offices.wards import Ward

pytestmark = pytest.mark.django_db
CULTURE_DAY = date(2026, 11, 24)


def test_the_swap_of_january_2026_is_in_force_and_the_culture_day_waits():
    call_command("load_calendar")
    calendar = calendar_of(Ward.objects.create(code="00611", name="Phường Xuân Đỉnh"))
    assert not calendar.is_working_day(date(2026, 1, 2))
    assert calendar.is_working_day(date(2026, 1, 10))
    assert calendar.is_working_day(CULTURE_DAY)
    assert not CalendarDay.objects.get(date=CULTURE_DAY).active


def test_loading_again_keeps_the_administrators_switch():
    call_command("load_calendar")
    CalendarDay.objects.filter(date=CULTURE_DAY).update(active=True)
    rows = CalendarDay.objects.count()
    call_command("load_calendar")
    assert CalendarDay.objects.get(date=CULTURE_DAY).active
    assert CalendarDay.objects.count() == rows
