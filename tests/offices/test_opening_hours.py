"""Opening hours are spoken in lines people read on the door."""

from datetime import time

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from casework.offices.opening_hours import OpeningHours, hours_of, spoken_hours
from casework.offices.working_time import DEFAULT_HOURS


def open_on(ward, weekdays, *sessions):
    for weekday in weekdays:
        for opens, closes in sessions:
            OpeningHours.objects.create(ward=ward, weekday=weekday, opens=opens, closes=closes)


MORNING = (time(7, 30), time(11, 30))
AFTERNOON = (time(13), time(17))


def test_a_ward_without_rows_keeps_the_usual_hours(ward):
    assert hours_of(ward) == DEFAULT_HOURS
    assert spoken_hours(ward) == ["Thứ Hai đến thứ Sáu: 08:00–12:00, 13:30–17:00"]


@pytest.mark.parametrize(
    ("weeks", "lines"),
    [
        (
            [(range(5), MORNING, AFTERNOON), ([5], MORNING)],
            ["Thứ Hai đến thứ Sáu: 07:30–11:30, 13:00–17:00", "Thứ Bảy: 07:30–11:30"],
        ),
        (
            [([0, 1, 3, 4], AFTERNOON, MORNING)],
            ["Thứ Hai đến thứ Ba: 07:30–11:30, 13:00–17:00", "Thứ Năm đến thứ Sáu: 07:30–11:30, 13:00–17:00"],
        ),
        ([([6], MORNING)], ["Chủ Nhật: 07:30–11:30"]),
    ],
)
def test_days_with_equal_hours_share_a_line(ward, weeks, lines):
    for weekdays, *sessions in weeks:
        open_on(ward, weekdays, *sessions)
    assert spoken_hours(ward) == lines


def test_a_session_that_closes_before_it_opens_is_refused(ward):
    session = OpeningHours(ward=ward, weekday=0, opens=time(12), closes=time(8))
    with pytest.raises(ValidationError, match="Giờ đóng cửa"):
        session.full_clean()
    with pytest.raises(IntegrityError):
        session.save()


@pytest.mark.parametrize(
    ("opens", "closes", "clashes"),
    [(time(11), time(14), True), (time(8), time(9), True), (time(11, 30), time(12), False)],
)
def test_two_sessions_of_a_day_must_not_overlap(ward, opens, closes, clashes):
    open_on(ward, [0], MORNING)
    session = OpeningHours(ward=ward, weekday=0, opens=opens, closes=closes)
    if clashes:
        with pytest.raises(ValidationError, match="trùng giờ"):
            session.full_clean()
    else:
        session.full_clean()
