"""What the officer asks the citizen to add: rows of papers, answers, visits and explanations; until when; why again."""

import datetime as dt
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from casework.actions.supplementing import Asked
from casework.desk.dossier.paper_reasons import ANSWER_REASONS, PAPER_REASONS, choices, sentence_for
from casework.desk.dossier.papers import PapersOnDesk, Verdict
from casework.desk.queues.filters import DayInput
from casework.dossiers.deadlines import SUPPLEMENT_DAYS
from casework.dossiers.dossier import Dossier
from casework.dossiers.supplements import SupplementItem

Kind = SupplementItem.Kind
VISIT, EXPLANATION = f"{Kind.VISIT}:", f"{Kind.EXPLANATION}:"
MOST_ITEMS = 40
BLANK_ROWS = 2


class ItemForm(forms.Form):
    """One thing to add; a row without a target does not count."""

    use_required_attribute = False
    fields: dict[str, Any]
    target = forms.ChoiceField(label=_("Cần bổ sung"), required=False)
    reason = forms.ChoiceField(
        label=_("Loại lý do"),
        required=False,
        choices=[
            ("", _("– Lý do –")),
            (_("Giấy tờ"), choices(PAPER_REASONS)[1:]),
            (_("Thông tin khai"), choices(ANSWER_REASONS)[1:]),
        ],
    )
    note = forms.CharField(
        label=_("Nói với công dân"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, targets: list[Any], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["target"].choices = targets

    def clean(self) -> dict[str, Any]:
        """Every item says why; the words of the chosen reason serve when nothing else was written."""
        said = self.cleaned_data
        if not said.get("target"):
            return said
        said["note"] = said.get("note") or sentence_for(said.get("reason", ""))
        if not said["note"]:
            self.add_error("note", _("Hãy ghi rõ cần bổ sung gì và vì sao."))
        return said

    def asked(self, titles: dict[str, str]) -> Asked:
        """The item as it is kept."""
        kind, _colon, key = self.cleaned_data["target"].partition(":")
        said = self.cleaned_data
        return Asked(kind, key, titles[said["target"]], said["reason"], said["note"])


class TermForm(forms.Form):
    """Until when, general guidance, and why a further round is needed."""

    use_required_attribute = False
    due_on = forms.DateField(label=_("Hạn bổ sung"), widget=DayInput)
    note = forms.CharField(
        label=_("Hướng dẫn chung"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    second_round_reason = forms.CharField(
        label=_("Lý do phải yêu cầu thêm lần nữa"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Đã hướng dẫn một lần; chỉ yêu cầu thêm khi phát sinh điều chưa thể biết từ đầu."),
    )


class SupplementForm:
    """Items and term of one request, as one form over two."""

    def __init__(self, dossier: Dossier, papers: PapersOnDesk, data: Any = None) -> None:
        self.targets = _targets(dossier, papers)
        self.titles = {value: str(title) for _group, options in self.targets[1:] for value, title in options}
        self.has_earlier_round = bool(dossier.supplements.all())
        rows = formset_factory(
            ItemForm, formset=BaseFormSet, extra=BLANK_ROWS, max_num=MOST_ITEMS, absolute_max=MOST_ITEMS
        )
        self.items: Any = rows(
            with_more_rows(data), prefix="items", initial=_faulty(papers), form_kwargs={"targets": self.targets}
        )
        due_on = localdate() + dt.timedelta(days=SUPPLEMENT_DAYS)
        self.term = TermForm(data, initial={"due_on": due_on})
        if not self.has_earlier_round:
            del self.term.fields["second_round_reason"]

    def is_valid(self) -> bool:
        """Whether items and term are complete."""
        return all([self.items.is_valid(), self.term.is_valid()])

    def asked(self) -> list[Asked]:
        """The items that count."""
        return [row.asked(self.titles) for row in self.items if row.cleaned_data.get("target")]

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """What is missing, for the summary at the top."""
        return [
            (form[name].id_for_label, str(form.fields[name].label), str(sentence))
            for form in [*self.items, self.term]
            for name, sentences in form.errors.items()
            for sentence in sentences
        ]


def with_more_rows(data: Any) -> Any:
    """What was sent, with two empty rows more when the button for them was pressed."""
    if data is None or "more" not in data:
        return data
    more = data.copy()
    more["items-TOTAL_FORMS"] = str(min(int(data.get("items-TOTAL_FORMS") or 0) + BLANK_ROWS, MOST_ITEMS))
    return more


def _targets(dossier: Dossier, papers: PapersOnDesk) -> list[Any]:
    sections = dossier.procedure.declaration.sections(dossier.declared)
    answers = [
        (str(s.title), [(f"{Kind.FIELD}:{line.key}", line.label) for line in s.lines]) for s in sections if s.lines
    ]
    return [
        ("", _("– Không yêu cầu –")),
        (_("Giấy tờ"), [(f"{Kind.PAPER}:{paper.paper.code}", paper.paper.title) for paper in papers]),
        (_("Việc khác"), [(VISIT, _("Mời đến làm việc")), (EXPLANATION, _("Giải trình"))]),
        *answers,
    ]


def _faulty(papers: PapersOnDesk) -> list[dict[str, str]]:
    """The papers that will not do, each with the words of its reason and the officer's note."""
    return [
        {
            "target": f"{Kind.PAPER}:{paper.paper.code}",
            "reason": paper.verdict.reason,
            "note": " ".join(filter(None, [sentence_for(paper.verdict.reason), paper.verdict.note])),
        }
        for paper in papers
        if paper.verdict and paper.verdict.verdict in (Verdict.DEFECTIVE, Verdict.MISSING)
    ]
