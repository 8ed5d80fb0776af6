"""What the system tells people by itself, in the morning: reminders, and supplements that did not come in time."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache

from django.conf import settings
from django.db.models import QuerySet
from django.utils.timezone import localdate, localtime, now

from casework.actions.refusals import Refusal
from casework.actions.registering import look_again_unheld
from casework.actions.reminding import (
    UNCOLLECTED_AFTER,
    remind_of_appointment,
    remind_of_supplement,
    remind_uncollected,
)
from casework.actions.replies import remind_of_reply
from casework.actions.supplementing import lapse
from casework.actions.visiting import KEPT_DAYS, give_up_visit, miss_visit
from casework.appointments.appointment import Appointment, AppointmentState
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import OPEN, Status
from casework.dossiers.supplements import SupplementRequest
from casework.dossiers.verifications import due_between, overdue_on
from casework.jobs.turn import Turn
from casework.offices.calendar import calendar_of
from casework.procedures.registry import codes_registered_at_counter
from casework.registers.entries import RegisterEntry

REMIND_BEFORE = dt.timedelta(days=3)
# Offices may be closed for the whole Tết: the working day before an appointment can be this far away.
LONGEST_CLOSURE = dt.timedelta(days=14)
# The citizen is expected with the originals, or to collect.
EXPECTED = (Status.SUBMITTED, Status.READY_FOR_PICKUP)


def send_letters(turn: Turn) -> None:
    """Lapse what is over, remind of what is near; every verb looks again under the dossier's lock."""
    turn.each(lapsed(), _unless_refused(lapse))
    turn.each(unheld(), _unless_refused(look_again_unheld))
    turn.each(supplements_due_soon(), _unless_refused(remind_of_supplement))
    turn.each(appointments_tomorrow(), _unless_refused(remind_of_appointment))
    turn.each(uncollected(), _unless_refused(remind_uncollected))
    turn.each(replies_overdue(), _unless_refused(remind_of_reply))
    turn.each(replies_due_soon(), _unless_refused(remind_of_reply))
    turn.each(visits_missed(), _unless_refused(miss_visit))
    turn.each(visits_given_up(), _unless_refused(give_up_visit))


def lapsed() -> list[int]:
    """Dossiers whose citizen let the last day of the supplement pass."""
    return list(_open_requests().filter(due_on__lt=localdate()).values_list("dossier", flat=True))


def unheld() -> list[int]:
    """Dossiers approved longer ago than the set days whose registration at the counter has not been held."""
    since = _midnight() - dt.timedelta(days=settings.REGISTRATION_HELD_WITHIN_DAYS)
    waiting = Dossier.objects.filter(
        status=Status.READY_FOR_PICKUP, procedure_code__in=codes_registered_at_counter(), decided_at__lt=since
    )
    return list(waiting.exclude(entries__state=RegisterEntry.State.IN_FORCE).values_list("pk", flat=True))


def supplements_due_soon() -> list[int]:
    """Dossiers whose supplement is due within three days, asked for before today and not reminded of."""
    today = localdate()
    asked = _open_requests().filter(reminded_at=None, due_on__range=(today, today + REMIND_BEFORE))
    return list(asked.filter(asked_at__lt=_midnight()).values_list("dossier", flat=True))


def appointments_tomorrow() -> Iterator[int]:
    """Dossiers with an appointment, made before today, on the ward's next working day."""
    calendar = cache(calendar_of)
    booked = Appointment.objects.filter(
        state=AppointmentState.BOOKED,
        dossier__status__in=EXPECTED,
        starts_at__range=(now(), now() + LONGEST_CLOSURE),
        created_at__lt=_midnight(),
    ).select_related("ward")
    for appointment in booked:
        next_day = calendar(appointment.ward).working_day_after(localdate(), 1)
        if localdate(appointment.starts_at) <= next_day:
            yield appointment.dossier_id


def uncollected() -> list[int]:
    """Dossiers whose result may have waited for the first mark; the verb counts the working days."""
    long_ready = _midnight() - dt.timedelta(days=UNCOLLECTED_AFTER[0])
    waiting = Dossier.objects.filter(status=Status.READY_FOR_PICKUP, ready_at__lt=long_ready + dt.timedelta(days=1))
    return list(waiting.values_list("pk", flat=True))


def replies_overdue() -> list[int]:
    """Dossiers for which another authority should have answered by now, and nobody was told yet."""
    waiting = overdue_on(localdate()).filter(dossier__status__in=OPEN)
    return list(waiting.values_list("dossier", flat=True).distinct().order_by("dossier"))


def replies_due_soon() -> list[int]:
    """Dossiers for which another authority may owe its reply soon; the verb looks at the calendar."""
    asked = due_between(localdate(), localdate() + LONGEST_CLOSURE).filter(dossier__status__in=OPEN)
    return list(asked.values_list("dossier", flat=True).distinct().order_by("dossier"))


def visits_missed() -> list[int]:
    """Dossiers whose citizen was expected with the originals before today, and did not come."""
    missed = Appointment.objects.filter(state=AppointmentState.BOOKED, starts_at__lt=_midnight())
    return list(missed.filter(dossier__status=Status.SUBMITTED).values_list("dossier", flat=True))


def visits_given_up() -> list[int]:
    """Dossiers whose visit was missed so long ago that nobody is expected any more, unless it was booked anew."""
    long_ago = _midnight() - dt.timedelta(days=KEPT_DAYS)
    missed = Appointment.objects.filter(state=AppointmentState.MISSED, starts_at__lt=long_ago)
    return list(missed.filter(dossier__status=Status.SUBMITTED).values_list("dossier", flat=True).distinct())


def _open_requests() -> QuerySet[SupplementRequest]:
    return SupplementRequest.objects.filter(closed_at=None, dossier__status=Status.NEEDS_SUPPLEMENT)


def _midnight() -> dt.datetime:
    """The beginning of the local day."""
    return localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def _unless_refused(verb: Callable[[int], object]) -> Callable[[int], None]:
    """A refusal is an answer, not a failure: somebody else did it, or the dossier moved on."""

    def act(pk: int) -> None:
        try:
            verb(pk)
        except Refusal:
            return

    act.__name__ = verb.__name__
    return act
