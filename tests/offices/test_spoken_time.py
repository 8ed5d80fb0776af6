"""What is left of a term, as people say it."""

from datetime import datetime

import pytest

from casework.offices.spoken_time import remaining
from casework.offices.working_time import VIETNAM, WorkCalendar

# Friday 20 November 2026, closing time.
DUE = "2026-11-20T17:00"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-18T10:00", "còn 2 ngày làm việc"),
        ("2026-11-19T23:00", "còn 1 ngày làm việc"),
        ("2026-11-20T08:00", "hôm nay"),
        ("2026-11-20T13:00", "còn 4 giờ"),
        ("2026-11-20T13:30", "còn 3 giờ"),
        ("2026-11-20T16:20", "còn 40 phút"),
        ("2026-11-20T17:00", "còn 0 phút"),
        ("2026-11-20T17:01", "vừa quá hạn"),
        ("2026-11-22T10:00", "vừa quá hạn"),
        ("2026-11-23T09:00", "quá hạn 1 ngày làm việc"),
        ("2026-11-27T09:00", "quá hạn 5 ngày làm việc"),
    ],
)
def test_what_is_left_is_said_in_the_measure_that_matters(now, said):
    assert remaining(at(DUE), now=at(now), calendar=WorkCalendar()) == said


def test_a_term_across_a_weekend_counts_working_days_only():
    assert (
        remaining(at("2026-11-23T17:00"), now=at("2026-11-20T09:00"), calendar=WorkCalendar()) == "còn 1 ngày làm việc"
    )


def test_a_term_in_clock_hours_ending_on_a_day_off_is_told_in_hours():
    assert remaining(at("2026-11-22T10:00"), now=at("2026-11-21T12:00"), calendar=WorkCalendar()) == "còn 22 giờ"
