"""Versions of a declaration: a draft keeps what was typed, a sent one never changes."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class DeclarationVersion(models.Model):
    """One version of what the citizen declares; `revision` counts autosaves, so that a stale device is noticed."""

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="declarations")
    number = models.PositiveIntegerField(_("bản số"), default=1)
    raw = models.JSONField(_("như đã gõ"), default=dict, blank=True)
    cleaned = models.JSONField(_("đã kiểm tra"), null=True, blank=True)
    confirmed = models.JSONField(_("cảnh báo đã xác nhận"), default=list, blank=True)
    revision = models.PositiveIntegerField(_("lần lưu"), default=0)
    saved_at = models.DateTimeField(_("lưu lúc"), auto_now=True)
    sent_at = models.DateTimeField(_("gửi lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("tờ khai")
        verbose_name_plural = _("tờ khai")
        constraints = [models.UniqueConstraint(fields=["dossier", "number"], name="one_declaration_a_number")]

    def __str__(self) -> str:
        return f"{self.dossier_id}/{self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it; a sent version is closed for ever."""
        if self.pk and type(self).objects.filter(pk=self.pk).exclude(sent_at=None).exists():
            raise ValueError("A sent declaration never changes; make a new version.")
        super().save(*args, **kwargs)
