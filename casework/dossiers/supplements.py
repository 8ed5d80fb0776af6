"""What the citizen is asked to add, item by item, and what he answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SupplementRequest(models.Model):
    """One round of supplement; guidance is given in full and once."""

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="supplements")
    round = models.PositiveIntegerField(_("lần"), default=1)
    note = models.TextField(_("lời hướng dẫn"), blank=True)
    second_round_reason = models.TextField(_("lý do phải yêu cầu thêm lần nữa"), blank=True)
    asked_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("yêu cầu lúc"))
    due_on = models.DateField(_("hạn bổ sung"))
    reminded_at = models.DateTimeField(_("nhắc lúc"), null=True, blank=True)
    closed_at = models.DateTimeField(_("khép lại lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("yêu cầu bổ sung")
        verbose_name_plural = _("yêu cầu bổ sung")
        ordering = ["round"]

    def __str__(self) -> str:
        return f"{self.dossier_id} – {self.round}"


class SupplementItem(models.Model):
    """One thing to add: a field, a paper, a visit, or an explanation."""

    class Kind(models.TextChoices):
        """What the citizen is to do."""

        FIELD = "field", _("Sửa thông tin đã khai")
        PAPER = "paper", _("Bổ sung giấy tờ")
        VISIT = "visit", _("Mời đến làm việc")
        EXPLANATION = "explanation", _("Giải trình")

    request = models.ForeignKey(SupplementRequest, models.CASCADE, related_name="items")
    kind = models.CharField(_("việc cần làm"), max_length=12, choices=Kind)
    key = models.CharField(_("trường hoặc giấy tờ"), max_length=80, blank=True)
    title = models.CharField(_("tên"), max_length=200)
    reason = models.CharField(_("loại lý do"), max_length=20, blank=True)
    note = models.CharField(_("lý do cụ thể"), max_length=500)
    answer = models.TextField(_("trả lời"), blank=True)
    answered_at = models.DateTimeField(_("trả lời lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("mục bổ sung")
        verbose_name_plural = _("mục bổ sung")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title
