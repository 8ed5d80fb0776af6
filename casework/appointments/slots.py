"""Which moments a ward still has free: its slot plan laid over the working calendar, minus what is booked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from casework.appointments.appointment import Appointment, AppointmentState, SlotPlan
from casework.offices.wards import Ward
from casework.offices.working_time import WorkCalendar

DEFAULT_MINUTES = 15
DEFAULT_CAPACITY = 2


@dataclass(frozen=True)
class Window:
    """A stretch of one weekday (0 is Monday) cut into slots of `minutes`, each for `capacity` people."""

    weekday: int
    starts: time
    ends: time
    minutes: int = DEFAULT_MINUTES
    capacity: int = DEFAULT_CAPACITY


@dataclass(frozen=True)
class Slot:
    """A moment to come (aware datetimes) and how many places it has, or has left."""

    starts_at: datetime
    ends_at: datetime
    places: int


def windows_of(ward: Ward) -> tuple[Window, ...]:
    """The ward's own plan; empty when it has none and the opening hours decide."""
    plans = SlotPlan.objects.filter(ward=ward)
    return tuple(Window(p.weekday, p.starts, p.ends, p.minutes, p.capacity) for p in plans)


def planned_slots(day: date, *, windows: Sequence[Window], calendar: WorkCalendar) -> list[Slot]:
    """Every slot of a day, booked or not: inside the opening spans, by the windows or else the default plan."""
    if not calendar.is_working_day(day):
        return []
    slots = []
    for opens, closes in calendar.spans(day):
        chosen = [w for w in windows if w.weekday == day.weekday()] if windows else [_whole(day, opens, closes)]
        for window in chosen:
            slots += [slot for slot in _cut(day, window) if opens <= slot.starts_at and slot.ends_at <= closes]
    return sorted(slots, key=lambda slot: slot.starts_at)


def free_slots(ward: Ward, *, from_day: date, calendar: WorkCalendar, days: int = 5) -> list[Slot]:
    """The slots still free on the `days` working days after `from_day`, soonest first, with the places left."""
    windows = windows_of(ward)
    chosen = [calendar.working_day_after(from_day, n) for n in range(1, days + 1)]
    slots = [slot for day in chosen for slot in planned_slots(day, windows=windows, calendar=calendar)]
    return list(_with_places_left(slots, _booked_in(ward, slots)))


def slot_at(ward: Ward, *, at: datetime, calendar: WorkCalendar) -> Slot | None:
    """The planned slot that starts at this moment, None when the ward has none then."""
    slots = planned_slots(timezone.localdate(at), windows=windows_of(ward), calendar=calendar)
    return next((slot for slot in slots if slot.starts_at == at), None)


def _whole(day: date, opens: datetime, closes: datetime) -> Window:
    return Window(day.weekday(), timezone.localtime(opens).time(), timezone.localtime(closes).time())


def _cut(day: date, window: Window) -> Iterator[Slot]:
    starts_at = timezone.make_aware(datetime.combine(day, window.starts))
    ends = timezone.make_aware(datetime.combine(day, window.ends))
    step = timedelta(minutes=window.minutes)
    while starts_at + step <= ends:
        yield Slot(starts_at, starts_at + step, window.capacity)
        starts_at += step


def _booked_in(ward: Ward, slots: Sequence[Slot]) -> Counter[datetime]:
    if not slots:
        return Counter()
    booked = Appointment.objects.filter(
        ward=ward, state=AppointmentState.BOOKED, starts_at__range=(slots[0].starts_at, slots[-1].starts_at)
    )
    return Counter(booked.values_list("starts_at", flat=True))


def _with_places_left(slots: Iterable[Slot], booked: Counter[datetime]) -> Iterator[Slot]:
    for slot in slots:
        left = slot.places - booked[slot.starts_at]
        if left > 0:
            yield Slot(slot.starts_at, slot.ends_at, left)
