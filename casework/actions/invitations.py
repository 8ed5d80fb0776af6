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
    registers = dossier.registers_at_counter and dossier.entry_in_force is None
    summary = _("Cùng đến đăng ký, hồ sơ %(code)s") if registers else _("Nhận kết quả hồ sơ %(code)s")
    if dossier.awaits_originals:
        summary = _("Mang bản chính đến, hồ sơ %(code)s")
    ward = dossier.ward
    invitation = Invitation(
        summary=summary % {"code": dossier.code},
        location=f"{ward.reception_place}, {ward.address}" if ward.reception_place else ward.address,
        description=_("Mang theo bản chính đã nêu trong thư mời của phường."),
        organizer_name=ward.people_committee,
        organizer_email=ward.email or parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        attendee_email=to or dossier.requester_email,
        domain=parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2],
    )
    content = calendar_file(appointment, invitation, at=at)
    return Attachment(FILE_NAME, content_type(appointment), content)
