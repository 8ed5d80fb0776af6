"""A request taken back at the counter; the counter writes down who asked for it, and how."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.actions.leaving import withdraw
from casework.actions.mailing import foreseen
from casework.actions.parties import withdraw_at_counter
from casework.desk.verb_page import VerbPage
from casework.dossiers.opened import parties_of
from casework.dossiers.parties import DossierParty


class WithdrawForm(forms.Form):
    """Who of the parties withdraws, where there are several, and how the wish was made known."""

    role = forms.ChoiceField(label=_("Bên rút"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Người yêu cầu đề nghị rút bằng cách nào"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Ví dụ: đơn ghi ngày 26/11/2026, ký trước mặt người tiếp nhận."),
    )

    def __init__(self, data: Any = None, *, parties: Sequence[DossierParty]) -> None:
        super().__init__(data)
        roles: Any = self.fields["role"]
        roles.choices = [(party.role, str(party)) for party in parties]
        if not parties:
            del self.fields["role"]


class Withdraw(VerbPage):
    """Rút hồ sơ theo đề nghị của người yêu cầu."""

    verb = "withdraw"
    template = "desk/withdraw.html"
    form_class = WithdrawForm
    done = _("Đã ghi việc rút hồ sơ %(code)s.")

    def form(self, data: Any = None) -> Any:
        """Asks who, of the parties to a registration at the counter."""
        return WithdrawForm(data, parties=parties_of(self.dossier))

    def preview(self, form: Any) -> Any:
        """The mail, for who has an address."""
        role = form.cleaned_data.get("role")
        who = next((party.title for party in parties_of(self.dossier) if party.role == role), "")
        return foreseen(self.dossier, "withdrawn", withdrawn_by=who) if self.dossier.requester_email else None

    def act(self, form: Any, *, seen: str | None) -> None:
        """End it."""
        role, note = form.cleaned_data.get("role"), form.cleaned_data["note"]
        if role:
            withdraw_at_counter(self.dossier.pk, by=self.me, role=role, note=note, seen=seen)
        else:
            withdraw(self.dossier.pk, by=self.me, note=note, seen=seen)
