"""The form of an act: what the official saw, what he writes, and the sentence when it cannot be done yet."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from casework.actions.refusals import NotYet
from casework.dossiers.dossier import Dossier


class DayField(forms.DateField):
    """A day, chosen with the browser's own calendar or typed as dd/mm/yyyy."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    input_formats = ["%Y-%m-%d", "%d/%m/%Y"]

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=self.input_formats, **options)


class ActForm(forms.Form):
    """The base of every act's form; `seen` is the dossier's status on the official's screen."""

    use_required_attribute = False
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any] | None = None, *, dossier: Dossier, **options: Any) -> None:
        super().__init__(data, **{"label_suffix": "", **options})
        self.dossier = dossier
        self.fields["seen"].initial = dossier.status

    @property
    def facts(self) -> dict[str, Any]:
        """What was written, without `seen`."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class NoteForm(ActForm):
    """An act that needs its reasons."""

    note = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 4}))


def carried_out(form: Any, act: Callable[[], object]) -> bool:
    """Do `act` when the form is right; a refusal that names what is missing becomes the form's own sentence."""
    if not form.is_valid():
        return False
    try:
        act()
    except NotYet as refusal:
        form.add_error(None, refusal.sentence)
    except ValidationError as refusal:
        form.add_error(None, refusal)
    return form.is_valid()
