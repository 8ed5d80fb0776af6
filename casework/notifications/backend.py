"""Django's own mail calls (allauth: activation, reset) become rows of the same outbox."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from casework.notifications.message import Attachment, Message


class OutboxBackend(BaseEmailBackend):
    """Stores one row per address and sends nothing: the worker delivers, so a page never waits for SMTP."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Store the mails and say how many there were; the rows vanish with a transaction that is rolled back."""
        rows = [row for email in email_messages for row in _rows(email)]
        Message.objects.bulk_create(rows)
        return len(email_messages)


def _rows(email: EmailMessage) -> list[Message]:
    alternatives = getattr(email, "alternatives", [])
    html = next((content for content, content_type in alternatives if content_type == "text/html"), "")
    return [
        Message(
            sender=email.from_email,
            reply_to=email.reply_to[0] if email.reply_to else "",
            to=address,
            subject=" ".join(email.subject.split())[:255],
            text=str(email.body),
            html=html,
            attachments=[_attachment(*part).as_json() for part in email.attachments],
        )
        for address in email.recipients()
    ]


def _attachment(name: str | None, content: str | bytes, content_type: str | None) -> Attachment:
    data = content.encode() if isinstance(content, str) else content
    return Attachment(name or "", content_type or "application/octet-stream", data)
