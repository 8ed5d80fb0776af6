"""A date means the same day whichever language its reader chose."""

import datetime as dt

import pytest
from django import forms
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format, time_format

from casework.offices.opening_hours import spoken_hours
from tests.people_in_post import Office

DAY = dt.date(2026, 4, 3)


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
@pytest.mark.parametrize("typed", ["03/04/2026", "3/4/2026", "03-04-2026", "2026-04-03"])
def test_a_typed_date_is_read_day_first(language: str, typed: str) -> None:
    with translation.override(language):
        assert forms.DateField().clean(typed) == DAY


@pytest.mark.parametrize(
    ("form", "written"),
    [("DATE_FORMAT", "3 April 2026"), ("SHORT_DATE_FORMAT", "03/04/2026"), ("MONTH_DAY_FORMAT", "3 April")],
)
def test_an_english_date_is_written_day_first(form: str, written: str) -> None:
    with translation.override("en"):
        assert date_format(DAY, form) == written


def test_an_english_time_has_24_hours() -> None:
    with translation.override("en"):
        assert time_format(dt.time(14, 30)) == "14:30"


@pytest.mark.parametrize(("language", "days"), [("vi", "Thứ Hai đến thứ Sáu: "), ("en", "Monday to Friday: ")])
def test_days_of_the_week_keep_the_capitals_of_their_language(office: Office, language: str, days: str) -> None:
    with translation.override(language):
        assert spoken_hours(office.ward)[0].startswith(days)
