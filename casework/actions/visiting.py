"""The visit that comes first: booked when the declaration is sent, moved, missed, and at last given up."""

import datetime as dt

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.charging import drop_charges
from casework.actions.gate import Deed
from casework.actions.mailing import fee_in_words, originals_to_bring, tell, tell_filed, when_to_come
from casework.actions.refusals import NotYet
from casework.appointments.appointment import Appointment, AppointmentState
from casework.appointments.booking import book, cancel, mark_missed
from casework.appointments.slots import free_slots
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.people.wording import long_date

# How many days after the missed visit the booking is kept for whoever still comes.
KEPT_DAYS = 15
ONE_DAY = dt.timedelta(days=1)


def book_visit(deed: Deed) -> None:
    """Book the slot nearest to the wish, and mail it with the list of what to bring. NotYet when nothing is free."""
    appointment = book(deed.dossier.pk, ward=deed.dossier.ward, at=_wished_slot(deed))
    deed.facts["appointment"] = appointment.starts_at.isoformat()
    tell_filed(
        deed,
        "visit_booked",
        appointment=when_to_come(appointment),
        originals=originals_to_bring(deed.dossier),
        fee=fee_in_words(deed.dossier),
        invites=appointment,
    )


def _wished_slot(deed: Deed) -> dt.datetime:
    """The first free slot that suits the wish; the first one at all when none of those days has one."""
    dossier, tomorrow = deed.dossier, localdate(deed.at) + ONE_DAY
    wish = dossier.procedure.presenting.wish(dossier.declared)
    free = free_slots(dossier.ward, from_day=(wish.day or tomorrow) - ONE_DAY, calendar=deed.calendar)
    coming = [slot.starts_at for slot in free if slot.starts_at > deed.at]
    if not coming:
        raise NotYet(_("Những ngày này phường không còn khung giờ trống. Hãy chọn ngày muốn đến khác."))
    return next((start for start in coming if wish.suits(localtime(start).time())), coming[0])


def miss_visit(pk: int) -> Dossier:
    """The day of the visit passed and nobody came: the place is free, the citizen may book again until a last day."""

    def act(deed: Deed) -> None:
        booked = _booked(deed.dossier)
        if booked is None or localdate(booked.starts_at) >= localdate(deed.at):
            raise NotYet(_("Không có lịch hẹn nào đã qua."))
        mark_missed(booked)
        deed.facts["appointment"] = booked.starts_at.isoformat()
        tell(
            deed,
            "visit_missed",
            previous_appointment=when_to_come(booked),
            due_at=long_date(last_day(booked)),
            originals=originals_to_bring(deed.dossier),
            fee=fee_in_words(deed.dossier),
        )

    return gate.record(pk, "miss_visit", by=User.objects.system(), act=act)


def free_the_slot(deed: Deed) -> Appointment | None:
    """Nobody is expected any more: the place is free for another. Answers the appointment that was given up."""
    booked = _booked(deed.dossier)
    return cancel(booked, reason=deed.note[:500]) if booked is not None else None


def last_day(missed: Appointment) -> dt.date:
    """Until when a missed visit may be made up for."""
    return localdate(missed.starts_at) + dt.timedelta(days=KEPT_DAYS)


def give_up_visit(pk: int) -> Dossier:
    """Nobody came until the last day: the dossier ends. NotYet before that."""

    def after(deed: Deed) -> None:
        missed = deed.dossier.appointments.filter(state=AppointmentState.MISSED).order_by("-starts_at").first()
        if missed is None or last_day(missed) >= localdate(deed.at):
            raise NotYet(_("Chưa hết thời gian giữ chỗ cho công dân."))
        drop_charges(deed)
        tell(deed, "visit_lapsed", previous_appointment=when_to_come(missed), due_at=long_date(last_day(missed)))

    return gate.perform(pk, "lapse", by=User.objects.system(), after=after)


def _booked(dossier: Dossier) -> Appointment | None:
    return dossier.appointments.filter(state=AppointmentState.BOOKED).order_by("-pk").first()
