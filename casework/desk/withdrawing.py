"""Who filed at the counter takes his request back there; the counter writes down how he asked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.actions.leaving import withdraw
from casework.actions.mailing import foreseen
from casework.desk.verb_page import VerbPage


class WithdrawForm(forms.Form):
    """How the wish was made known."""

    note = forms.CharField(
        label=_("Người yêu cầu đề nghị rút bằng cách nào"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Ví dụ: đơn ghi ngày 26/11/2026, ký trước mặt người tiếp nhận."),
    )


class Withdraw(VerbPage):
    """Rút hồ sơ theo đề nghị của người yêu cầu."""

    verb = "withdraw"
    template = "desk/withdraw.html"
    form_class = WithdrawForm
    done = _("Đã ghi việc rút hồ sơ %(code)s.")

    def preview(self, form: Any) -> Any:
        """The mail, for who has an address."""
        return foreseen(self.dossier, "withdrawn") if self.dossier.requester_email else None

    def act(self, form: Any, *, seen: str | None) -> None:
        """End it."""
        withdraw(self.dossier.pk, by=self.me, note=form.cleaned_data["note"], seen=seen)
