"""The result on the screen: draft it, put it before the leader."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from casework.actions import review
from casework.actions.at_once import draft_and_propose
from casework.actions.review import facts_for_checks
from casework.desk.dossier.checks import ChecksOnDesk, checks_of
from casework.desk.dossier.declared import differing_lines
from casework.desk.dossier.papers import papers_of
from casework.desk.next_step import next_step
from casework.desk.review.entry_search import chosen_on_desk
from casework.desk.verb_page import VerbPage
from casework.dossiers.opened import whole
from casework.procedures.blocks.form import BlockForm
from casework.procedures.definition import Procedure
from casework.procedures.outcomes import GRANT, Outcome


class OutcomeForm(forms.Form):
    """What the officer proposes; anything but a grant needs its reason. Prefix "proposal"."""

    use_required_attribute = False
    fields: dict[str, Any]
    outcome = forms.ChoiceField(label=_("Đề xuất"), widget=forms.RadioSelect)
    refusal_code = forms.ChoiceField(label=_("Loại lý do từ chối"), required=False)
    reason = forms.CharField(
        label=_("Lý do và căn cứ"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Bắt buộc khi đề xuất từ chối; công dân sẽ đọc lý do này trong công văn."),
    )

    def __init__(self, data: Any, *, procedure: Procedure, initial: dict[str, Any]) -> None:
        super().__init__(data, prefix="proposal", initial=initial)
        self.procedure = procedure
        self.fields["outcome"].choices = [(outcome.code, outcome.title) for outcome in procedure.outcomes]
        self.reasons = {reason.code: reason for outcome in procedure.outcomes for reason in outcome.reasons}
        listed = [(code, reason.title) for code, reason in self.reasons.items()]
        self.fields["refusal_code"].choices = [("", _("– Chọn khi từ chối –")), *listed]
        # For the page's script: only a refusal is given its ground.
        refusing = "|".join(outcome.code for outcome in procedure.outcomes if outcome.refuses)
        for name in ("refusal_code", "reason"):
            asked = {"data-only-when": "proposal-outcome", "data-only-when-answers": refusing}
            self.fields[name].widget.attrs |= asked

    def clean(self) -> dict[str, Any]:
        """A refusal says its kind; the words of the kind and its ground serve when nothing else was written."""
        said = self.cleaned_data
        if "outcome" not in said or not self.procedure.outcome(said["outcome"]).refuses:
            return {**said, "refusal_code": "", "reason": ""}
        chosen = self.reasons.get(said.get("refusal_code", ""))
        if said.get("reason"):
            return said
        if chosen is None:
            self.add_error("refusal_code", _("Hãy chọn loại lý do từ chối, hoặc ghi lý do và căn cứ."))
            return said
        return {**said, "reason": f"{chosen.title} ({chosen.legal_ground})."}


@dataclass(frozen=True)
class ResultPart:
    """The result form of the outcomes that share it; only the one of the outcome proposed counts."""

    outcomes: tuple[Outcome, ...]
    form: BlockForm

    @property
    def title(self) -> str:
        """Which outcomes it belongs to."""
        return "; ".join(str(outcome.title) for outcome in self.outcomes)

    @property
    def asked_when(self) -> str:
        """For the page's script: it is shown when one of these is proposed."""
        return ";".join(f"proposal-outcome={outcome.code}" for outcome in self.outcomes)


class DraftForms:
    """The result forms of the procedure's outcomes, and the proposal, as one."""

    def __init__(self, parts: list[ResultPart], proposal: OutcomeForm) -> None:
        self.parts, self.proposal = parts, proposal

    @property
    def proposed(self) -> str:
        """The outcome proposed; the grant where none is, or where it refuses."""
        said = self.proposal["outcome"].value()
        return said if any(outcome.code == said for part in self.parts for outcome in part.outcomes) else GRANT

    @property
    def result(self) -> BlockForm:
        """The form of that outcome."""
        return next(part.form for part in self.parts if any(outcome.code == self.proposed for outcome in part.outcomes))

    @property
    def filled(self) -> list[ResultPart]:
        """The parts that ask anything; their titles tell them apart where there are several."""
        return [part for part in self.parts if part.form.fields]

    def is_valid(self) -> bool:
        """A draft may be unfinished; only the proposal itself must be clear."""
        self.result.is_valid()
        return self.proposal.is_valid()

    @property
    def typed(self) -> dict[str, str]:
        """What was typed into the result forms, as typed."""
        data: Any = self.proposal.data
        own = tuple(part.form.add_prefix(name) for part in self.parts for name in part.form.fields)
        return {name: data[name] for name in data if own and name.startswith(own)}

    @property
    def drafted(self) -> dict[str, Any] | None:
        """What the result form says, or None while it is not complete."""
        return self.result.values() if self.result.is_bound and self.result.is_valid() else None


def result_forms(procedure: Procedure) -> list[tuple[Outcome, ...]]:
    """The outcomes that do not refuse, those with the procedure's own result form together and first."""
    answers = [outcome for outcome in procedure.outcomes if not outcome.refuses]
    shared = tuple(outcome for outcome in answers if outcome.result_form is None)
    return [shared, *((outcome,) for outcome in answers if outcome.result_form is not None)]


