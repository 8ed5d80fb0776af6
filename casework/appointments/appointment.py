"""Appointments to come and collect, and the plan of slots they are taken from."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


def new_calendar_uid() -> str:
    """The identity of an invitation in the citizen's calendar; it outlives a move."""
    return uuid.uuid4().hex


class AppointmentState(models.TextChoices):
    """What became of an appointment; only a booked one takes a place."""

    BOOKED = "booked", _("đã hẹn")
    MOVED = "moved", _("đã dời")
    KEPT = "kept", _("đã đến")
    MISSED = "missed", _("không đến")
    CANCELLED = "cancelled", _("đã hủy")


class SlotPlan(models.Model):
    """On this weekday, between these times, so many people every so many minutes. No rows: the default plan."""

    ward = models.ForeignKey("casework.Ward", verbose_name=_("phường"), on_delete=models.CASCADE, related_name="+")
    weekday = models.PositiveSmallIntegerField(_("thứ trong tuần (0 là thứ Hai)"))
    starts = models.TimeField(_("từ"))
    ends = models.TimeField(_("đến"))
    minutes = models.PositiveSmallIntegerField(_("số phút mỗi lượt"), default=15)
    capacity = models.PositiveSmallIntegerField(_("số người mỗi lượt"), default=2)

    class Meta:
        app_label = "casework"
        verbose_name = _("kế hoạch lượt hẹn")
        verbose_name_plural = _("kế hoạch lượt hẹn")
        ordering = ["ward", "weekday", "starts"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts__lt=models.F("ends")), name="slot_plan_starts_before_ends"
            ),
            models.CheckConstraint(condition=models.Q(minutes__gt=0), name="slot_plan_takes_time"),
            models.UniqueConstraint(fields=["ward", "weekday", "starts"], name="slot_plan_once"),
        ]

    def __str__(self) -> str:
        return f"{self.ward_id}/{self.weekday} {self.starts:%H:%M}–{self.ends:%H:%M}"


class SlotLock(models.Model):
    """The row that whoever books this ward at this moment must hold, so that capacity is never exceeded."""

    ward = models.ForeignKey("casework.Ward", on_delete=models.CASCADE, related_name="+")
    starts_at = models.DateTimeField()

    class Meta:
        app_label = "casework"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["ward", "starts_at"], name="one_lock_per_slot")]


class Appointment(models.Model):
    """A moment promised to the citizen of one dossier. A moved one stays on record beside its successor."""

    dossier = models.ForeignKey(
        "casework.Dossier", verbose_name=_("hồ sơ"), on_delete=models.PROTECT, related_name="appointments"
    )
    ward = models.ForeignKey("casework.Ward", verbose_name=_("phường"), on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField(_("từ"))
    ends_at = models.DateTimeField(_("đến"))
    state = models.CharField(
        _("tình trạng"), max_length=10, choices=AppointmentState.choices, default=AppointmentState.BOOKED
    )
    reason = models.CharField(_("lý do"), max_length=500, blank=True)
    calendar_uid = models.CharField(max_length=32, default=new_calendar_uid, editable=False)
    sequence = models.PositiveSmallIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(_("lập lúc"), auto_now_add=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("lịch hẹn")
        verbose_name_plural = _("lịch hẹn")
        ordering = ["starts_at", "pk"]
        indexes = [models.Index(fields=["ward", "starts_at"], name="appointment_ward_time")]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(state="booked"), name="one_booked_appointment_per_dossier"
            )
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%d/%m/%Y %H:%M} ({self.get_state_display()})"
