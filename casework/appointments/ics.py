"""The calendar file (.ics, RFC 5545 and 5546) that travels with a mail about an appointment."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vCalAddress, vText

from casework.appointments.appointment import Appointment, AppointmentState

FILE_NAME = "lich-hen.ics"
REMIND_BEFORE = timedelta(hours=3)


@dataclass(frozen=True)
class Invitation:
    """What the calendar entry says: title, place, what to bring, from whom and to whom (e-mail addresses)."""

    summary: str
    location: str
    description: str
    organizer_name: str
    organizer_email: str
    attendee_email: str
    domain: str  # ends the entry's UID, as in uid@domain


def calendar_file(appointment: Appointment, invitation: Invitation, *, at: datetime) -> bytes:
    """The .ics bytes, stamped `at` (aware): a REQUEST, or a CANCEL for a cancelled appointment."""
    cancelled = appointment.state == AppointmentState.CANCELLED
    calendar = Calendar()
    calendar.add("prodid", "-//caseflow//VI")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "REQUEST")
    calendar.add_component(_event(appointment, invitation, at=at, cancelled=cancelled))
    return calendar.to_ical()


def content_type(appointment: Appointment) -> str:
    """The MIME type of `calendar_file`'s bytes; mail programs read the method there."""
    return f"text/calendar; method={'CANCEL' if appointment.state == AppointmentState.CANCELLED else 'REQUEST'}"


def _event(appointment: Appointment, invitation: Invitation, *, at: datetime, cancelled: bool) -> Event:
    event = Event()
    event.add("uid", f"{appointment.calendar_uid}@{invitation.domain}")
    event.add("sequence", appointment.sequence)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("dtstamp", at.astimezone(UTC))
    event.add("dtstart", appointment.starts_at.astimezone(UTC))
    event.add("dtend", appointment.ends_at.astimezone(UTC))
    event.add("summary", invitation.summary)
    event.add("location", invitation.location)
    event.add("description", invitation.description)
    event.add("organizer", _address(invitation.organizer_email, name=invitation.organizer_name, role="CHAIR"))
    event.add("attendee", _address(invitation.attendee_email, role="REQ-PARTICIPANT"), encode=False)
    if not cancelled:
        event.add_component(_alarm(invitation))
    return event


def _alarm(invitation: Invitation) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", invitation.summary)
    alarm.add("trigger", -REMIND_BEFORE)
    return alarm


def _address(email: str, *, role: str, name: str = "") -> vCalAddress:
    address = vCalAddress(f"mailto:{email}")
    address.params["role"] = vText(role)
    if name:
        address.params["cn"] = vText(name)
    return address
