"""The calendar file that goes with an appointment."""

import datetime as dt
from email.utils import parseaddr

from django.conf import settings
from django.utils.translation import gettext as _

from casework.appointments.appointment import Appointment
from casework.appointments.ics import FILE_NAME, Invitation, calendar_file, content_type
from casework.dossiers.dossier import Dossier
from casework.notifications.message import Attachment


def invitation_of(dossier: Dossier, appointment: Appointment, *, at: dt.datetime, to: str = "") -> Attachment:
    """The .ics of an appointment, written at the moment `at` for the address `to` (the requester's when left out)."""
    summary, description = _what_for(dossier)
    ward = dossier.ward
    invitation = Invitation(
        summary=summary % {"code": dossier.code},
        location=f"{ward.reception_place}, {ward.address}" if ward.reception_place else ward.address,
        description=description,
        organizer_name=ward.people_committee,
        organizer_email=ward.email or parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        attendee_email=to or dossier.requester_email,
        domain=parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2],
    )
    content = calendar_file(appointment, invitation, at=at)
    return Attachment(FILE_NAME, content_type(appointment), content)


def _what_for(dossier: Dossier) -> tuple[str, str]:
    """What the appointment is for, with a place for the code, and what to think of."""
    bring = _("Mang theo bản chính đã nêu trong thư mời của phường.")
    if dossier.awaits_originals:
        return _("Mang bản chính đến, hồ sơ %(code)s"), bring
    if dossier.registers_at_counter and dossier.entry_in_force is None:
        together = _("Các bên cùng đến, mỗi bên mang bản chính của mình; vắng một bên thì chưa đăng ký được.")
        return _("Cùng đến đăng ký, hồ sơ %(code)s"), together
    return _("Nhận kết quả hồ sơ %(code)s"), bring
