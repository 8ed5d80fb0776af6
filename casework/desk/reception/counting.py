"""Each original on the counter as one row: was it presented, what was counted, and the verdict of who may give one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.dossiers.dossier import Dossier
from casework.dossiers.rules import held
from casework.people.user import User
from casework.procedures.blocks.group import Group
from casework.procedures.blocks.result_rows import ResultRows
from casework.procedures.declaration import Problem
from casework.procedures.definition import Original
from casework.procedures.outcomes import GRANT
from casework.procedures.presenting import Count

MOST_PAGES, MOST_COPIES = 500, 100
COUNTED = ("pages", "copies")
PROPOSE = "propose"


@dataclass(frozen=True)
class CountedRow:
    """One original: what was declared of it, the boxes for what is counted, the questions of the verdict or None."""

    original: Original
    declared: Count
    presented: forms.BoundField
    pages: forms.BoundField
    copies: forms.BoundField
    verdict: Group | None

    @property
    def differs(self) -> bool:
        """Whether what stands in the boxes is not what was declared."""
        return (str(self.pages.value()), str(self.copies.value())) != (
            str(self.declared.pages),
            str(self.declared.copies),
        )

    @property
    def boxes(self) -> tuple[forms.BoundField, forms.BoundField]:
        """What is counted."""
        return self.pages, self.copies

    @property
    def judged(self) -> list[forms.BoundField]:
        """The questions of the verdict besides what is counted."""
        fields = self.verdict.fields if self.verdict else []
        return [field for field in fields if not field.name.endswith(tuple(f"_{name}" for name in COUNTED))]

    @property
    def questions(self) -> list[forms.BoundField]:
        """Those, and what is folded away because it is known."""
        return [*self.judged, *(self.verdict.known if self.verdict else ())]

    @property
    def asked_when(self) -> str:
        """For the page's script: nothing is asked about an original that was not presented."""
        return f"{self.presented.html_name}=on"


class CountForm(forms.Form):
    """Every original with its count, prefilled as declared, and whether the citizen waits.

    Who may review gives the verdicts beside it, in `verdicts`; for others that is None.
    """

    use_required_attribute = False
    waits = forms.BooleanField(
        label=_("Công dân chờ tại phường để nhận ngay"),
        required=False,
        initial=True,
        help_text=_("Bỏ chọn nếu công dân về và sẽ đến nhận sau: phường in giấy hẹn và mời khi có kết quả."),
    )

    def __init__(self, data: Any = None, *, dossier: Dossier, by: User) -> None:
        super().__init__(data, label_suffix="")
        self.dossier = dossier
        self.originals = dossier.procedure.originals(dossier.declared)
        self.fields["waits"].initial = dossier.channel != Dossier.Channel.POST
        self.expected = dossier.procedure.presenting.expected(dossier.declared)
        for original in self.originals:
            count = self.expected[original.code]
            tick = forms.CheckboxInput(attrs={"class": "form-check-input"})
            presented = forms.BooleanField(label=_("Có xuất trình"), required=False, initial=True, widget=tick)
            self.fields[f"{original.code}-presented"] = presented
            self.fields[f"{original.code}-pages"] = _number(_("Số trang"), MOST_PAGES, count.pages)
            self.fields[f"{original.code}-copies"] = _number(_("Số bản sao"), MOST_COPIES, count.copies)
        self.verdicts = self._verdicts() if held(Permission.REVIEW)(dossier, by) else None

    def _verdicts(self) -> ResultRows | None:
        rows = self._as_declared()
        # Without any original there is nothing to judge: the act says what is missing.
        if rows is None or not self.is_bound or not self.judged:
            return rows
        return type(rows)(self.judged)

    def _as_declared(self) -> ResultRows | None:
        procedure = self.dossier.procedure
        form = procedure.draft_form(GRANT, initial=procedure.draft_of(GRANT, self.dossier.declared))
        return form if isinstance(form, ResultRows) else None

    @property
    def judged(self) -> dict[str, str]:
        """The verdicts as typed, with what was counted; the rows of originals that were not presented are left out."""
        data: Mapping[str, Any] = self.data
        form = self._as_declared()
        assert form is not None
        raw = {name: data[name] for name in form.fields if name in data}
        for original in self.originals:
            begin = f"{form.row}_{self.dossier.procedure.presenting.result_row(original.code)}_"
            raw |= {f"{begin}{name}": data.get(f"{original.code}-{name}", "") for name in COUNTED}
            if f"{original.code}-presented" not in data:
                raw = {name: text for name, text in raw.items() if not name.startswith(begin)}
        return raw

    @property
    def proposes(self) -> bool:
        """Whether the verdicts go before who decides at once."""
        return self.verdicts is not None and self.data.get("then") == PROPOSE

    def is_valid(self) -> bool:
        """The count must be right; the verdicts only when they go on."""
        counted = super().is_valid()
        judged = self.verdicts if self.proposes else None
        return counted and (judged is None or not judged.is_bound or judged.is_valid())

    @property
    def problems(self) -> list[Problem]:
        """Every mistake for one summary, row by row; those of the verdicts only when they go on."""
        return [
            Problem(field.id_for_label or field.auto_id, label, str(sentence))
            for at, row in enumerate(self.rows, start=1)
            for label, field in (
                *((f"{at}. {box.label}", box) for box in row.boxes),
                *((str(field.label), field) for field in (row.questions if self.proposes else ())),
            )
            for sentence in field.errors
        ]

    @property
    def facts(self) -> dict[str, Any]:
        """What the act is told: the count, and the verdicts as typed of who gives them."""
        told = {"counted": self.counted, "waits": self.cleaned_data["waits"]}
        return told if self.verdicts is None else told | {"raw": self.judged, "goes_on": self.proposes}

    @property
    def rows(self) -> list[CountedRow]:
        """The originals with their boxes and questions; of what was not presented as it was declared."""
        declared = self._as_declared() if self.verdicts is not None else None
        groups = (declared.by_row if declared else {}) | (self.verdicts.by_row if self.verdicts is not None else {})
        row_of = self.dossier.procedure.presenting.result_row
        return [
            CountedRow(
                original,
                self.expected[original.code],
                presented=self[f"{original.code}-presented"],
                pages=self[f"{original.code}-pages"],
                copies=self[f"{original.code}-copies"],
                verdict=groups.get(row_of(original.code)),
            )
            for original in self.originals
        ]

    @property
    def counted(self) -> dict[str, Count]:
        """What was counted, by the codes of the originals."""
        said = self.cleaned_data
        return {
            o.code: Count(
                pages=said[f"{o.code}-pages"], copies=said[f"{o.code}-copies"], presented=said[f"{o.code}-presented"]
            )
            for o in self.originals
        }


def _number(label: Any, most: int, initial: int) -> forms.IntegerField:
    box = forms.NumberInput(attrs={"class": "form-control count", "inputmode": "numeric"})
    return forms.IntegerField(label=label, min_value=1, max_value=most, initial=initial, widget=box)
