"""Slip 04 on the screen: the officer drafts it, the leader reads the mail and signs."""

from typing import Any

from django import forms
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from casework.actions import extending
from casework.actions.mailing import foreseen
from casework.actions.reception import moment
from casework.desk.queues.filters import DayInput
from casework.desk.verb_page import VerbPage
from casework.desk.verification.letter_forms import DropForm
from casework.dossiers.extensions import Extension, due_after_postponement, too_late_to_postpone
from casework.dossiers.opened import whole
from casework.offices.calendar import calendar_of


class ExtensionForm(forms.Form):
    """Why the result is late, and the new day."""

    use_required_attribute = False
    reason = forms.CharField(
        label=_("Lý do chậm trả kết quả"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Công dân đọc đúng lời này trong thư và văn bản xin lỗi."),
    )
    until = forms.DateField(label=_("Hẹn trả kết quả ngày"), widget=DayInput)


class OnExtension(VerbPage):
    """A verb about slip 04; it has the name of its action."""

    def dossiers(self) -> Any:
        """With its extensions."""
        return whole(self.me)

    def act(self, form: Any, *, seen: str | None) -> None:
        """Call the verb with what was written."""
        getattr(extending, self.verb)(self.dossier.pk, by=self.me, seen=seen, **form.cleaned_data)


class Extend(OnExtension):
    """Xin lỗi, hẹn lại: drafted here, signed by the leader."""

    verb = "extend"
    template = "desk/extend.html"
    done = _("Đã soạn văn bản xin lỗi của hồ sơ %(code)s, chờ lãnh đạo ký.")
    form_class = ExtensionForm

    def context(self, form: Any) -> dict[str, Any]:
        """Whether the promised day can still move."""
        due_at, at = self.dossier.due_at, now()
        calendar = calendar_of(self.dossier.ward)
        return {
            "late": due_at is not None and at > due_at,
            "too_late": due_at is not None and at <= due_at and too_late_to_postpone(due_at, calendar, at=at),
            "first_day": calendar.working_day_after(max(localdate(due_at), localdate(at)), 1) if due_at else None,
        }


class DropExtension(OnExtension):
    """Let the drafted apology be."""

    verb = "drop_extension"
    template = "desk/drop-extension.html"
    done = _("Đã bỏ văn bản xin lỗi chưa ký của hồ sơ %(code)s.")
    form_class = DropForm


class SignExtension(OnExtension):
    """The leader reads the apology and the mail, and signs."""

    verb = "sign_extension"
    template = "desk/sign-extension.html"
    done = _("Đã ký văn bản xin lỗi của hồ sơ %(code)s; công dân được báo ngày hẹn.")

    def context(self, form: Any) -> dict[str, Any]:
        """What is signed, and the mail as it will be sent."""
        row = self.dossier.extension_to_sign
        return {"row": row, "mail": self._mail(row) if row else None}

    def _mail(self, row: Extension) -> Any:
        words = {"reason": row.reason, "letter_number": _("sẽ cấp khi ký"), "due_at": moment(row.due_after)}
        if row.kind == Extension.Kind.APOLOGY:
            return foreseen(self.dossier, "apologised", **words)
        due = due_after_postponement(self.dossier, row.due_after)
        return foreseen(self.dossier, "postponed", due_explanation=due.due_explanation, **words)
