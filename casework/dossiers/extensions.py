"""Extensions of a term: once because others must be asked, once with slip 04 in time; apologies change nothing."""

import datetime as dt
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.dossiers.deadlines import Due
from casework.dossiers.status import Status
from casework.offices.working_time import WorkCalendar

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier

# TT 03/2025/TT-VPCP, NĐ 61/2018: the citizen is told at least one working day before the day promised first.
LEAD_DAYS = 1
# A term within so many working days of its end is shown as about to run out, while slip 04 still helps.
SOON_DAYS = LEAD_DAYS + 1
WARDS_TURN = frozenset({Status.UNDER_REVIEW, Status.AWAITING_APPROVAL, Status.APPROVED})


class Extension(models.Model):
    """A change of the day promised, and why. An apology after that day names a day too, but counts for nothing."""

    class Kind(models.TextChoices):
        """On what ground."""

        VERIFICATION = "verification", _("Chờ cơ quan khác trả lời xác minh")
        POSTPONED = "postponed", _("Xin lỗi và hẹn lại")
        APOLOGY = "apology", _("Xin lỗi vì đã quá hạn")

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="extensions")
    kind = models.CharField(_("loại"), max_length=12, choices=Kind)
    reason = models.TextField(_("lý do"))
    due_before = models.DateTimeField(_("hạn trước đó"))
    due_after = models.DateTimeField(_("ngày hẹn lại"))
    drafted_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField(_("soạn lúc"))
    signed_by = models.ForeignKey("casework.User", models.PROTECT, null=True, blank=True, related_name="+")
    signed_at = models.DateTimeField(_("ký lúc"), null=True, blank=True)
    dropped_at = models.DateTimeField(_("bỏ dự thảo lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("gia hạn")
        verbose_name_plural = _("gia hạn")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "kind"],
                condition=Q(signed_at__isnull=False) & ~Q(kind="apology"),
                name="one_extension_of_a_kind",
            ),
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(signed_at=None, dropped_at=None), name="one_extension_drafted"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id} {self.get_kind_display()}"

    @property
    def waits(self) -> bool:
        """Whether it waits for the leader's signature."""
        return self.signed_at is None and self.dropped_at is None


def too_late_to_postpone(due_at: dt.datetime, calendar: WorkCalendar, *, at: dt.datetime) -> bool:
    """Whether less than one working day is left before the day promised."""
    return calendar.working_days_between(localdate(at), localdate(due_at)) < LEAD_DAYS


def due_after_verification(dossier: "Dossier", calendar: WorkCalendar, *, at: dt.datetime) -> Due | None:
    """The term with the time to ask others on top: once, in time, and not where that time is in the term already."""
    rule = dossier.edition.verification
    if rule is None or dossier.due_at is None or at > dossier.due_at or _has_that_time_already(dossier):
        return None
    due_at = rule.extends_by.later(dossier.due_at, calendar)
    why = _t("Cần xác minh tại cơ quan khác nên thời hạn được kéo dài một lần, thêm %(more)s: từ %(old)s đến %(new)s.")
    facts = {"more": rule.extends_by.label, "old": _said(dossier.due_at), "new": _said(due_at)}
    return Due(due_at, f"{dossier.due_explanation} {why % facts}".strip())


def due_after_postponement(dossier: "Dossier", until: dt.datetime) -> Due:
    """The day promised anew by slip 04, with what stood before."""
    if dossier.due_at is None:
        raise ValueError("Only a promised day can be postponed.")
    why = _t("Đã xin lỗi và hẹn lại một lần: từ %(old)s đến %(new)s.")
    facts = {"old": _said(dossier.due_at), "new": _said(until)}
    return Due(until, f"{dossier.due_explanation} {why % facts}".strip())


def _has_that_time_already(dossier: "Dossier") -> bool:
    if dossier.edition.longer_term is not None and dossier.edition.takes_longer(dossier.declared):
        return True
    return any(row.kind == Extension.Kind.VERIFICATION for row in dossier.extensions.all())


def _said(at: dt.datetime) -> str:
    return f"{localtime(at):%H:%M %d/%m/%Y}"


def runs_out_soon(dossier: "Dossier", calendar: WorkCalendar, *, at: dt.datetime) -> bool:
    """Whether the day promised is near and the ward still owes the result; a term of a day is never announced so."""
    if dossier.due_at is None or dossier.status not in WARDS_TURN or not dossier.received_at or at > dossier.due_at:
        return False
    last_day = localdate(dossier.due_at)
    if calendar.working_days_between(localdate(dossier.received_at), last_day) <= SOON_DAYS:
        return False
    return calendar.working_days_between(localdate(at), last_day) <= SOON_DAYS