class DraftPage(VerbPage):
    """Soạn dự thảo: the result form, prefilled; what differs from the declaration stands letter by letter beside it."""

    verb = "draft"
    template = "desk/draft.html"
    done = _("Đã lưu dự thảo của hồ sơ %(code)s.")

    def dossiers(self) -> Any:
        """With declaration, papers and the draft so far."""
        return whole(self.me)

    @cached_property
    def kept(self) -> Any:
        """The draft so far, or None."""
        return self.dossier.draft_result_or_none

    def form(self, data: Any = None) -> DraftForms:
        """As sent, as kept, or as it follows from the declaration."""
        procedure = self.dossier.procedure
        typed = data if data is not None else self.kept.raw if self.kept else None
        said = {"outcome": self.kept.outcome, "reason": self.kept.reason} if self.kept else {"outcome": GRANT}
        said["refusal_code"] = self.kept.refusal_code if self.kept else ""
        return DraftForms(
            [self._part(outcomes, typed) for outcomes in result_forms(procedure)],
            OutcomeForm(data, procedure=procedure, initial=said),
        )

    def _part(self, outcomes: tuple[Outcome, ...], typed: Any) -> ResultPart:
        """Its form as typed; as it follows from the declaration while nothing was typed into it."""
        procedure, code = self.dossier.procedure, outcomes[0].code
        form = procedure.draft_form(code, initial=procedure.draft_of(code, self.dossier.found))
        if typed and any(form.add_prefix(name) in typed for name in form.fields):
            form = procedure.draft_form(code, typed)
        return ResultPart(outcomes, form)

    def is_valid(self, form: Any) -> bool:
        """The proposal is clear."""
        return bool(form.is_valid())

    def context(self, form: Any) -> dict[str, Any]:
        """The papers to look at, and what the draft changes."""
        return {
            "papers": papers_of(self.dossier, self.me),
            "differing": differing_lines(self.dossier, form.drafted, outcome=form.proposed),
            "may_propose": self.kept is not None or self.dossier.procedure.route.originals_first,
            "while_waiting": self.dossier.procedure.route.originals_first,
            "prints": self.dossier.procedure.prints_from is not None,
            "chosen": chosen_on_desk(self.dossier),
        }

    def act(self, form: Any, *, seen: str | None) -> None:
        """Keep it as typed; while the citizen waits it may go on in the same press."""
        keep = draft_and_propose if self.at_once else review.draft
        keep(self.dossier.pk, by=self.me, raw=form.typed, seen=seen, **form.proposal.cleaned_data)

    @property
    def at_once(self) -> bool:
        """Whether it is kept and proposed in one press."""
        return "at_once" in self.request.POST and self.dossier.procedure.route.originals_first

    def said(self, form: Any) -> str:
        """What was done."""
        return str((Propose if self.at_once else DraftPage).done) % {"code": self.code}

    def after(self) -> str:
        """Here again to see the differences; on to the proposal, with what was typed kept first; or away, proposed."""
        if self.at_once:
            return next_step(self.request, self.code, done=Propose.verb, otherwise=Propose.leads_to)
        if "onward" not in self.request.POST:
            return self.request.get_full_path()
        return f"{reverse('desk-propose', args=[self.code])}?{self.request.GET.urlencode()}"


class ProposeForm(forms.Form):
    """A word to the leader."""

    note = forms.CharField(
        label=_("Ý kiến trình lãnh đạo"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class Propose(VerbPage):
    """Trình lãnh đạo: the proposal, the differences, the checks as data say now, the papers that will be drafted."""

    verb = "propose"
    template, leads_to = "desk/propose.html", "unassigned"
    done = _("Đã trình hồ sơ %(code)s.")
    form_class = ProposeForm

    def dossiers(self) -> Any:
        """With draft and checks."""
        return whole(self.me)

    @cached_property
    def checks(self) -> ChecksOnDesk:
        """The checks as data say now."""
        return checks_of(self.dossier, facts_for_checks(self.dossier))

    @property
    def refusal(self) -> str:
        """The gate computes the checks anew and says what is missing; before that, only who holds the dossier."""
        return ""

    def context(self, form: Any) -> dict[str, Any]:
        """What the leader will read."""
        draft = self.dossier.draft_result_or_none
        outcomes = {outcome.code: outcome.title for outcome in self.dossier.procedure.outcomes}
        return {
            "draft": draft,
            "outcome": outcomes.get(draft.outcome, "") if draft else "",
            "differing": differing_lines(self.dossier, draft.result, outcome=draft.outcome) if draft else [],
            "checks": self.checks,
            "papers": papers_of(self.dossier, self.me),
        }

    def act(self, form: Any, *, seen: str | None) -> None:
        """Put it before the leader."""
        review.propose(self.dossier.pk, by=self.me, note=form.cleaned_data["note"], seen=seen)
