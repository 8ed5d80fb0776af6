"""The appointments of a day at the counter, with the dossiers they are about."""

import datetime as dt

from django.db.models import QuerySet

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.appointments.appointment import Appointment, AppointmentState


def appointments_on(day: dt.date, user: Actor) -> QuerySet[Appointment]:
    """Who is expected on `day` in the wards where this person hands over, and who came or not, by the clock."""
    counted = (AppointmentState.BOOKED, AppointmentState.KEPT, AppointmentState.MISSED)
    wards = wards_where(user, Permission.HAND_OVER)
    of_day = Appointment.objects.filter(ward_id__in=wards, starts_at__date=day, state__in=counted)
    return of_day.select_related("dossier").order_by("starts_at", "pk")
