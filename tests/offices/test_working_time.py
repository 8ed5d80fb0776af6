"""Terms counted in working time: the law's worked examples first, then the rules one by one."""

from datetime import date, datetime, time, timedelta

import pytest

from casework.offices.working_time import DEFAULT_HOURS, VIETNAM, WorkCalendar

# The swap of Friday 2 January 2026 with Saturday 10 January, which the holidays package lacks.
SWAP = {date(2026, 1, 2): False, date(2026, 1, 10): True}
CALENDAR = WorkCalendar(rulings=SWAP)
SATURDAY_MORNINGS = WorkCalendar(hours={**DEFAULT_HOURS, 5: ((time(7, 30), time(11, 30)),)}, rulings=SWAP)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("case", "received", "days", "due"),
    [
        ("three working days across Tết 2026", date(2026, 2, 13), 3, date(2026, 2, 25)),
        ("death registration after 15:00 on a Friday", date(2026, 9, 4), 1, date(2026, 9, 7)),
        ("guardianship across a swapped Saturday", date(2026, 1, 8), 3, date(2026, 1, 12)),
        ("fifteen working days across Tết", date(2026, 2, 10), 15, date(2026, 3, 10)),
        ("across the five days of Quốc khánh", date(2026, 8, 28), 1, date(2026, 9, 3)),
        ("Thursday before a worked Saturday in August", date(2026, 8, 20), 2, date(2026, 8, 22)),
        ("across 30 April and 1 May", date(2026, 4, 29), 1, date(2026, 5, 4)),
        ("24 November is an ordinary day until it is law", date(2026, 11, 23), 1, date(2026, 11, 24)),
    ],
)
def test_the_day_of_receipt_is_not_counted(case, received, days, due):
    assert CALENDAR.working_day_after(received, days) == due


@pytest.mark.parametrize(
    ("day", "first"),
    [(date(2026, 11, 20), date(2026, 11, 20)), (date(2026, 11, 22), date(2026, 11, 23))],
)
def test_no_days_after_is_the_day_itself_or_the_next_working_day(day, first):
    assert CALENDAR.working_day_after(day, 0) == first


def test_a_negative_term_is_refused():
    with pytest.raises(ValueError, match="negative"):
        CALENDAR.working_day_after(date(2026, 11, 20), -1)


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        ("2026-04-27T10:00", "2026-04-28T08:00"),
        ("2026-11-21T20:00", "2026-11-23T08:00"),
        ("2026-11-20T10:15", "2026-11-20T10:15"),
        ("2026-11-20T06:00", "2026-11-20T08:00"),
        ("2026-11-20T08:00", "2026-11-20T08:00"),
        ("2026-11-20T12:00", "2026-11-20T13:30"),
        ("2026-11-20T17:00", "2026-11-23T08:00"),
        ("2026-02-13T18:00", "2026-02-23T08:00"),
    ],
)
def test_what_is_sent_outside_hours_is_received_at_the_next_working_moment(sent, received):
    assert CALENDAR.next_working_moment(at(sent)) == at(received)


def test_a_moment_in_another_zone_is_judged_by_vietnams_clock():
    assert CALENDAR.next_working_moment(datetime.fromisoformat("2026-11-22T20:00:00+00:00")) == at("2026-11-23T08:00")


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 11, 20), True),
        (date(2026, 11, 21), False),
        (date(2026, 1, 1), False),
        (date(2026, 1, 2), False),
        (date(2026, 1, 10), True),
        (date(2026, 2, 16), False),
        (date(2026, 2, 20), False),
        (date(2026, 2, 23), True),
        (date(2026, 4, 27), False),
        (date(2026, 8, 22), True),
        (date(2026, 8, 31), False),
        (date(2026, 11, 24), True),
        (date(2025, 4, 26), True),
        (date(2025, 5, 2), False),
        (date(2027, 4, 16), False),
        (date(2030, 2, 4), False),
    ],
)
def test_holidays_days_in_lieu_and_worked_saturdays_are_known(day, working):
    assert CALENDAR.is_working_day(day) is working


