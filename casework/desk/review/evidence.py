"""Nhận xét chứng cứ: the table of evidence with the officer's verdict on each piece."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.actions.judging_evidence import evidence_judged, judge_evidence
from casework.desk.dossier.papers import papers_of
from casework.desk.verb_page import VerbPage
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import whole
from casework.procedures.evidence import Evidence, JudgedEvidence


class PieceForm(forms.Form):
    """One piece; its prefix is its code."""

    use_required_attribute = False
    probative = forms.TypedChoiceField(
        label=_("Chứng minh được không?"),
        choices=[("yes", _("Chứng minh được")), ("no", _("Không chứng minh được"))],
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
    )
    why = forms.CharField(label=_("Vì sao"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any, *, piece: Evidence, kept: JudgedEvidence | None) -> None:
        said = {"probative": "yes" if kept.probative else "no", "why": kept.why} if kept else {}
        super().__init__(data, prefix=piece.code, initial=said)
        self.piece = piece


class EvidenceForm:
    """All pieces as one form."""

    def __init__(self, dossier: Dossier, data: Any = None) -> None:
        kept = evidence_judged(dossier)
        declared = dossier.procedure.evidence(dossier.declared)
        self.pieces = [PieceForm(data, piece=piece, kept=kept.get(piece.code)) for piece in declared]

    def is_valid(self) -> bool:
        """Whether every piece is judged."""
        return all([form.is_valid() for form in self.pieces])

    def verdicts(self) -> dict[str, JudgedEvidence]:
        """What was said, by the code of the piece."""
        return {form.piece.code: JudgedEvidence(**form.cleaned_data) for form in self.pieces}


class JudgeEvidence(VerbPage):
    """Each piece beside its scan."""

    verb = "judge_evidence"
    template = "desk/judge-evidence.html"
    done = _("Đã ghi nhận xét chứng cứ của hồ sơ %(code)s.")

    def dossiers(self) -> Any:
        """With its scans."""
        return whole(self.me)

    def form(self, data: Any = None) -> EvidenceForm:
        """The declared pieces."""
        return EvidenceForm(self.dossier, data)

    def is_valid(self, form: Any) -> bool:
        """Every piece is judged."""
        return bool(form.is_valid())

    def context(self, form: Any) -> dict[str, Any]:
        """The scans to look at."""
        return {"papers": papers_of(self.dossier, self.me)}

    def act(self, form: Any, *, seen: str | None) -> None:
        """Keep the verdicts."""
        judge_evidence(self.dossier.pk, by=self.me, verdicts=form.verdicts(), seen=seen)
