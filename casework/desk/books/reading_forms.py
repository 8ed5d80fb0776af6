"""What the second reader types from the page, and what is said of each fact that two people read differently."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t

from casework.desk.books.digitising_forms import PageForm
from casework.people.user import User
from casework.registers.readings import PREFIX, Difference, Reading, differences, form_of_entry
from casework.registers.transcripts import Transcript

ENTERED, READ, OTHER = "entered", "read", "other"


class ReadingForm(PageForm):
    """The whole entry, empty at the beginning; `content` are the fields of that kind of book."""

    def __init__(self, data: Mapping[str, Any] | None, *, kind: str) -> None:
        super().__init__(data, label_suffix="")
        self.content = form_of_entry(kind, data)

    def is_valid(self) -> bool:
        """Both."""
        sound = self.content.is_valid()
        return super().is_valid() and sound

    @property
    def reading(self) -> Reading:
        """What was read."""
        said = self.cleaned_data
        return Reading(registered_on=said["registered_on"], content=self.content.values(), notes=said["notes"])


@dataclass(frozen=True)
class Open:
    """One fact to be settled: how it was read, the choice between, and the input for a third reading, if offered."""

    difference: Difference
    choice: forms.BoundField
    other: forms.BoundField | None


class SettleForm(forms.Form):
    """For each differing fact whose reading is right; the two who read may also type what both overlooked."""

    use_required_attribute = False
    fields: dict[str, Any]
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any] | None, *, kept: Transcript, user: User) -> None:
        super().__init__(data, initial={"seen": kept.digest}, label_suffix="")
        self.kept = kept
        self.types = user.pk in (kept.entered_by_id, kept.read_by_id)
        self.differences = differences(kept.kind, kept.entered, kept.read)
        for difference in self.differences:
            self._ask(difference)

    def _ask(self, difference: Difference) -> None:
        choices = [
            (ENTERED, _t("Như %(name)s nhập") % {"name": self.kept.entered_by}),
            (READ, _t("Như %(name)s đọc") % {"name": self.kept.read_by}),
            *([(OTHER, _t("Cả hai chưa đúng, sổ ghi:"))] if self.types else []),
        ]
        self.fields[f"choice-{difference.key}"] = forms.ChoiceField(
            label=difference.label,
            choices=choices,
            widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
            error_messages={"required": _t("Hãy chọn cách ghi đúng với sổ.")},
        )
        if self.types:
            self.fields[difference.key] = _input(self.kept.kind, difference)

    def clean(self) -> dict[str, Any]:
        """Who says that both are wrong says what is right."""
        said = super().clean() or {}
        for difference in self.differences:
            missing = said.get(difference.key, "unread") in (None, "")
            if missing and said.get(f"choice-{difference.key}") == OTHER:
                self.add_error(difference.key, ValidationError(_t("Ghi nội dung trong sổ.")))
        return said

    @property
    def parts(self) -> Iterator[Open]:
        """Fact by fact, for the page."""
        for difference in self.differences:
            yield Open(difference, self[f"choice-{difference.key}"], self[difference.key] if self.types else None)

    @property
    def said(self) -> dict[str, Any]:
        """What stands in the book according to this person, by fact, as stored."""
        sides = {ENTERED: self.kept.entered.facts, READ: self.kept.read.facts, OTHER: self._typed()}
        keys = [difference.key for difference in self.differences]
        return {key: sides[self.cleaned_data[f"choice-{key}"]][key] for key in keys}

    def _typed(self) -> dict[str, Any]:
        fields = self.fields
        keys = [difference.key for difference in self.differences if difference.key in fields]
        stored = {key: getattr(fields[key], "stored", str) for key in keys}
        return {key: stored[key](self.cleaned_data.get(key)) for key in keys}


def _input(kind: str, difference: Difference) -> Any:
    """The field of the form in which the fact is read, empty and not required."""
    if difference.key.startswith(PREFIX):
        field: Any = form_of_entry(kind).fields[difference.key.removeprefix(PREFIX)]
    else:
        field = deepcopy(PageForm.base_fields[difference.key])
    field.required, field.initial = False, None
    field.label = _t("%(label)s, như sổ ghi") % {"label": difference.label}
    return field
