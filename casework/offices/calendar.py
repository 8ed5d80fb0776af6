"""The ward's working calendar: the national one, corrected by our own table."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casework.offices.opening_hours import hours_of
from casework.offices.wards import Ward
from casework.offices.working_time import WorkCalendar


class CalendarDay(models.Model):
    """A day the administrator rules on, everywhere or in one ward. An inactive row counts for nothing."""

    class Kind(models.TextChoices):
        """What the day is."""

        HOLIDAY = "holiday", _("Ngày nghỉ lễ")
        SUBSTITUTE = "substitute", _("Ngày nghỉ bù, nghỉ hoán đổi")
        WORKING_DAY = "working_day", _("Ngày làm việc (làm bù)")

    date = models.DateField(_("ngày"))
    kind = models.CharField(_("loại"), max_length=20, choices=Kind)
    name = models.CharField(_("tên"), max_length=150)
    active = models.BooleanField(_("đang áp dụng"), default=True)
    ward = models.ForeignKey(
        Ward,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="calendar_days",
        verbose_name=_("phường, xã"),
        help_text=_("Để trống: áp dụng cho mọi phường, xã."),
    )

    class Meta:
        app_label = "casework"
        verbose_name = _("ngày trong lịch làm việc")
        verbose_name_plural = _("lịch làm việc")
        ordering = ["date"]
        constraints = [
            models.UniqueConstraint(fields=["date"], condition=Q(ward=None), name="calendar_day_once"),
            models.UniqueConstraint(fields=["date", "ward"], name="calendar_day_once_in_ward"),
        ]

    def __str__(self) -> str:
        return f"{self.date:%d/%m/%Y} {self.name}"


def calendar_of(ward: Ward) -> WorkCalendar:
    """The ward's calendar in two queries: its own rows go before everybody's, these before the national calendar."""
    rows = (
        CalendarDay.objects.filter(Q(ward=None) | Q(ward=ward), active=True)
        .order_by(F("ward").asc(nulls_first=True))
        .values_list("date", "kind")
    )
    return WorkCalendar(hours=hours_of(ward), rulings={day: kind == CalendarDay.Kind.WORKING_DAY for day, kind in rows})
