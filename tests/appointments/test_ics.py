"""Tests of the calendar file, read back as a mail program reads it."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from casework.appointments.appointment import Appointment, AppointmentState
from casework.appointments.ics import Invitation, calendar_file, content_type
from casework.offices.working_time import VIETNAM

NINE = datetime(2026, 11, 30, 9, 0, tzinfo=VIETNAM)
WRITTEN = datetime(2026, 11, 27, 16, 0, tzinfo=VIETNAM)
INVITATION = Invitation(
    summary="Nhận kết quả tại phường Mẫu",
    location="Bộ phận một cửa, số 1 phố Mẫu; tầng 1",
    description="Mã hồ sơ H26-261120-0001\nMang theo: Giấy chứng sinh",
    organizer_name="Ủy ban nhân dân phường Mẫu",
    organizer_email="motcua@caseflow.example",
    attendee_email="ngoc@caseflow.example",
    domain="caseflow.example",
)


def appointment(**facts) -> Appointment:
    return Appointment(starts_at=NINE, ends_at=NINE + timedelta(minutes=15), calendar_uid="abc", **facts)


def read(booked: Appointment) -> tuple[Calendar, object]:
    calendar = Calendar.from_ical(calendar_file(booked, INVITATION, at=WRITTEN))
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_the_entry_says_when_where_and_what_to_bring():
    _calendar, event = read(appointment())
    assert event.decoded("dtstart") == NINE.astimezone(UTC)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=15)
    assert str(event["summary"]) == INVITATION.summary
    assert str(event["location"]) == INVITATION.location
    assert str(event["description"]) == INVITATION.description
    assert str(event["attendee"]) == "mailto:ngoc@caseflow.example"
    assert str(event["organizer"]) == "mailto:motcua@caseflow.example"
    assert event["organizer"].params["cn"] == INVITATION.organizer_name


@pytest.mark.parametrize(
    ("state", "method", "status", "alarms"),
    [
        (AppointmentState.BOOKED, "REQUEST", "CONFIRMED", 1),
        (AppointmentState.CANCELLED, "CANCEL", "CANCELLED", 0),
    ],
)
def test_a_booked_one_asks_and_a_cancelled_one_takes_back(state, method, status, alarms):
    calendar, event = read(appointment(state=state))
    assert str(calendar["method"]) == method
    assert str(event["status"]) == status
    assert len(event.walk("VALARM")) == alarms
    assert content_type(appointment(state=state)) == f"text/calendar; method={method}"


def test_a_moved_appointment_replaces_its_entry():
    _first, old = read(appointment(sequence=0))
    _second, new = read(appointment(sequence=1))
    assert old["uid"] == new["uid"] == "abc@caseflow.example"
    assert (old["sequence"], new["sequence"]) == (0, 1)


def test_lines_are_folded_within_seventy_five_bytes():
    lines = calendar_file(appointment(), INVITATION, at=WRITTEN).split(b"\r\n")
    assert max(map(len, lines)) <= 75
