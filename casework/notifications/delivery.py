"""Delivering waiting mails: claim the row, send outside any transaction, mark what happened."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from casework.notifications.message import Attachment, Message, MessageState

log = logging.getLogger(__name__)

# How long to wait after the 1st, 2nd, … failed try; after the last one the mail has failed.
BACKOFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 120, 240, 480))
MOST_ATTEMPTS = len(BACKOFF) + 1
# A claimed mail rests this long, so that a worker killed while sending only delays it.
CLAIM = timedelta(minutes=5)


def due(now: datetime) -> QuerySet[Message]:
    """The mails to deliver at `now`, the longest waiting first."""
    return Message.objects.filter(state=MessageState.WAITING, due_at__lte=now).order_by("due_at", "pk")


def deliver(message_pk: int) -> None:
    """Deliver one mail if it is waiting and due; safe to call again at any moment.

    The Message-ID never changes, so a mail sent twice by SMTP is the same mail; the folder takes it exactly once.
    """
    message = _claim(message_pk)
    if message is None:
        return
    try:
        CARRIERS[settings.MAIL_DELIVERY](as_email(message))
    except Exception as error:  # whatever the carrier meets, the row must say so and be tried again
        log.warning("Mail %s not delivered at try %s: %s", message.pk, message.attempts, error)
        _mark_failure(message, error)
    else:
        Message.objects.filter(pk=message.pk).update(state=MessageState.SENT, sent_at=timezone.now(), failure="")


def as_email(message: Message) -> EmailMultiAlternatives:
    """The mail as Django sends it, with the row's own Message-ID and date."""
    email = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        from_email=message.sender,
        to=[message.to],
        reply_to=[message.reply_to] if message.reply_to else [],
        headers={
            "Message-ID": f"<{message.message_id}>",
            "Date": format_datetime(timezone.localtime(message.created_at)),
            "Auto-Submitted": "auto-generated",
        },
    )
    if message.html:
        email.attach_alternative(message.html, "text/html")
    for attachment in map(Attachment.from_json, message.attachments):
        email.attach(attachment.name, attachment.content, attachment.content_type)
    return email


def to_folder(email: EmailMultiAlternatives) -> None:
    """Write `{message_id}.eml` under `settings.MAIL_DIR`, whole or not at all, and only once."""
    target = Path(settings.MAIL_DIR) / f"{email.extra_headers['Message-ID'].strip('<>')}.eml"
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=target.parent, prefix=".", delete=False) as half:
        half.write(email.message().as_bytes())
    Path(half.name).rename(target)


def by_smtp(email: EmailMultiAlternatives) -> None:
    """Hand the mail to the configured SMTP server. Raises what the connection raises."""
    SmtpBackend().send_messages([email])


CARRIERS: dict[str, Callable[[EmailMultiAlternatives], None]] = {"folder": to_folder, "smtp": by_smtp}


@transaction.atomic
def _claim(message_pk: int) -> Message | None:
    message = Message.objects.select_for_update().filter(pk=message_pk).first()
    now = timezone.now()
    if message is None or message.state != MessageState.WAITING or message.due_at > now:
        return None
    if message.attempts >= MOST_ATTEMPTS:
        message.state = MessageState.FAILED
    else:
        message.attempts += 1
        message.due_at = now + CLAIM
    message.save(update_fields=["attempts", "due_at", "state"])
    return message if message.state == MessageState.WAITING else None


def _mark_failure(message: Message, error: Exception) -> None:
    now = timezone.now()
    tried_enough = message.attempts >= MOST_ATTEMPTS
    # Only while it still waits: a slower twin of this worker may have got it through.
    Message.objects.filter(pk=message.pk, state=MessageState.WAITING).update(
        failure=f"{type(error).__name__}: {error}",
        state=MessageState.FAILED if tried_enough else MessageState.WAITING,
        due_at=now if tried_enough else now + BACKOFF[message.attempts - 1],
    )
