"""Dates are read day first and written the way people here write them."""

from datetime import date, datetime, time

import pytest
from django import forms
from django.utils import translation
from django.utils.formats import date_format, localize, time_format


class Visit(forms.Form):
    day = forms.DateField()
    at = forms.DateTimeField(required=False)


@pytest.fixture(autouse=True)
def vietnamese():
    with translation.override("vi"):
        yield


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("03/04/2026", date(2026, 4, 3)),
        ("22/11/2026", date(2026, 11, 22)),
        ("3/4/2026", date(2026, 4, 3)),
        ("22-11-2026", date(2026, 11, 22)),
        ("22.11.2026", date(2026, 11, 22)),
        ("2026-11-22", date(2026, 11, 22)),
    ],
)
def test_a_form_reads_the_day_first_or_the_browsers_own_date(typed, read):
    form = Visit({"day": typed})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["day"] == read


@pytest.mark.parametrize("typed", ["11/22/2026", "31/02/2026", "22/11/26", "hôm nay"])
def test_a_form_refuses_what_is_no_day_here(typed):
    assert "day" in Visit({"day": typed}).errors


@pytest.mark.parametrize("typed", ["03/04/2026 14:30", "2026-04-03T14:30", "2026-04-03 14:30:00"])
def test_a_form_reads_a_moment(typed):
    form = Visit({"day": "03/04/2026", "at": typed})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["at"].replace(tzinfo=None) == datetime(2026, 4, 3, 14, 30)  # noqa: DTZ001


def test_a_form_shows_a_date_as_it_would_be_typed():
    assert 'value="03/04/2026"' in str(Visit(initial={"day": date(2026, 4, 3)})["day"])


def test_dates_times_and_amounts_are_written_as_people_write_them():
    assert date_format(date(2026, 11, 22)) == "22/11/2026"
    assert time_format(time(14, 30)) == "14:30"
    assert date_format(datetime(2026, 11, 22, 14, 30), "DATETIME_FORMAT") == "22/11/2026 14:30"  # noqa: DTZ001
    assert date_format(date(2026, 4, 3), "YEAR_MONTH_FORMAT") == "tháng 4 năm 2026"
    assert date_format(date(2026, 4, 3), "MONTH_DAY_FORMAT") == "3 tháng 4"
    assert localize(1.5) == "1,5"
