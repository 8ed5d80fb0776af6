"""Comparing originals at reception: one form for all of them, as the person at the counter lays them down."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from casework.desk.pickup.forms import ComparisonForm
from casework.dossiers.dossier import Dossier
from casework.dossiers.visits import OriginalComparison
from casework.procedures.definition import Original

Result = OriginalComparison.Result
WRITTEN = ("result", "number", "issued_on", "issuer", "holder", "disposition", "seen_value")


class Comparing:
    """The originals of a dossier with what was written of each; `data` is what was just sent."""

    def __init__(self, dossier: Dossier, data: Mapping[str, Any] | None = None) -> None:
        self.dossier, self.data = dossier, data
        self.written = dossier.compared_on_filing()

    @cached_property
    def steps(self) -> list[tuple[Original, ComparisonForm]]:
        """Each original with its form; one that comes by post and was not enclosed may stay open."""
        wanted = self.dossier.originals_to_compare
        return [(original, self._form(original)) for original in wanted]

    def _form(self, original: Original) -> ComparisonForm:
        row = self.written.get(original.code)
        initial = {name: getattr(row, name) for name in WRITTEN if getattr(row, name, "")}
        form = ComparisonForm(self.data, dossier=self.dossier, original=original, initial=initial)
        form.fields["result"].required = self.dossier.channel == self.dossier.Channel.COUNTER
        if row and row.differing_field:
            form.initial["differing"] = form.key_of(row.differing_field, row.filed_value)
        return form

    def is_valid(self) -> bool:
        """Whether every comparison says what it must."""
        return all([form.is_valid() for _original, form in self.steps])

    @property
    def facts(self) -> dict[str, dict[str, Any]]:
        """The comparisons that are complete, as fields by original."""
        done = [(o, form) for o, form in self.steps if form.is_valid() and form.cleaned_data.get("result")]
        return {original.code: {"title": str(original.title), **form.facts} for original, form in done}

    @property
    def differing(self) -> list[str]:
        """The originals that do not match what was declared."""
        return [str(o.title) for o, form in self.steps if form.is_bound and form["result"].value() == Result.DIFFERS]

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """What is missing, for the summary: (html id, label, sentence)."""
        return [
            (
                form[name].id_for_label if name in form.fields else "",
                f"{original.title} – {form.fields[name].label if name in form.fields else _('đối chiếu')}",
                str(sentence),
            )
            for original, form in self.steps
            if form.is_bound
            for name, sentences in form.errors.items()
            for sentence in sentences
        ]
