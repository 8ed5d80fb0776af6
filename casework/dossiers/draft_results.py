"""The officer's draft of the result, the facts the office receives, and his answers to the checks."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.procedures.outcomes import Outcome


class DraftResult(models.Model):
    """What will stand in the register and on the paper if the leader agrees.

    A result printed from the books names its `entry`, and in `entry_read` the digest of what the officer read there.
    """

    dossier = models.OneToOneField("casework.Dossier", models.CASCADE, related_name="draft_result")
    raw = models.JSONField(_("như đã gõ"), default=dict, blank=True)
    result = models.JSONField(_("nội dung kết quả"), null=True, blank=True)
    outcome = models.CharField(_("đề xuất"), max_length=20, blank=True)
    refusal_code = models.CharField(_("loại lý do từ chối"), max_length=40, blank=True)
    reason = models.TextField(_("lý do và căn cứ"), blank=True)
    entry = models.ForeignKey("casework.RegisterEntry", models.PROTECT, null=True, blank=True, related_name="+")
    entry_read = models.CharField(max_length=64, blank=True)
    written_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    written_at = models.DateTimeField(_("soạn lúc"))
    frozen_at = models.DateTimeField(_("khóa lúc duyệt"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("dự thảo kết quả")
        verbose_name_plural = _("dự thảo kết quả")

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.outcome}"

    @property
    def proposal(self) -> Outcome:
        """The outcome drafted; LookupError while none is chosen."""
        return self.dossier.procedure.outcome(self.outcome)


class ReceivedFact(models.Model):
    """A fact the office receives and never invents, such as the child's identity number."""

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="received_facts")
    key = models.CharField(_("mục"), max_length=60)
    value = models.CharField(_("giá trị"), max_length=200)
    source = models.CharField(_("nguồn"), max_length=200)
    received_at = models.DateTimeField(_("nhận lúc"))
    recorded_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")

    class Meta:
        app_label = "casework"
        verbose_name = _("thông tin nhận được")
        verbose_name_plural = _("thông tin nhận được")
        constraints = [models.UniqueConstraint(fields=["dossier", "key"], name="one_received_fact_a_key")]

    def __str__(self) -> str:
        return self.key


class Consent(models.Model):
    """A leader's recorded consent to something out of the ordinary; used once."""

    class Purpose(models.TextChoices):
        """What the consent is for."""

        RECALL = "recall", _("Thu hồi kết quả đã duyệt")
        PRINT_WITHOUT_NUMBER = "print_without_number", _("In khi chưa có số định danh cá nhân")

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="consents")
    purpose = models.CharField(_("về việc"), max_length=24, choices=Purpose)
    note = models.CharField(_("ý kiến"), max_length=500)
    given_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    given_at = models.DateTimeField(_("lúc"))
    used_at = models.DateTimeField(_("đã dùng lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("ý kiến đồng ý")
        verbose_name_plural = _("ý kiến đồng ý")

    def __str__(self) -> str:
        return self.get_purpose_display()


class CheckAnswer(models.Model):
    """The answer to one check: computed from data (`by` empty) or given by the officer."""

    class Result(models.TextChoices):
        """What came out."""

        PASS = "pass", _("Đạt")
        FAIL = "fail", _("Không đạt")
        ASK = "ask", _("Cần công chức trả lời")

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="check_answers")
    check_code = models.CharField(_("kiểm tra"), max_length=60)
    result = models.CharField(_("kết quả"), max_length=4, choices=Result)
    sentence = models.CharField(_("diễn giải"), max_length=500, blank=True)
    by = models.ForeignKey("casework.User", models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        app_label = "casework"
        verbose_name = _("trả lời kiểm tra")
        verbose_name_plural = _("trả lời kiểm tra")
        constraints = [models.UniqueConstraint(fields=["dossier", "check_code"], name="one_answer_a_check")]

    def __str__(self) -> str:
        return f"{self.check_code}: {self.result}"


def differences(declared: dict[str, Any], drafted: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    """Keys in which the draft differs from what follows from the declaration: (key, declared, drafted)."""
    keys = [*declared, *(key for key in drafted if key not in declared)]
    pairs = ((key, declared.get(key) or "", drafted.get(key) or "") for key in keys)
    return [(key, before, after) for key, before, after in pairs if before != after]
