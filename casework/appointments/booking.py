"""Booking, moving and closing appointments; a slot's lock row keeps its capacity."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from casework.appointments.appointment import Appointment, AppointmentState, SlotLock, new_calendar_uid
from casework.appointments.slots import Slot, slot_at
from casework.offices.calendar import calendar_of
from casework.offices.wards import Ward


class SlotTaken(ValidationError):
    """The moment is not offered, or its last place has just gone."""

    def __init__(self) -> None:
        super().__init__(_("Khung giờ này không còn chỗ. Mời chọn khung giờ khác."))


@transaction.atomic
def book(dossier_id: int, *, ward: Ward, at: datetime, reason: str = "") -> Appointment:
    """Promise the slot that starts at `at` (aware) to a dossier. Raises SlotTaken; one booked per dossier."""
    return _place(dossier_id, ward=ward, slot=_claimed(ward, at), reason=reason)


@transaction.atomic
def move(appointment: Appointment, *, at: datetime, reason: str) -> Appointment:
    """Promise another slot instead; the old row stays as moved. The invitation keeps its identity in calendars.

    Raises SlotTaken, or ValidationError when the appointment is no longer booked.
    """
    slot = _claimed(appointment.ward, at)
    old = _closed(appointment, AppointmentState.MOVED, reason=reason)
    return _place(
        old.dossier_id,
        ward=old.ward,
        slot=slot,
        reason=reason,
        calendar_uid=old.calendar_uid,
        sequence=old.sequence + 1,
    )


@transaction.atomic
def cancel(appointment: Appointment, *, reason: str) -> Appointment:
    """Free the place again. Raises ValidationError when the appointment is no longer booked."""
    cancelled = _closed(appointment, AppointmentState.CANCELLED, reason=reason)
    cancelled.sequence += 1
    cancelled.save(update_fields=["sequence"])
    return cancelled


@transaction.atomic
def mark_kept(appointment: Appointment) -> Appointment:
    """The citizen came. Raises ValidationError when the appointment is no longer booked."""
    return _closed(appointment, AppointmentState.KEPT)


@transaction.atomic
def mark_missed(appointment: Appointment) -> Appointment:
    """Nobody came. Raises ValidationError when the appointment is no longer booked."""
    return _closed(appointment, AppointmentState.MISSED)


def _claimed(ward: Ward, at: datetime) -> Slot:
    SlotLock.objects.get_or_create(ward=ward, starts_at=at)
    SlotLock.objects.select_for_update().get(ward=ward, starts_at=at)
    slot = slot_at(ward, at=at, calendar=calendar_of(ward))
    taken = Appointment.objects.filter(ward=ward, starts_at=at, state=AppointmentState.BOOKED).count()
    if slot is None or taken >= slot.places:
        raise SlotTaken
    return slot


def _place(
    dossier_id: int, *, ward: Ward, slot: Slot, reason: str, calendar_uid: str | None = None, sequence: int = 0
) -> Appointment:
    return Appointment.objects.create(
        dossier_id=dossier_id,
        ward=ward,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        reason=reason,
        calendar_uid=calendar_uid or new_calendar_uid(),
        sequence=sequence,
    )


def _closed(appointment: Appointment, state: AppointmentState, *, reason: str | None = None) -> Appointment:
    locked = Appointment.objects.select_for_update().select_related("ward").get(pk=appointment.pk)
    if locked.state != AppointmentState.BOOKED:
        raise ValidationError(_("Lịch hẹn này không còn hiệu lực. Mở lại trang để xem lịch hẹn mới nhất."))
    locked.state = state
    locked.reason = locked.reason if reason is None else reason
    locked.save(update_fields=["state", "reason"])
    return locked
