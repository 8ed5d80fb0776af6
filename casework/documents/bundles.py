"""Papers of many dossiers in one PDF, to be printed in one go; made by the worker, with what is missing by code."""

import datetime as dt
import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework.documents.issued import DocumentState
from casework.documents.kinds import KINDS

# What one press of the button may ask for.
MOST = 200


class Bundle(models.Model):
    """One bundle. `codes` are the dossiers in the order in which they are printed; `failures` [code, sentence]."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="+")
    kind = models.CharField(_("loại giấy tờ"), max_length=40)
    codes = models.JSONField(_("hồ sơ"))
    failures = models.JSONField(_("không in được"), default=list)
    done = models.PositiveIntegerField(_("đã xong"), default=0)
    state = models.CharField(_("tình trạng"), max_length=10, choices=DocumentState, default=DocumentState.WAITING)
    path = models.CharField(_("tệp"), max_length=200, blank=True)
    asked_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("yêu cầu lúc"), default=timezone.now)

    class Meta:
        app_label = "casework"
        verbose_name = _("tập giấy tờ in gộp")
        verbose_name_plural = _("tập giấy tờ in gộp")

    def __str__(self) -> str:
        return f"{self.kind} × {len(self.codes)}"

    @property
    def title(self) -> str:
        """What is printed, for people."""
        return KINDS[self.kind].title

    @property
    def is_ready(self) -> bool:
        """Whether it can be opened."""
        return self.state == DocumentState.READY

    @property
    def printed(self) -> int:
        """How many dossiers are in the file."""
        return self.done - len(self.failures)


def waiting_bundles(at: dt.datetime) -> list[int]:
    """The keys of what the worker should bind now."""
    waiting = Bundle.objects.filter(state=DocumentState.WAITING, asked_at__lte=at).order_by("asked_at")
    return list(waiting.values_list("pk", flat=True)[:5])
