"""What officials write about the books: notes, grounds, decisions."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.desk.act_form import DayField
from casework.procedures.old_entries import OldEntryForm
from casework.registers.notes import LATER, Ground
from casework.registers.striking import StrikeProposal


class GroundForm(forms.Form):
    """The document something rests on."""

    use_required_attribute = False
    ground_title = forms.CharField(
        label=_("Văn bản làm căn cứ"), max_length=160, help_text=_("Ví dụ: Quyết định cải chính, Bản án ly hôn")
    )
    ground_number = forms.CharField(label=_("Số, ký hiệu"), max_length=60)
    ground_date = DayField(label=_("Ngày, tháng, năm"))
    ground_issuer = forms.CharField(label=_("Cơ quan ban hành"), max_length=200)

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        super().__init__(data, **{"label_suffix": "", **options})

    def clean_ground_date(self) -> Any:
        """A document of tomorrow is no ground today."""
        day = self.cleaned_data["ground_date"]
        if day and day > localdate():
            raise ValidationError(_t("Ngày này ở tương lai. Hãy xem lại."))
        return day

    @property
    def ground(self) -> Ground:
        """The document as written."""
        said = self.cleaned_data
        return Ground(
            title=said["ground_title"],
            number=said["ground_number"],
            dated=said["ground_date"],
            issuer=said["ground_issuer"],
        )


class NoteForm(GroundForm):
    """A later note, with the content of the entry beside it, to be corrected where the note corrects it."""

    field_order = ("kind", "text")
    kind = forms.ChoiceField(label=_("Loại ghi chú"), choices=[(kind.value, kind.label) for kind in LATER])
    text = forms.CharField(
        label=_("Nội dung ghi chú"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ghi như sẽ in trên trích lục, bản sao."),
    )
    book_only = forms.BooleanField(label=_("Chỉ ghi trong sổ, không in trên trích lục, bản sao"), required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, content: OldEntryForm, **options: Any) -> None:
        super().__init__(data, **options)
        self.content = content

    def is_valid(self) -> bool:
        """Both the note and the content it may correct."""
        sound = self.content.is_valid()
        return super().is_valid() and sound


class StrikeForm(GroundForm):
    """To strike an entry: why, and by which decision."""

    field_order = ("reason", "explanation")
    reason = forms.ChoiceField(label=_("Lý do hủy"), choices=StrikeProposal.Reason.choices)
    explanation = forms.CharField(label=_("Giải thích"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class AnswerForm(forms.Form):
    """The leader's answer; a refusal needs words."""

    use_required_attribute = False
    answer = forms.CharField(
        label=_("Ý kiến"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Bắt buộc khi không đồng ý."),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        super().__init__(data, **{"label_suffix": "", **options})

    @property
    def agrees(self) -> bool:
        """Which of the two buttons was pressed."""
        return "decline" not in self.data

    def clean(self) -> dict[str, Any]:
        """A refusal without words says nothing."""
        said = super().clean() or {}
        if not self.agrees and not said.get("answer"):
            self.add_error("answer", _t("Ghi lý do không đồng ý."))
        return said
