"""`manage.py preview OUT`: every mail and every paper from their worked examples, to be looked at."""

from argparse import ArgumentParser
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from casework.appointments import ics
from casework.appointments.appointment import Appointment
from casework.documents.kinds import KINDS
from casework.documents.rendering import render
from casework.notifications.catalogue import STEMS, TOGETHER
from casework.notifications.delivery import as_email
from casework.notifications.message import Attachment
from casework.notifications.outbox import compose
from casework.offices.working_time import VIETNAM
from casework.people.user import User

ACCOUNT_MAILS = settings.BASE_DIR / "templates" / "account" / "email"
ADDRESS = "ngoc.nguyen@caseflow.example"
EXAMPLE_TOKEN = "ABCDEFGH2345"
# The moment that the examples' appointment texts speak of.
EXAMPLE_MOMENT = datetime(2026, 11, 26, 8, 30, tzinfo=VIETNAM)


class Command(BaseCommand):
    """Writes `mails/{stem}.{txt,html,eml}` and `papers/{kind}.pdf`; needs no data of its own."""

    help = "Write every mail and every paper from the examples into a folder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder, made if need be; files of the same names are replaced."""
        parser.add_argument("out", type=Path)

    def handle(self, *args: Any, out: Path, **options: Any) -> None:
        """Write both folders and say how many of each there are."""
        for folder in ("mails", "papers"):
            (out / folder).mkdir(parents=True, exist_ok=True)
        account_mails = sorted(path.name.removesuffix("_subject.txt") for path in ACCOUNT_MAILS.glob("*_subject.txt"))
        for name, stem in STEMS.items():
            write_mail(out / "mails", name, stem.example)
        for name, example in TOGETHER.items():
            write_mail(out / "mails", name, example, file=f"{name}_together")
        for name in account_mails:
            write_account_mail(out / "mails", name)
        for code, kind in KINDS.items():
            token = EXAMPLE_TOKEN if kind.bears_code else ""
            (out / "papers" / f"{code}.pdf").write_bytes(render(code, kind.facts.example().plain(), token=token).pdf)
        self.stdout.write(
            _("Đã ghi %(mails)d thư và %(papers)d giấy tờ vào %(out)s.")
            % {"mails": len(STEMS) + len(TOGETHER) + len(account_mails), "papers": len(KINDS), "out": out}
        )


def write_mail(folder: Path, name: str, example: Mapping[str, Any], *, file: str = "") -> None:
    """One mail as text, as HTML and as the file a mail program opens; `file` is its name where it is not the stem."""
    attachments = [_invitation()] if example.get("appointment") else []
    message = compose(name, to=ADDRESS, facts=example, attachments=attachments)
    _write(folder / (file or name), as_email(message))


def write_account_mail(folder: Path, name: str) -> None:
    """One mail about an account (activation, password, invitation …), as the accounts' adapter words it."""
    facts = {
        "user": User(email=ADDRESS, full_name="Nguyễn Thị Ngọc"),
        "email": ADDRESS,
        "ward": STEMS["ready"].example["ward"],
        "public_url": settings.PUBLIC_URL,
        "activate_url": f"{settings.PUBLIC_URL}/tai-khoan/confirm-email/vi-du/",
        "password_reset_url": f"{settings.PUBLIC_URL}/tai-khoan/password/reset/key/vi-du/",
        "from_email": ADDRESS,
        "to_email": "ngoc.moi@caseflow.example",
        "deleted_email": ADDRESS,
        "timestamp": EXAMPLE_MOMENT,
    }
    _write(folder / f"account_{name}", get_adapter().render_mail(f"account/email/{name}", ADDRESS, facts))


def _write(path: Path, email: EmailMultiAlternatives) -> None:
    path.with_suffix(".txt").write_text(f"{email.subject}\n\n{email.body}", encoding="utf8")
    for alternative in email.alternatives:
        path.with_suffix(".html").write_text(str(alternative[0]), encoding="utf8")
    path.with_suffix(".eml").write_bytes(email.message().as_bytes())


def _invitation() -> Attachment:
    appointment = Appointment(starts_at=EXAMPLE_MOMENT, ends_at=EXAMPLE_MOMENT + timedelta(minutes=15))
    office = STEMS["ready"].example["ward"]
    invitation = ics.Invitation(
        summary=_("Nhận kết quả tại %(office)s") % {"office": office.people_committee},
        location=office.address,
        description=str(STEMS["ready"].example["dossier_code"]),
        organizer_name=office.people_committee,
        organizer_email=office.email,
        attendee_email=ADDRESS,
        domain="caseflow.example",
    )
    content = ics.calendar_file(appointment, invitation, at=EXAMPLE_MOMENT - timedelta(days=1))
    return Attachment(ics.FILE_NAME, ics.content_type(appointment), content)
