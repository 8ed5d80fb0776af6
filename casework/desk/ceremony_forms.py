"""What the officer writes down while the parties to a registration stand at the counter."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.desk.act_form import ActForm, NoteForm
from casework.dossiers.parties import DossierParty


class MeetForm(ActForm):
    """One party's identity paper, and the answer to the question of free will."""

    identity_paper = forms.CharField(label=_("Giấy tờ tùy thân đã xem: loại, số"), max_length=200)
    willing = forms.TypedChoiceField(
        label=_("Đã hỏi riêng: có tự nguyện không?"),
        choices=[("yes", _("Tự nguyện")), ("no", _("Không tự nguyện"))],
        coerce=lambda answer: answer == "yes",
        widget=forms.RadioSelect,
    )


class PartySignedForm(ActForm):
    """How one party signed the book and the papers."""

    way = forms.ChoiceField(label=_("Cách ký"), choices=DossierParty.Way.choices, widget=forms.RadioSelect)


class RegisterForm(ActForm):
    """Nothing to write: everything was written above."""

    prefix = "register"


class PartyLeavesForm(NoteForm):
    """Who withdraws at the counter, and what was said."""

    prefix = "leaves"
    role = forms.ChoiceField(label=_("Bên rút"), widget=forms.RadioSelect)
    field_order = ("seen", "role", "note")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        roles: Any = self.fields["role"]
        roles.choices = [(party.role, str(party)) for party in self.dossier.parties.all()]
        self.fields["note"].label = _("Lý do, theo lời bên rút")