def test_our_ruling_goes_before_the_national_calendar():
    ruled = WorkCalendar(rulings={date(2026, 9, 1): True, date(2026, 11, 24): False, date(2026, 8, 22): False})
    assert ruled.is_working_day(date(2026, 9, 1))
    assert not ruled.is_working_day(date(2026, 11, 24))
    assert not ruled.is_working_day(date(2026, 8, 22))


def test_a_day_has_its_sessions_its_opening_and_its_closing():
    friday = date(2026, 11, 20)
    assert CALENDAR.spans(friday) == (
        (at("2026-11-20T08:00"), at("2026-11-20T12:00")),
        (at("2026-11-20T13:30"), at("2026-11-20T17:00")),
    )
    assert CALENDAR.opening(friday) == at("2026-11-20T08:00")
    assert CALENDAR.closing(friday) == at("2026-11-20T17:00")


def test_a_day_off_has_no_opening_and_no_closing():
    assert CALENDAR.spans(date(2026, 11, 22)) == ()
    with pytest.raises(ValueError, match="2026-11-22"):
        CALENDAR.opening(date(2026, 11, 22))
    with pytest.raises(ValueError, match="2026-11-22"):
        CALENDAR.closing(date(2026, 11, 22))


def test_a_swapped_saturday_is_worked_the_whole_day():
    assert CALENDAR.closing(date(2026, 1, 10)) == at("2026-01-10T17:00")
    assert SATURDAY_MORNINGS.closing(date(2026, 1, 10)) == at("2026-01-10T17:00")
    assert SATURDAY_MORNINGS.closing(date(2026, 1, 17)) == at("2026-01-17T11:30")


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 11, 20), date(2026, 11, 23), 1),
        (date(2026, 11, 23), date(2026, 11, 20), -1),
        (date(2026, 11, 20), date(2026, 11, 22), 0),
        (date(2026, 2, 13), date(2026, 2, 25), 3),
        (date(2026, 1, 8), date(2026, 1, 12), 3),
    ],
)
def test_working_days_between_two_days_count_the_last_not_the_first(start, end, days):
    assert CALENDAR.working_days_between(start, end) == days


@pytest.mark.parametrize(
    ("start", "end", "worked"),
    [
        ("2026-11-20T08:00", "2026-11-20T17:00", timedelta(hours=7, minutes=30)),
        ("2026-11-20T11:00", "2026-11-20T14:00", timedelta(hours=1, minutes=30)),
        ("2026-11-20T16:00", "2026-11-23T09:00", timedelta(hours=2)),
        ("2026-11-21T08:00", "2026-11-22T20:00", timedelta()),
        ("2026-11-23T09:00", "2026-11-20T16:00", -timedelta(hours=2)),
    ],
)
def test_working_time_leaves_out_nights_lunch_and_days_off(start, end, worked):
    assert CALENDAR.working_time_between(at(start), at(end)) == worked


@pytest.mark.parametrize(
    ("event", "days", "last"),
    [
        (date(2026, 1, 1), 60, date(2026, 3, 2)),
        (date(2026, 9, 23), 60, date(2026, 11, 23)),
        (date(2026, 9, 24), 60, date(2026, 11, 23)),
        (date(2026, 9, 25), 60, date(2026, 11, 24)),
        (date(2026, 2, 1), 15, date(2026, 2, 23)),
        (date(2026, 1, 26), 15, date(2026, 2, 10)),
    ],
)
def test_a_calendar_term_counts_from_the_day_after_and_rolls_to_a_working_day(event, days, last):
    assert CALENDAR.last_day_of_calendar_term(event, days) == last


def test_an_office_that_never_opens_is_refused():
    with pytest.raises(ValueError, match="opening hours"):
        WorkCalendar(hours={0: ()})
