"""A mail as a row: written in the transaction of the act, delivered later by the worker."""

import base64
import uuid
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Attachment:
    """A file that travels with a mail: its name, its MIME type (parameters allowed), its bytes."""

    name: str
    content_type: str
    content: bytes

    def as_json(self) -> dict[str, Any]:
        """The attachment as `Message.attachments` keeps it."""
        return {
            "name": self.name,
            "content_type": self.content_type,
            "content": base64.b64encode(self.content).decode("ascii"),
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Attachment":
        """The attachment again, from what `as_json` gave."""
        return cls(kept["name"], kept["content_type"], base64.b64decode(kept["content"]))


def new_message_id() -> str:
    """A Message-ID without its angle brackets; it is also the name of the delivered file."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"{uuid.uuid4().hex}@{domain}"


class MessageState(models.TextChoices):
    """What has become of a mail; a waiting one is never shown as sent."""

    WAITING = "waiting", _("chờ gửi")
    SENT = "sent", _("đã gửi")
    FAILED = "failed", _("không gửi được")


class Message(models.Model):
    """One mail to one address. `due_at` says when the worker may next try, so a lost job is only a delay."""

    dossier = models.ForeignKey(
        "casework.Dossier", verbose_name=_("hồ sơ"), on_delete=models.PROTECT, null=True, related_name="messages"
    )
    stem = models.CharField(_("loại thư"), max_length=40, blank=True)
    sender = models.CharField(_("người gửi"), max_length=255)
    reply_to = models.EmailField(_("trả lời về"), blank=True)
    to = models.EmailField(_("gửi đến"))
    subject = models.CharField(_("tiêu đề"), max_length=255)
    text = models.TextField(_("nội dung"))
    html = models.TextField(_("nội dung HTML"), blank=True)
    attachments = models.JSONField(_("tệp kèm theo"), default=list, blank=True)
    message_id = models.CharField("Message-ID", max_length=255, unique=True, default=new_message_id)
    state = models.CharField(_("tình trạng"), max_length=10, choices=MessageState.choices, default=MessageState.WAITING)
    created_at = models.DateTimeField(_("soạn lúc"), default=timezone.now)
    due_at = models.DateTimeField(_("gửi từ lúc"), default=timezone.now)
    attempts = models.PositiveSmallIntegerField(_("số lần thử"), default=0)
    failure = models.TextField(_("lỗi gần nhất"), blank=True)
    sent_at = models.DateTimeField(_("gửi lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("thư")
        verbose_name_plural = _("thư")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["due_at"], condition=models.Q(state="waiting"), name="message_waiting_due"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.to}"
