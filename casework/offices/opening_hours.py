"""An office's opening hours by weekday."""

from collections.abc import Mapping
from datetime import time
from itertools import groupby

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.offices.wards import Ward
from casework.offices.working_time import DEFAULT_HOURS, Session


class Weekday(models.IntegerChoices):
    """Days of the week, Monday = 0, as Python counts them."""

    MONDAY = 0, gettext_lazy("Thứ Hai")
    TUESDAY = 1, gettext_lazy("Thứ Ba")
    WEDNESDAY = 2, gettext_lazy("Thứ Tư")
    THURSDAY = 3, gettext_lazy("Thứ Năm")
    FRIDAY = 4, gettext_lazy("Thứ Sáu")
    SATURDAY = 5, gettext_lazy("Thứ Bảy")
    SUNDAY = 6, gettext_lazy("Chủ Nhật")


class OpeningHours(models.Model):
    """One session of one weekday. A ward with any row is open in its rows' hours only."""

    ward = models.ForeignKey(
        Ward, on_delete=models.CASCADE, related_name="opening_hours", verbose_name=gettext_lazy("phường, xã")
    )
    weekday = models.PositiveSmallIntegerField(gettext_lazy("thứ"), choices=Weekday)
    opens = models.TimeField(gettext_lazy("mở cửa lúc"))
    closes = models.TimeField(gettext_lazy("đóng cửa lúc"))

    class Meta:
        app_label = "casework"
        verbose_name = gettext_lazy("giờ làm việc")
        verbose_name_plural = gettext_lazy("giờ làm việc")
        ordering = ["ward", "weekday", "opens"]
        constraints = [
            models.CheckConstraint(condition=Q(closes__gt=F("opens")), name="opening_hours_close_after_opening"),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="opening_hours_weekday"),
            models.UniqueConstraint(fields=["ward", "weekday", "opens"], name="opening_hours_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {_spoken_session((self.opens, self.closes))}"

    def clean(self) -> None:
        """Refuse a session that ends before it begins or runs into another of the same day."""
        if self.opens is None or self.closes is None:
            return
        if self.closes <= self.opens:
            raise ValidationError({"closes": _("Giờ đóng cửa phải sau giờ mở cửa.")})
        others = OpeningHours.objects.filter(ward_id=self.ward_id, weekday=self.weekday).exclude(pk=self.pk)
        if others.filter(opens__lt=self.closes, closes__gt=self.opens).exists():
            raise ValidationError(_("Buổi này trùng giờ với một buổi khác trong cùng ngày. Vui lòng sửa lại giờ."))


def hours_of(ward: Ward) -> Mapping[int, tuple[Session, ...]]:
    """The ward's sessions by weekday, or the usual hours where it has none written; one query."""
    hours: dict[int, tuple[Session, ...]] = {}
    for weekday, opens, closes in ward.opening_hours.order_by("weekday", "opens").values_list(
        "weekday", "opens", "closes"
    ):
        hours[weekday] = (*hours.get(weekday, ()), (opens, closes))
    return hours or DEFAULT_HOURS


def spoken_hours(ward: Ward) -> list[str]:
    """The opening hours as lines to print: "Thứ Hai đến thứ Sáu: 08:00–12:00, 13:30–17:00"."""
    lines = []
    for sessions, group in groupby(_by_day(hours_of(ward)), key=lambda day: day[1]):
        days = [weekday for weekday, _sessions in group]
        if sessions:
            lines.append(f"{_spoken_days(days)}: {', '.join(map(_spoken_session, sessions))}")
    return lines


def _by_day(hours: Mapping[int, tuple[Session, ...]]) -> list[tuple[int, tuple[Session, ...]]]:
    return [(weekday, hours.get(weekday, ())) for weekday in Weekday.values]


def _spoken_days(days: list[int]) -> str:
    first, last = str(Weekday(days[0]).label), str(Weekday(days[-1]).label)
    if first == last:
        return first
    # "thứ" is small inside a line; "Chủ Nhật" and the English names of days are not.
    return _("%(first)s đến %(last)s") % {"first": first, "last": last.replace("Thứ", "thứ")}


def _spoken_session(session: tuple[time, time]) -> str:
    opens, closes = session
    return f"{opens:%H:%M}–{closes:%H:%M}"
