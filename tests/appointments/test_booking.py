"""Tests of booking: capacity holds, moves keep their history, a closed appointment stays closed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from casework.appointments import booking
from casework.appointments.appointment import Appointment, AppointmentState
from casework.appointments.booking import SlotTaken, book, cancel, mark_kept, mark_missed, move
from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward
from casework.offices.working_time import VIETNAM

NINE = datetime(2026, 11, 30, 9, 0, tzinfo=VIETNAM)
TEN = datetime(2026, 11, 30, 10, 0, tzinfo=VIETNAM)
SUNDAY = datetime(2026, 11, 29, 9, 0, tzinfo=VIETNAM)


def test_a_booked_appointment_lasts_as_long_as_its_slot(ward, dossier):
    appointment = book(dossier.pk, ward=ward, at=NINE)
    appointment.refresh_from_db()
    assert (appointment.starts_at, appointment.ends_at) == (NINE, NINE.replace(minute=15))
    assert appointment.state == AppointmentState.BOOKED


def test_the_third_is_refused_where_two_have_a_place(ward, dossiers):
    for dossier in dossiers[:2]:
        book(dossier.pk, ward=ward, at=NINE)
    with pytest.raises(SlotTaken) as refusal:
        book(dossiers[2].pk, ward=ward, at=NINE)
    assert "chọn khung giờ khác" in refusal.value.messages[0]


@pytest.mark.parametrize("at", [SUNDAY, NINE.replace(minute=7), NINE.replace(hour=12)])
def test_a_moment_that_is_no_slot_is_refused(ward, dossier, at):
    with pytest.raises(SlotTaken):
        book(dossier.pk, ward=ward, at=at)
    assert not Appointment.objects.exists()


def test_a_dossier_has_one_booked_appointment(ward, dossier):
    book(dossier.pk, ward=ward, at=NINE)
    with pytest.raises(IntegrityError), transaction.atomic():
        book(dossier.pk, ward=ward, at=TEN)


def test_a_move_keeps_the_old_row_and_the_calendar_entry(ward, dossier):
    old = book(dossier.pk, ward=ward, at=NINE)
    new = move(old, at=TEN, reason="Công dân đề nghị")
    old.refresh_from_db()
    assert (old.state, old.reason) == (AppointmentState.MOVED, "Công dân đề nghị")
    assert (new.state, new.starts_at, new.dossier) == (AppointmentState.BOOKED, TEN, dossier)
    assert (new.calendar_uid, new.sequence) == (old.calendar_uid, old.sequence + 1)


def test_a_refused_move_leaves_the_appointment_as_it_was(ward, dossiers):
    for dossier in dossiers[:2]:
        book(dossier.pk, ward=ward, at=TEN)
    appointment = book(dossiers[2].pk, ward=ward, at=NINE)
    with pytest.raises(SlotTaken):
        move(appointment, at=TEN, reason="")
    appointment.refresh_from_db()
    assert (appointment.state, appointment.starts_at) == (AppointmentState.BOOKED, NINE)


@pytest.mark.parametrize("leave", [lambda a: cancel(a, reason="rút hồ sơ"), lambda a: move(a, at=TEN, reason="")])
def test_whoever_cancels_or_moves_frees_the_place(ward, dossiers, leave):
    first = book(dossiers[0].pk, ward=ward, at=NINE)
    book(dossiers[1].pk, ward=ward, at=NINE)
    leave(first)
    assert book(dossiers[2].pk, ward=ward, at=NINE).state == AppointmentState.BOOKED


CLOSINGS = [
    (mark_kept, AppointmentState.KEPT),
    (mark_missed, AppointmentState.MISSED),
    (lambda appointment: cancel(appointment, reason="rút hồ sơ"), AppointmentState.CANCELLED),
]


@pytest.mark.parametrize(("close", "state"), CLOSINGS)
def test_a_closed_appointment_is_neither_closed_nor_moved_again(ward, dossier, close, state):
    appointment = book(dossier.pk, ward=ward, at=NINE)
    assert close(appointment).state == state
    for again in (mark_kept, mark_missed, lambda a: cancel(a, reason=""), lambda a: move(a, at=TEN, reason="")):
        with pytest.raises(ValidationError, match="không còn hiệu lực"):
            again(appointment)
    appointment.refresh_from_db()
    assert appointment.state == state


def test_a_cancelled_appointment_outranks_its_invitation(ward, dossier):
    appointment = book(dossier.pk, ward=ward, at=NINE)
    assert cancel(appointment, reason="").sequence == appointment.sequence + 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_twelve_at_once_never_overfill_a_slot_for_two():
    ward = Ward.objects.create(code="00002", name="Phường Mẫu", province="Hà Nội")
    dossiers = [Dossier.objects.create(ward=ward, procedure_code="example") for _ in range(12)]

    def attempt(dossier: Dossier) -> bool:
        try:
            booking.book(dossier.pk, ward=ward, at=NINE)
        except SlotTaken:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(12) as people:
        won = list(people.map(attempt, dossiers))
    assert won.count(True) == 2
    assert Appointment.objects.filter(state=AppointmentState.BOOKED).count() == 2
