"""The free slots of a ward as a list to choose from, grouped by day."""

import datetime as dt
from itertools import groupby

from django.utils.dateformat import format as spoken
from django.utils.timezone import localdate, localtime

from casework.appointments.slots import free_slots
from casework.offices.calendar import calendar_of
from casework.offices.wards import Ward


def slot_choices(ward: Ward, *, besides: dt.datetime | None = None) -> list[tuple[str, list[tuple[str, str]]]]:
    """Choices of the next five working days: the moment in ISO form, grouped under its day.

    `besides` is the moment already booked, which nobody moves to.
    """
    free = free_slots(ward, from_day=localdate(), calendar=calendar_of(ward))
    slots = [slot for slot in free if slot.starts_at != besides]
    days = groupby(slots, key=lambda slot: localdate(slot.starts_at))
    return [
        (
            spoken(day, "l, d/m/Y"),
            [(slot.starts_at.isoformat(), f"{localtime(slot.starts_at):%H:%M} {day:%d/%m}") for slot in in_day],
        )
        for day, in_day in days
    ]


def slot_of(choice: str) -> dt.datetime:
    """The moment of a choice."""
    return dt.datetime.fromisoformat(choice)
