"""The letters to other authorities as they are written, chosen to be signed, and dropped."""

from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from casework.actions.verifying import Question
from casework.dossiers.dossier import Dossier
from casework.dossiers.verifications import Verification
from casework.people.user import User

MOST_LETTERS = 12


class LetterForm(forms.Form):
    """One letter; a row without an addressee does not count, whatever was proposed for it."""

    use_required_attribute = False
    topic = forms.CharField(required=False, widget=forms.HiddenInput)
    addressee = forms.CharField(
        label=_("Gửi cơ quan"),
        required=False,
        max_length=160,
        help_text=_("Để trống nếu không gửi công văn này."),
    )
    address = forms.CharField(label=_("Địa chỉ"), required=False, max_length=300)
    email = forms.EmailField(
        label=_("Thư điện tử (nếu có)"),
        required=False,
        help_text=_("Để liên hệ, nhắc trả lời; công văn không gửi qua thư điện tử vì có dữ liệu cá nhân."),
    )
    question = forms.CharField(
        label=_("Nội dung cần xác minh"),
        required=False,
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Họ tên, ngày sinh, số định danh của người được hỏi tự in trong công văn."),
    )

    def clean(self) -> dict[str, Any]:
        """A letter asks something of somebody."""
        said = self.cleaned_data
        if said.get("addressee") and not said.get("question"):
            self.add_error("question", _("Hãy ghi rõ cần cơ quan này xác minh điều gì."))
        return said

    @property
    def asked(self) -> Question:
        """The letter as it is kept."""
        said = self.cleaned_data
        names = ("addressee", "question", "address", "email", "topic")
        return Question(**{name: said.get(name, "").strip() for name in names})


class LettersForm:
    """The proposed letters and an empty one, as one form."""

    def __init__(self, dossier: Dossier, data: Any = None) -> None:
        asked = {row.topic for row in dossier.verifications.all() if row.topic and row.counts}
        proposed = [one for one in dossier.procedure.verifications(dossier.declared) if one.topic not in asked]
        initial = [
            {"topic": one.topic, "addressee": one.addressee, "address": one.address, "question": one.question}
            for one in proposed
        ]
        rows = formset_factory(
            LetterForm, formset=BaseFormSet, extra=1, max_num=MOST_LETTERS, absolute_max=MOST_LETTERS
        )
        self.letters: Any = rows(data, prefix="letters", initial=initial)
        self.proposed = len(initial)

    def is_valid(self) -> bool:
        """Whether every letter that counts is complete."""
        return bool(self.letters.is_valid())

    def questions(self) -> list[Question]:
        """The letters that count."""
        return [row.asked for row in self.letters if row.cleaned_data.get("addressee")]

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """What is missing, for the summary at the top."""
        return [
            (row[name].id_for_label, str(row.fields[name].label), str(sentence))
            for row in self.letters
            for name, sentences in row.errors.items()
            for sentence in sentences
        ]


class SigningForm(forms.Form):
    """Which of the drafted letters go out; all of them, unless the leader thinks otherwise."""

    use_required_attribute = False
    fields: dict[str, Any]
    letters = forms.TypedMultipleChoiceField(
        label=_("Công văn được ký"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Hãy chọn ít nhất một công văn để ký.")},
    )

    def __init__(self, data: Any = None, *, dossier: Dossier, by: User) -> None:
        self.waiting = [row for row in dossier.letters_to_sign if row.drafted_by_id != by.pk]
        self.own = [row for row in dossier.letters_to_sign if row.drafted_by_id == by.pk]
        super().__init__(data, initial={"letters": [row.pk for row in self.waiting]})
        self.fields["letters"].choices = [(row.pk, row.addressee) for row in self.waiting]

    @property
    def rows(self) -> list[tuple[Any, Verification]]:
        """Each tick with its letter."""
        return list(zip(self["letters"], self.waiting, strict=True))


class DropForm(forms.Form):
    """Why what was drafted is let be."""

    use_required_attribute = False
    note = forms.CharField(label=_("Lý do"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
