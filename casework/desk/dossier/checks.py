"""The checks of a dossier: what data say now, what the officer answered, and the form for what only he can answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import CheckAnswer
from casework.procedures.definition import Check, CheckFacts, Verdict

PASS, FAIL, ASK = "pass", "fail", "ask"


class AnswerForm(forms.Form):
    """The officer's answer to one check; its prefix is "check-" and the check's code."""

    use_required_attribute = False
    result = forms.ChoiceField(
        label=_("Kết quả"), choices=[(PASS, _("Đạt")), (FAIL, _("Không đạt"))], widget=forms.RadioSelect, required=False
    )
    note = forms.CharField(label=_("Căn cứ vào đâu"), max_length=500, required=False)

    def clean(self) -> dict[str, Any]:
        """A failure must say why."""
        if self.cleaned_data.get("result") == FAIL and not self.cleaned_data.get("note"):
            self.add_error("note", _("Hãy ghi vì sao không đạt."))
        return self.cleaned_data

    @property
    def is_new(self) -> bool:
        """Whether it answers something that was not answered so before."""
        return bool(self.cleaned_data["result"]) and self.has_changed()


@dataclass(frozen=True)
class CheckOnDesk:
    """One check: its ground, what data say, what the officer said."""

    check: Check
    computed: Verdict | None
    kept: CheckAnswer | None
    form: AnswerForm | None

    @property
    def by_hand(self) -> bool:
        """Whether an officer answered it."""
        return self.kept is not None and self.kept.by_id is not None

    @property
    def result(self) -> str:
        """What counts: data, unless they ask, or fail where the officer may know better, and he answered."""
        if self.computed is None:
            return self.kept.result if self.kept else ASK
        said = self.computed.result
        may_overrule = said == ASK or (said == FAIL and not self.check.hard)
        return self.kept.result if self.kept and self.by_hand and may_overrule else said

    @property
    def word(self) -> str:
        """The result in words."""
        return str(CheckAnswer.Result(self.result).label)

    @property
    def tag(self) -> str:
        """The colour of the result."""
        return {PASS: "good", FAIL: "bad"}.get(self.result, "wait")


@dataclass(frozen=True)
class ChecksOnDesk:
    """All checks of the procedure, and one form over those the officer answers."""

    checks: tuple[CheckOnDesk, ...]

    def __iter__(self) -> Iterator[CheckOnDesk]:
        return iter(self.checks)

    @property
    def settled(self) -> int:
        """How many are answered one way or the other."""
        return sum(check.result != ASK for check in self.checks)

    @property
    def open_titles(self) -> list[str]:
        """The checks still to be answered."""
        return [str(check.check.title) for check in self.checks if check.result == ASK]

    @property
    def asked(self) -> list[tuple[CheckOnDesk, AnswerForm]]:
        """The checks with a form."""
        return [(check, check.form) for check in self.checks if check.form is not None]

    def is_valid(self) -> bool:
        """Whether every answer given is complete."""
        return all([form.is_valid() for _check, form in self.asked])

    def given(self) -> list[tuple[str, str, str]]:
        """New answers: check code, result, note."""
        return [
            (check.check.code, form.cleaned_data["result"], form.cleaned_data["note"])
            for check, form in self.asked
            if form.is_new
        ]

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """What is missing, for the summary at the top."""
        return [
            (form[name].id_for_label, str(check.check.title), str(sentence))
            for check, form in self.asked
            for name, sentences in form.errors.items()
            for sentence in sentences
        ]


def checks_of(dossier: Dossier, facts: CheckFacts | None, data: QueryDict | None = None) -> ChecksOnDesk:
    """The checks of a dossier fetched whole; computed anew from `facts`, or only as they were kept without them."""
    kept = {answer.check_code: answer for answer in dossier.check_answers.all()}
    checks = []
    for check in dossier.procedure.checks:
        computed = check.evaluate(dossier.declared, facts) if facts else None
        answerable = computed is not None and (computed.result == ASK or (computed.result == FAIL and not check.hard))
        form = _form(check, kept.get(check.code), data) if answerable else None
        checks.append(CheckOnDesk(check, computed, kept.get(check.code), form))
    return ChecksOnDesk(tuple(checks))


def _form(check: Check, kept: CheckAnswer | None, data: QueryDict | None) -> AnswerForm:
    said = {"result": kept.result, "note": kept.sentence} if kept and kept.by_id else {}
    return AnswerForm(data, prefix=f"check-{check.code}", initial=said)
