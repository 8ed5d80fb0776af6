"""Verification with other authorities: letters drafted, signed and answered, or not; and minutes of what was found."""

import datetime as dt
from typing import cast

from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from casework.procedures.verification import VerificationState, VerifiedTopic

STATE_WORDS: dict[str, Promise | str] = {
    "drafted": _("chờ lãnh đạo ký"),
    "waiting": _("chờ trả lời"),
    "overdue": _("quá hạn trả lời"),
    "replied": _("đã trả lời"),
    "sworn": _("dùng văn bản cam đoan"),
    "no_reply": _("không có trả lời"),
    "not_needed": _("không còn cần"),
    "dropped": _("đã bỏ dự thảo"),
}


class Verification(models.Model):
    """One letter to another authority and what came of it. Several may run at once; `topic` is the procedure's."""

    class Ending(models.TextChoices):
        """How it ended."""

        REPLIED = "replied", _("Đã trả lời")
        SWORN = "sworn", _("Hết thời gian chờ: văn bản cam đoan thay trả lời")
        NO_REPLY = "no_reply", _("Hết thời gian chờ: không có trả lời")
        NOT_NEEDED = "not_needed", _("Không còn cần xác minh")
        DROPPED = "dropped", _("Bỏ dự thảo")

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="verifications")
    topic = models.CharField(max_length=80, blank=True)
    addressee = models.CharField(_("cơ quan được hỏi"), max_length=160)
    address = models.CharField(_("địa chỉ"), max_length=300, blank=True)
    email = models.EmailField(_("thư điện tử"), blank=True)
    asked_ward = models.ForeignKey(
        "casework.Ward",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="verifications_asked",
        verbose_name=_("phường, xã được hỏi"),
    )
    question = models.TextField(_("nội dung cần xác minh"))
    drafted_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField(_("soạn lúc"))
    letter = models.ForeignKey("casework.IssuedDocument", models.PROTECT, null=True, blank=True, related_name="+")
    number = models.CharField(_("số công văn"), max_length=40, blank=True)
    sent_on = models.DateField(_("gửi ngày"), null=True, blank=True)
    due_on = models.DateField(_("hạn trả lời"), null=True, blank=True)
    foretold_at = models.DateTimeField(_("nhắc sắp đến hạn trả lời lúc"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("báo quá hạn trả lời lúc"), null=True, blank=True)
    ending = models.CharField(_("kết quả"), max_length=12, choices=Ending, blank=True)
    confirms = models.BooleanField(_("phù hợp với lời khai"), null=True, blank=True)
    answered_on = models.DateField(_("ngày văn bản"), null=True, blank=True)
    answer_number = models.CharField(_("số văn bản trả lời"), max_length=60, blank=True)
    answer = models.TextField(_("nội dung"), blank=True)
    closed_by = models.ForeignKey("casework.User", models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(_("kết thúc lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("xác minh")
        verbose_name_plural = _("xác minh")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="closed_verification_says_how",
                condition=Q(closed_at=None, ending="") | (Q(closed_at__isnull=False) & ~Q(ending="")),
            ),
            models.CheckConstraint(
                name="sent_verification_has_a_number",
                condition=Q(sent_on=None) | (~Q(number="") & Q(due_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number or '…'} – {self.addressee}"

    @property
    def state(self) -> VerificationState:
        """How far it has come, today."""
        if self.ending:
            return cast(VerificationState, self.ending)
        if self.sent_on is None:
            return "drafted"
        return "overdue" if self.is_overdue else "waiting"

    @property
    def state_word(self) -> Promise | str:
        """The same, in words."""
        return STATE_WORDS[self.state]

    @property
    def tag(self) -> str:
        """The colour that goes with it."""
        if self.state == "replied":
            return "good" if self.confirms else "bad"
        return {"sworn": "good", "overdue": "late", "no_reply": "bad"}.get(
            self.state, "wait" if self.closed_at is None else "mute"
        )

    @property
    def waits(self) -> bool:
        """Whether it waits for the leader's signature."""
        return self.sent_on is None and self.closed_at is None

    @property
    def is_running(self) -> bool:
        """Whether it was sent and a reply is still awaited."""
        return self.sent_on is not None and self.closed_at is None

    @property
    def is_overdue(self) -> bool:
        """Whether the day on which the reply was due has passed without one."""
        return self.closed_at is None and self.due_on is not None and self.due_on < localdate()

    @property
    def may_be_answered(self) -> bool:
        """Whether a reply may still be recorded: awaited, or late, after waiting ended without one."""
        ended_without = self.ending in (self.Ending.SWORN, self.Ending.NO_REPLY)
        return self.sent_on is not None and (self.closed_at is None or ended_without)

    def is_due_by(self, day: dt.date) -> bool:
        """Whether the reply is due by that day, and its own day has not passed yet."""
        return self.is_running and self.due_on is not None and localdate() <= self.due_on <= day

    @property
    def counts(self) -> bool:
        """Whether it says something about its topic: what was dropped or turned out needless does not."""
        return self.ending not in (self.Ending.DROPPED, self.Ending.NOT_NEEDED)

    @property
    def as_verified(self) -> VerifiedTopic:
        """What it tells the checks."""
        reference = " ".join(filter(None, [self.answer_number, self._answered]))
        return VerifiedTopic(state=self.state, confirms=self.confirms, reference=reference or self.number)

    @property
    def _answered(self) -> str:
        return f"{self.answered_on:%d/%m/%Y}" if self.answered_on else ""


class Minutes(models.Model):
    """What somebody found who went to see: written down, signed by those present (biên bản xác minh)."""

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="minutes")
    held_at = models.DateTimeField(_("lúc"))
    place = models.CharField(_("địa điểm"), max_length=300)
    present = models.TextField(_("thành phần"))
    found = models.TextField(_("nội dung xác minh được"))
    paper = models.ForeignKey("casework.IssuedDocument", models.PROTECT, related_name="+")
    written_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    written_at = models.DateTimeField(_("ghi lúc"))

    class Meta:
        app_label = "casework"
        verbose_name = _("biên bản xác minh")
        verbose_name_plural = _("biên bản xác minh")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.place} {self.held_at:%d/%m/%Y}"


def running_of(dossier: models.OuterRef) -> models.QuerySet[Verification]:
    """The letters of a list's row that wait for a reply."""
    return Verification.objects.filter(dossier=dossier, closed_at=None).exclude(sent_on=None)


def due_between(day: dt.date, last: dt.date) -> models.QuerySet[Verification]:
    """The letters whose reply is due on one of these days, sent before, and of which nobody was reminded yet."""
    return Verification.objects.filter(closed_at=None, due_on__range=(day, last), sent_on__lt=day, foretold_at=None)


def overdue_on(day: dt.date) -> models.QuerySet[Verification]:
    """The letters whose day has passed without a reply, and of which nobody was told yet."""
    return Verification.objects.filter(closed_at=None, due_on__lt=day, reminded_at=None)
