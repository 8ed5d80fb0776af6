"""Scans attached to a file, their page pictures, and the officer's verdict on each required paper."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PaperFileQuery(models.QuerySet["PaperFile"]):
    """Ways to ask for scans."""

    def current(self) -> "PaperFileQuery":
        """Scans that count: neither removed nor replaced."""
        return self.filter(removed_at=None)

    def from_citizen(self) -> "PaperFileQuery":
        """Scans of the citizen's papers: not what other offices wrote to this one, nor its own papers come back."""
        return self.filter(verification=None, document=None)


class PaperFile(models.Model):
    """One uploaded scan for one required paper; replaced, never overwritten.

    The office's own scans belong to no required paper: a reply to its `verification` letter, its `document` as signed.
    """

    class State(models.TextChoices):
        """What the worker has made of it."""

        STORED = "stored", _("đã nhận")
        PICTURED = "pictured", _("đã xem được")
        UNREADABLE = "unreadable", _("không đọc được")

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="paper_files")
    requirement = models.CharField(_("giấy tờ"), max_length=60, blank=True)
    verification = models.ForeignKey(
        "casework.Verification", models.CASCADE, null=True, blank=True, related_name="scans"
    )
    document = models.ForeignKey("casework.IssuedDocument", models.PROTECT, null=True, blank=True, related_name="scans")
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    path = models.CharField(max_length=200)
    original_name = models.CharField(_("tên tệp"), max_length=200)
    content_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField(_("dung lượng (byte)"))
    sha256 = models.CharField(max_length=64)
    pages = models.PositiveIntegerField(_("số trang"), default=1)
    state = models.CharField(max_length=12, choices=State, default=State.STORED)
    attempts = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(null=True, blank=True, db_index=True)
    uploaded_at = models.DateTimeField(_("tải lên lúc"), auto_now_add=True)
    uploaded_by = models.ForeignKey("casework.User", models.PROTECT, null=True, related_name="+")
    sent_at = models.DateTimeField(_("gửi lúc"), null=True, blank=True)
    removed_at = models.DateTimeField(_("thay thế hoặc xóa lúc"), null=True, blank=True)

    objects = PaperFileQuery.as_manager()

    class Meta:
        app_label = "casework"
        verbose_name = _("tệp đính kèm")
        verbose_name_plural = _("tệp đính kèm")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="scan_is_of_one_thing",
                condition=(~Q(requirement="") & Q(verification=None, document=None))
                | Q(requirement="", verification__isnull=False, document=None)
                | Q(requirement="", verification=None, document__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.original_name


class PagePicture(models.Model):
    """A picture of one page, made by the worker; officials look at these and not at the file."""

    paper_file = models.ForeignKey(PaperFile, models.CASCADE, related_name="pictures")
    page = models.PositiveIntegerField(_("trang"))
    path = models.CharField(max_length=200)
    width = models.PositiveIntegerField(_("rộng (điểm ảnh)"))
    height = models.PositiveIntegerField(_("cao (điểm ảnh)"))

    class Meta:
        app_label = "casework"
        verbose_name = _("ảnh trang")
        verbose_name_plural = _("ảnh trang")
        ordering = ["page"]
        constraints = [models.UniqueConstraint(fields=["paper_file", "page"], name="one_picture_a_page")]

    def __str__(self) -> str:
        return f"{self.paper_file_id}/{self.page}"


class PaperVerdict(models.Model):
    """What the official says of one required paper."""

    class Verdict(models.TextChoices):
        """The answers he can give."""

        ACCEPTED = "accepted", _("Đạt")
        DEFECTIVE = "defective", _("Chưa đạt")
        MISSING = "missing", _("Thiếu")
        NOT_NEEDED = "not_needed", _("Không cần (đã tra cứu được)")
        SHOWN = "shown", _("Đã xuất trình bản chính")

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="verdicts")
    requirement = models.CharField(_("giấy tờ"), max_length=60)
    verdict = models.CharField(_("nhận xét"), max_length=12, choices=Verdict)
    reason = models.CharField(_("lý do"), max_length=20, blank=True)
    note = models.CharField(_("ghi chú"), max_length=300, blank=True)
    by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        app_label = "casework"
        verbose_name = _("nhận xét giấy tờ")
        verbose_name_plural = _("nhận xét giấy tờ")
        constraints = [models.UniqueConstraint(fields=["dossier", "requirement"], name="one_verdict_a_paper")]

    def __str__(self) -> str:
        return f"{self.requirement}: {self.get_verdict_display()}"
