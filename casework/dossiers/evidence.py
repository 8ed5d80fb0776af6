"""The officer's verdict on each piece of evidence a declaration offers in place of a paper."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.procedures.evidence import JudgedEvidence


class EvidenceVerdict(models.Model):
    """One piece judged; it counts as long as the declaration still describes the piece as it did then (`title`)."""

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="evidence_verdicts")
    code = models.CharField(max_length=40)
    title = models.TextField(_("chứng cứ"))
    probative = models.BooleanField(_("chứng minh được"))
    why = models.CharField(_("vì sao"), max_length=500)
    by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    at = models.DateTimeField(_("lúc"))

    class Meta:
        app_label = "casework"
        verbose_name = _("nhận xét chứng cứ")
        verbose_name_plural = _("nhận xét chứng cứ")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["dossier", "code"], name="one_verdict_an_evidence")]

    def __str__(self) -> str:
        return f"{self.code}: {self.why}"

    @property
    def judged(self) -> JudgedEvidence:
        """What it tells the checks."""
        return JudgedEvidence(probative=self.probative, why=self.why)
