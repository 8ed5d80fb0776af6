"""What is asked again before a declaration is sent: every warning is ticked, and the text is the one reviewed."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise

from casework.declaring.review import Review
from casework.procedures.declaration import Problem


class ConfirmingForm(forms.Form):
    """The warnings to tick. `revision` says which text was reviewed, `seen` in which status.

    The template writes these two itself, so that a page shown again carries the newest. `tick`, `unticked` and
    `newer` are the words of the room: at the box, when it stays empty, when the text was changed meanwhile.
    """

    use_required_attribute = False
    tick: ClassVar[Promise]
    unticked: ClassVar[Promise]
    newer: ClassVar[Promise]

    seen = forms.CharField(widget=forms.HiddenInput)
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, review: Review, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._revision = review.writing.version.revision
        self._keys = {f"confirm-{place}": warning.key for place, warning in enumerate(review.warnings)}
        for name, warning in zip(self._keys, review.warnings, strict=True):
            self.fields[name] = forms.BooleanField(
                label=str(self.tick), help_text=warning.sentence, error_messages={"required": str(self.unticked)}
            )

    def clean_revision(self) -> int:
        """Refuse to send a text that is not the one on the screen."""
        revision: int = self.cleaned_data["revision"]
        if revision != self._revision:
            raise ValidationError(str(self.newer))
        return revision

    @property
    def confirmed(self) -> list[str]:
        """The keys of the warnings that were ticked."""
        return [key for name, key in self._keys.items() if self.cleaned_data.get(name)]

    @property
    def confirmations(self) -> list[forms.BoundField]:
        """The warnings to tick."""
        return [self[name] for name in self._keys]

    @property
    def shown_problems(self) -> list[Problem]:
        """Every mistake with the input it belongs to; mistakes of hidden inputs concern the whole form."""
        return [
            Problem("" if self[name].is_hidden else self[name].id_for_label, "", str(sentence))
            for name in self.fields
            for sentence in self[name].errors
        ]
