"""What a citizen may choose from when he moves his appointment."""

import datetime as dt

from django.utils.timezone import localdate

from casework.appointments.choices import slot_choices, slot_of
from casework.appointments.slots import free_slots
from casework.offices.calendar import calendar_of
from tests.people_in_post import Office


def offered(office: Office, besides: dt.datetime | None = None) -> list[dt.datetime]:
    return [slot_of(moment) for _day, slots in slot_choices(office.ward, besides=besides) for moment, _words in slots]


def test_every_free_slot_is_offered_except_the_one_already_booked(office: Office) -> None:
    free = [s.starts_at for s in free_slots(office.ward, from_day=localdate(), calendar=calendar_of(office.ward))]
    assert offered(office) == free
    assert offered(office, besides=free[0]) == free[1:]
