"""The trail: who did what, in which post, when; each event carries the hash of the one before."""

import datetime as dt
import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _


class DossierEvent(models.Model):
    """One line of a dossier's history; only ever added."""

    dossier = models.ForeignKey("casework.Dossier", models.PROTECT, related_name="events")
    position = models.PositiveIntegerField(_("thứ tự"))
    at = models.DateTimeField(_("lúc"))
    actor = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    actor_name = models.CharField(_("người làm"), max_length=120)
    post_title = models.CharField(_("chức danh"), max_length=80, blank=True)
    verb = models.CharField(_("việc"), max_length=40)
    from_status = models.CharField(max_length=24)
    to_status = models.CharField(max_length=24)
    note = models.TextField(_("ghi chú"), blank=True)
    facts = models.JSONField(_("dữ kiện"), default=dict, blank=True, encoder=DjangoJSONEncoder)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        app_label = "casework"
        verbose_name = _("sự kiện")
        verbose_name_plural = _("sự kiện")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["dossier", "position"], name="one_event_a_position")]

    def __str__(self) -> str:
        return f"{self.dossier_id}#{self.position} {self.verb}"

    def digest(self) -> str:
        """The SHA-256 over what this event says and the event before it."""
        said: list[Any] = [
            self.dossier_id,
            self.position,
            self.at.astimezone(dt.UTC).isoformat(),
            self.actor_id,
            self.post_title,
            self.verb,
            self.from_status,
            self.to_status,
            self.note,
            json.loads(json.dumps(self.facts, cls=DjangoJSONEncoder)),
            self.previous_hash,
        ]
        text = json.dumps(said, ensure_ascii=False, sort_keys=True, cls=DjangoJSONEncoder)
        return hashlib.sha256(text.encode()).hexdigest()


def broken_link(events: list[DossierEvent]) -> DossierEvent | None:
    """The first event that was altered or whose predecessor is missing; None when the chain holds."""
    previous = ""
    for position, event in enumerate(events, start=1):
        if event.position != position or event.previous_hash != previous or event.hash != event.digest():
            return event
        previous = event.hash
    return None
