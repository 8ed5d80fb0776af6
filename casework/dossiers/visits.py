"""A citizen's visit to the counter: who came, what the originals said, what was done."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.dossiers.at_counter import EVERYBODY_SIGNED, REGISTERED
from casework.dossiers.printing_conditions import PAPERS_SIGNED_AND_SEALED
from casework.dossiers.rules import Sentence


class Visit(models.Model):
    """One visit. It stays on record whatever its outcome; a failed one voids nothing."""

    class Collector(models.TextChoices):
        """Who comes."""

        REQUESTER = "requester", _("Người yêu cầu")
        FAMILY = "family", _("Vợ, chồng, cha, mẹ, con, ông, bà, anh, chị, em có giấy tờ chứng minh")
        AUTHORISED = "authorised", _("Người được ủy quyền")
        PARTIES = "parties", _("Các bên, mỗi bên nhận bản chính của mình")

    class Purpose(models.TextChoices):
        """What for."""

        FILING = "filing", _("Nộp hồ sơ")
        PICKUP = "pickup", _("Nhận kết quả")

    class Outcome(models.TextChoices):
        """How it ended."""

        OPEN = "open", _("Đang tiếp")
        TAKEN_IN = "taken_in", _("Đã nhận hồ sơ")
        HANDED_OVER = "handed_over", _("Đã trả kết quả")
        WITHHELD = "withheld", _("Giữ lại: bản chính không khớp")
        NOT_BROUGHT = "not_brought", _("Không mang bản chính")
        NOT_PROVEN = "not_proven", _("Chưa chứng minh được người nhận")
        ABSENT = "absent", _("Một bên vắng mặt")
        NOT_PAID = "not_paid", _("Chưa nộp lệ phí")
        LEFT = "left", _("Ra về")

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="visits")
    purpose = models.CharField(_("việc"), max_length=8, choices=Purpose, default=Purpose.PICKUP)
    opened_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(_("bắt đầu"))
    at_reception = models.BooleanField(_("đưa bản chính khi tiếp nhận"), default=False)
    collector_kind = models.CharField(_("người đến nhận"), max_length=12, choices=Collector, blank=True)
    collector_name = models.CharField(_("họ, chữ đệm, tên người nhận"), max_length=120, blank=True)
    collector_number = models.CharField(_("số định danh người nhận"), max_length=12, blank=True)
    proof_kind = models.CharField(_("giấy tờ chứng minh"), max_length=120, blank=True)
    proof_number = models.CharField(_("số giấy tờ"), max_length=60, blank=True)
    proof_date = models.DateField(_("ngày giấy tờ"), null=True, blank=True)
    proof_certifier = models.CharField(_("nơi chứng thực hoặc cấp"), max_length=160, blank=True)
    proven = models.BooleanField(_("đã xác định đúng người nhận"), default=False)
    register_signed_by = models.CharField(_("người ký sổ"), max_length=120, blank=True)
    outcome = models.CharField(_("kết quả lượt tiếp"), max_length=12, choices=Outcome, default=Outcome.OPEN)
    note = models.CharField(_("ghi chú"), max_length=500, blank=True)
    closed_at = models.DateTimeField(_("kết thúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("lượt tiếp")
        verbose_name_plural = _("lượt tiếp")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "purpose"], condition=models.Q(closed_at=None), name="one_open_visit_a_dossier"
            )
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id} – {self.get_outcome_display()}"

    def differences(self) -> list["OriginalComparison"]:
        """The originals that did not match what was filed."""
        return [row for row in self.comparisons.all() if row.result == OriginalComparison.Result.DIFFERS]

    def missing_for_hand_over(self) -> Sentence:
        """What still stands between this visit and handing over, as a sentence; None when nothing does."""
        if self.dossier.registers_at_counter:
            unregistered = REGISTERED.refusal(self.dossier) or EVERYBODY_SIGNED.refusal(self.dossier)
            if unregistered:
                return unregistered
        if not self.proven:
            return _("Chưa xác định được người đến nhận có quyền nhận kết quả.")
        if sentence := self.missing_originals():
            return sentence
        if self.dossier.entries.filter(signed_at=None).exclude(state="struck").exists():
            return _("Người đi đăng ký chưa ký vào sổ hộ tịch.")
        return PAPERS_SIGNED_AND_SEALED.refusal(self.dossier) if self.dossier.registers_at_counter else None

    def missing_originals(self) -> Sentence:
        """The first original that was not compared, differs or was not brought."""
        compared = self.dossier.settled_on_filing() | {row.original: row for row in self.comparisons.all()}
        for original in self.dossier.originals_to_compare:
            row = compared.get(original.code)
            if row is None:
                return _("Chưa đối chiếu bản chính: %(original)s.") % {"original": original.title}
            if row.result == OriginalComparison.Result.DIFFERS:
                return _("Bản chính không khớp: %(original)s. Hãy giữ lại kết quả.") % {"original": original.title}
            if row.result == OriginalComparison.Result.NOT_BROUGHT:
                return _("Công dân chưa mang bản chính: %(original)s. Hãy hẹn lại.") % {"original": original.title}
        return None


class OriginalComparison(models.Model):
    """One original as it was read at the counter, against what was filed."""

    class Result(models.TextChoices):
        """What the comparison showed."""

        MATCHES = "matches", _("Khớp")
        DIFFERS = "differs", _("Không khớp")
        NOT_BROUGHT = "not_brought", _("Không mang")
        LOOKED_UP = "looked_up", _("Đã tra cứu, không cần")

    class Disposition(models.TextChoices):
        """Where the original went."""

        RETURNED = "returned", _("Trả lại ngay")
        KEPT = "kept", _("Thu bản chính")

    visit = models.ForeignKey(Visit, models.CASCADE, related_name="comparisons")
    original = models.CharField(_("bản chính"), max_length=60)
    title = models.CharField(_("loại giấy tờ"), max_length=160)
    result = models.CharField(_("kết quả đối chiếu"), max_length=12, choices=Result)
    number = models.CharField(_("số"), max_length=60, blank=True)
    issued_on = models.DateField(_("ngày cấp"), null=True, blank=True)
    issuer = models.CharField(_("nơi cấp"), max_length=160, blank=True)
    holder = models.CharField(_("tên người trên giấy"), max_length=120, blank=True)
    differing_field = models.CharField(_("mục không khớp"), max_length=120, blank=True)
    filed_value = models.CharField(_("đã khai"), max_length=200, blank=True)
    seen_value = models.CharField(_("trên bản chính"), max_length=200, blank=True)
    pages = models.PositiveSmallIntegerField(_("số trang đếm được"), null=True, blank=True)
    copies = models.PositiveSmallIntegerField(_("số bản sao đếm được"), null=True, blank=True)
    disposition = models.CharField(_("xử lý bản chính"), max_length=10, choices=Disposition, blank=True)
    at = models.DateTimeField()

    class Meta:
        app_label = "casework"
        verbose_name = _("đối chiếu bản chính")
        verbose_name_plural = _("đối chiếu bản chính")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["visit", "original"], name="one_comparison_an_original")]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_result_display()}"
