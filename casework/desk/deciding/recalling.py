"""Thu hồi để sửa: take back what was approved, before hand-over; an officer only with the leader's consent."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.actions.deciding import recall
from casework.actions.mailing import foreseen, when_to_come
from casework.appointments.appointment import AppointmentState
from casework.desk.verb_page import VerbPage


class RecallForm(forms.Form):
    """What is wrong."""

    note = forms.CharField(
        label=_("Sai sót cần sửa"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Công dân đọc lý do này trong thư."),
    )

    def __init__(self, data: Any = None, *, enters: bool) -> None:
        super().__init__(data)
        if enters:
            words = _("Công dân đọc lý do này trong thư, và nội dung được ghi vào cột Ghi chú của sổ.")
            self.fields["note"].help_text = str(words)


class Recall(VerbPage):
    """Papers are voided, an entry written here keeps its number and is held; the mail is shown before it goes out."""

    verb = "recall"
    template = "desk/recall.html"
    done = _("Đã thu hồi kết quả của hồ sơ %(code)s để sửa.")
    form_class = RecallForm

    def form(self, data: Any = None) -> RecallForm:
        """What is wrong; it goes into the book where the dossier writes one."""
        return RecallForm(data, enters=bool(self.dossier.procedure.register))

    def preview(self, form: Any) -> Any:
        """The mail with this reason."""
        booked = self.dossier.appointments.filter(state=AppointmentState.BOOKED).first()
        given_up = when_to_come(booked) if booked else ""
        return foreseen(self.dossier, "recalled", reason=form.cleaned_data["note"], previous_appointment=given_up)

    def act(self, form: Any, *, seen: str | None) -> None:
        """Take it back."""
        recall(self.dossier.pk, by=self.me, note=form.cleaned_data["note"], seen=seen)
