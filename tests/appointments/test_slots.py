"""Tests of the slots a ward offers."""

from datetime import date, datetime, time, timedelta

import pytest

from casework.appointments.appointment import Appointment, SlotPlan
from casework.appointments.slots import Window, free_slots, planned_slots, slot_at
from casework.offices.working_time import VIETNAM, WorkCalendar

CALENDAR = WorkCalendar()
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
SATURDAY, MONDAY = date(2026, 11, 28), date(2026, 11, 30)


def moment(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), VIETNAM)


def clocks(slots) -> list[str]:
    return [f"{slot.starts_at.astimezone(VIETNAM):%H:%M}" for slot in slots]


def test_without_a_plan_the_opening_hours_are_cut_into_quarter_hours_for_two():
    slots = planned_slots(THURSDAY, windows=(), calendar=CALENDAR)
    starts = clocks(slots)
    assert (starts[0], starts[1], starts[-1]) == ("08:00", "08:15", "16:45")
    assert "11:45" in starts
    assert not [clock for clock in starts if "12:00" <= clock < "13:30"]
    assert {slot.places for slot in slots} == {2}
    assert {slot.ends_at - slot.starts_at for slot in slots} == {timedelta(minutes=15)}


@pytest.mark.parametrize("day", [SATURDAY, date(2027, 1, 1)])
def test_a_day_off_has_no_slots(day):
    assert planned_slots(day, windows=(), calendar=CALENDAR) == []


def test_a_ruling_makes_a_day_off():
    closed = WorkCalendar(rulings={THURSDAY: False})
    assert planned_slots(THURSDAY, windows=(), calendar=closed) == []


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (Window(3, time(9), time(10), minutes=30), ["09:00", "09:30"]),
        (Window(3, time(9), time(10), minutes=40), ["09:00"]),
        (Window(3, time(11), time(14), minutes=60), ["11:00"]),
        (Window(3, time(7), time(9), minutes=60), ["08:00"]),
        (Window(4, time(9), time(10), minutes=30), []),
    ],
    ids=["fits", "no half slot", "not over lunch", "not before opening", "another weekday"],
)
def test_a_plan_replaces_the_default_and_stays_within_opening_hours(window, expected):
    assert clocks(planned_slots(THURSDAY, windows=(window,), calendar=CALENDAR)) == expected


def test_free_slots_start_on_the_next_working_day(ward):
    days = {slot.starts_at.date() for slot in free_slots(ward, from_day=FRIDAY, calendar=CALENDAR, days=2)}
    assert days == {MONDAY, MONDAY + timedelta(days=1)}


def test_a_booked_place_is_gone_and_a_full_slot_is_not_offered(ward, dossiers):
    def places_at_nine():
        offered = free_slots(ward, from_day=FRIDAY, calendar=CALENDAR, days=1)
        return [slot.places for slot in offered if slot.starts_at == moment(MONDAY, "09:00")]

    seen = [places_at_nine()]
    for dossier in dossiers[:2]:
        nine = moment(MONDAY, "09:00")
        Appointment.objects.create(dossier=dossier, ward=ward, starts_at=nine, ends_at=nine + timedelta(minutes=15))
        seen.append(places_at_nine())
    assert seen == [[2], [1], []]


def test_the_ward_s_own_plan_is_read_from_its_rows(ward):
    SlotPlan.objects.create(ward=ward, weekday=0, starts=time(9), ends=time(10), minutes=20, capacity=5)
    slots = free_slots(ward, from_day=FRIDAY, calendar=CALENDAR, days=5)
    assert clocks(slots) == ["09:00", "09:20", "09:40"]
    assert {slot.places for slot in slots} == {5}


@pytest.mark.parametrize(("clock", "offered"), [("09:00", True), ("09:05", False), ("12:15", False)])
def test_only_a_planned_moment_is_a_slot(ward, clock, offered):
    slot = slot_at(ward, at=moment(MONDAY, clock), calendar=CALENDAR)
    assert (slot is not None) == offered


def test_free_slots_cost_two_queries_whatever_is_booked(ward, dossiers, django_assert_num_queries):
    for dossier, clock in zip(dossiers, ("09:00", "09:15", "10:00", "11:00"), strict=True):
        at = moment(MONDAY, clock)
        Appointment.objects.create(dossier=dossier, ward=ward, starts_at=at, ends_at=at + timedelta(minutes=15))
    with django_assert_num_queries(2):
        free_slots(ward, from_day=FRIDAY, calendar=CALENDAR)
