"""Deadlines of a dossier: when the term runs out, what a pause does to it, and until when a supplement is due."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.utils.timezone import localtime, make_aware
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.working_time import WorkCalendar

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier

SUPPLEMENT_DAYS = 30
UNOPENED_AFTER = dt.timedelta(hours=8)


class Pause(models.Model):
    """Time that does not count, because the citizen has something to do."""

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="pauses")
    since = models.DateTimeField(_("từ"))
    until = models.DateTimeField(_("đến"), null=True, blank=True)
    reason = models.CharField(_("lý do"), max_length=200)

    class Meta:
        app_label = "casework"
        verbose_name = _("tạm dừng")
        verbose_name_plural = _("tạm dừng")
        ordering = ["since"]

    def __str__(self) -> str:
        return f"{self.since} – {self.until}"


@dataclass(frozen=True)
class Due:
    """A moment and the sentence that explains it."""

    due_at: dt.datetime
    due_explanation: str


def clock_starts(dossier: "Dossier", calendar: WorkCalendar) -> dt.datetime | None:
    """The moment from which the term counts: the filing, or the working moment after the posting it waits for.

    None while it was not sent, or while a posting it waits for has not begun.
    """
    case = dossier.foundling_case
    if dossier.received_at is None or case is None:
        return dossier.received_at
    if case.last_day is None:
        return None
    after_posting = make_aware(dt.datetime.combine(case.last_day + dt.timedelta(days=1), dt.time()))
    return max(dossier.received_at, calendar.next_working_moment(after_posting))


def due_after_reception(dossier: "Dossier", calendar: WorkCalendar, *, received_at: dt.datetime | None = None) -> Due:
    """The term of the pinned edition, from the moment a complete dossier was received, or is received now."""
    begins = received_at or clock_starts(dossier, calendar) or dossier.received_at
    if begins is None:
        raise ValueError("A dossier that was not sent has no term.")
    deadline = dossier.edition.term_for(dossier.found).due(begins, calendar)
    return Due(deadline.due_at, str(deadline.explanation))


def due_after_supplement(dossier: "Dossier", calendar: WorkCalendar, *, at: dt.datetime) -> Due:
    """The term after the citizen supplemented: gone on where it stood still, or begun anew, as the edition says."""
    if dossier.due_at is None or dossier.paused_at is None:
        raise ValueError("Only a paused term can go on.")
    resumed_at = calendar.next_working_moment(at)
    if dossier.edition.after_supplement == "restart":
        deadline = dossier.edition.term_for(dossier.found).due(resumed_at, calendar)
        due_at = _not_shortened(deadline.due_at, dossier, calendar)
        return Due(due_at, _t("Tính lại từ đầu sau khi bổ sung. %(why)s") % {"why": deadline.explanation})
    left = calendar.working_time_between(dossier.paused_at, dossier.due_at)
    due_at = after_working_time(resumed_at, left, calendar)
    hours = left.total_seconds() / 3600
    return Due(
        due_at,
        _t("Đã tạm dừng từ %(since)s đến %(until)s; thời gian còn lại %(hours)s giờ làm việc tính tiếp.")
        % {
            "since": f"{localtime(dossier.paused_at):%H:%M %d/%m/%Y}",
            "until": f"{localtime(resumed_at):%H:%M %d/%m/%Y}",
            "hours": f"{hours:.1f}".replace(".", ","),
        },
    )


def _not_shortened(due_at: dt.datetime, dossier: "Dossier", calendar: WorkCalendar) -> dt.datetime:
    """A term begun anew keeps the time that was added to ask others: they may still be answering."""
    rule = dossier.edition.verification
    asked = rule is not None and any(row.kind == "verification" for row in dossier.extensions.all())
    return rule.extends_by.later(due_at, calendar) if rule and asked else due_at


def after_working_time(start: dt.datetime, span: dt.timedelta, calendar: WorkCalendar) -> dt.datetime:
    """The moment at which `span` of working time has passed since `start`."""
    moment = calendar.next_working_moment(start)
    while True:
        for opens, closes in calendar.spans(localtime(moment).date()):
            if closes <= moment:
                continue
            moment = max(moment, opens)
            if span <= closes - moment:
                return moment + span
            span -= closes - moment
            moment = closes
        moment = calendar.opening(calendar.working_day_after(localtime(moment).date(), 1))
