"""The content of an entry that was not written by a dossier of ours: what the paper book says, and no more."""

from copy import deepcopy
from typing import Any

from django import forms
from django.forms.forms import DeclarativeFieldsMetaclass

from casework.procedures.blocks.answer import Answer
from casework.procedures.blocks.choice_fields import ChoiceField
from casework.procedures.blocks.date_fields import PartialDateField, PastDateField
from casework.procedures.blocks.form import REQUIRED, BlockForm
from casework.procedures.definition import Procedure

# Before the names of an entry's inputs: what is asked beside it, of its place or of a note, may bear the same names.
CONTENT = "entry"


class OldEntryForm(BlockForm):
    """The fields of a result form, of which an old book need not know all; only its subject must have a name."""

    procedure: Procedure

    def clean(self) -> dict[str, Any]:
        """Refuse a content that names nobody."""
        super().clean()
        known = {name: field.stored(self.cleaned_data.get(name)) for name, field in self.fields.items()}
        if not self.errors and not self.procedure.subject_of_result(known).name:
            self.add_error(next(iter(self.fields)), forms.ValidationError(REQUIRED, code="required"))
        return self.cleaned_data


def old_entry_form(procedure: Procedure) -> type[OldEntryForm]:
    """The form of an old entry in the book that `procedure` writes; choices stay required, for papers need them."""
    asked: dict[str, Any] = procedure.result_form.base_fields
    fields = {name: _as_known(field) for name, field in asked.items()}
    return DeclarativeFieldsMetaclass("OldEntryForm", (OldEntryForm,), {**fields, "procedure": procedure})  # type: ignore[return-value]


def _as_known(field: Answer) -> Answer:
    if isinstance(field, PastDateField):
        return PartialDateField(label=field.label, help_text=field.help_text, required=False)
    known = deepcopy(field)
    known.required = field.required and isinstance(field, ChoiceField)
    return known
