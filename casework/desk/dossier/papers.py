"""The papers of a dossier as they lie on the desk: what was asked, the scans, and the officer's verdict on each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from casework.access.policy import Actor
from casework.desk.dossier.paper_reasons import OTHER, PAPER_REASONS, choices
from casework.desk.dossier.scans_beside import ScansBeside, scans_beside
from casework.dossiers.confidential import withheld_papers
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile, PaperVerdict
from casework.procedures.definition import Paper

Verdict = PaperVerdict.Verdict


class VerdictForm(forms.Form):
    """The verdict on one paper; its prefix is the paper's code."""

    use_required_attribute = False
    verdict = forms.ChoiceField(label=_("Nhận xét"), choices=Verdict.choices, widget=forms.RadioSelect, required=False)
    reason = forms.ChoiceField(label=_("Lý do"), choices=choices(PAPER_REASONS), required=False)
    note = forms.CharField(label=_("Ghi chú"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """A paper that will not do needs its reason, and an unlisted reason its words."""
        said = self.cleaned_data
        if said.get("verdict") == Verdict.DEFECTIVE and not said.get("reason"):
            self.add_error("reason", _("Hãy chọn lý do giấy tờ chưa đạt."))
        if said.get("reason") == OTHER and not said.get("note"):
            self.add_error("note", _("Hãy ghi rõ lý do."))
        return said

    def said(self) -> dict[str, str]:
        """The verdict as it is kept; a good paper needs no reason."""
        faulty = self.cleaned_data["verdict"] in (Verdict.DEFECTIVE, Verdict.MISSING)
        return {**self.cleaned_data, "reason": self.cleaned_data["reason"] if faulty else ""}


@dataclass(frozen=True)
class PaperOnDesk:
    """One paper: what is asked, what was sent, what was said of it; `withheld` from who may not see it."""

    paper: Paper
    scans: tuple[PaperFile, ...]
    verdict: PaperVerdict | None
    form: VerdictForm
    withheld: bool = False

    @property
    def tag(self) -> str:
        """The colour of its verdict."""
        colours = {Verdict.ACCEPTED: "good", Verdict.NOT_NEEDED: "mute", Verdict.MISSING: "wait"}
        return colours.get(Verdict(self.verdict.verdict), "bad") if self.verdict else "mute"


@dataclass(frozen=True)
class PapersOnDesk:
    """All papers a dossier asks for, and one form over them; `beside` are the office's own scans."""

    papers: tuple[PaperOnDesk, ...]
    beside: tuple[ScansBeside, ...] = ()

    def __iter__(self) -> Iterator[PaperOnDesk]:
        return iter(self.papers)

    @property
    def shown(self) -> list[PaperOnDesk]:
        """Those this official may see and judge."""
        return [paper for paper in self.papers if not paper.withheld]

    @property
    def viewed(self) -> tuple[PaperOnDesk | ScansBeside, ...]:
        """What the viewer has a part for: the papers, then the office's own scans."""
        return (*self.papers, *self.beside)

    @property
    def judged(self) -> int:
        """How many have a verdict."""
        return sum(paper.verdict is not None for paper in self.papers)

    def is_valid(self) -> bool:
        """Whether every verdict given is complete."""
        return all([paper.form.is_valid() for paper in self.shown])

    def given(self) -> dict[str, dict[str, str]]:
        """The verdicts that were given, by paper."""
        return {p.paper.code: p.form.said() for p in self.shown if p.form.cleaned_data["verdict"]}

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """What is missing, for the summary at the top."""
        return [
            (paper.form[name].id_for_label, str(paper.paper.title), str(sentence))
            for paper in self.shown
            for name, sentences in paper.form.errors.items()
            for sentence in sentences
        ]


def papers_of(dossier: Dossier, user: Actor, data: QueryDict | None = None) -> PapersOnDesk:
    """The papers of a dossier fetched whole, as this official may see them, with their forms.

    `data` is what was just sent.
    """
    withheld = withheld_papers(dossier, user)
    verdicts = {verdict.requirement: verdict for verdict in dossier.verdicts.all()}
    scans: list[PaperFile] = dossier.scans_sent
    return PapersOnDesk(
        tuple(
            PaperOnDesk(
                paper,
                tuple(scan for scan in scans if scan.requirement == paper.code and paper.code not in withheld),
                verdicts.get(paper.code),
                VerdictForm(data, prefix=paper.code, initial=_initial(paper, verdicts.get(paper.code), scans)),
                withheld=paper.code in withheld,
            )
            for paper in dossier.required_papers()
        ),
        beside=scans_beside(dossier),
    )


def _initial(paper: Paper, verdict: PaperVerdict | None, scans: list[PaperFile]) -> dict[str, str]:
    """What was said; of a paper nobody sent, what goes without saying."""
    if verdict is not None:
        return {"verdict": verdict.verdict, "reason": verdict.reason, "note": verdict.note}
    if any(scan.requirement == paper.code for scan in scans):
        return {}
    if paper.required:
        return {"verdict": Verdict.MISSING, "reason": "not_attached"}
    return {"verdict": Verdict.NOT_NEEDED}
