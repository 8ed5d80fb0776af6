"""What the officer writes down while the parties to a registration stand at the counter."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.desk.act_form import ActForm, NoteForm
from casework.dossiers.dossier import Dossier
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


class SettleForm(forms.Form):
    """Whose objection was settled, and how; one party who objects needs no choice."""

    use_required_attribute = False
    role = forms.ChoiceField(label=_("Bên đã báo"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Đã hỏi lại thế nào, bên đó trả lời gì"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Câu này nằm trong thư gửi bên đó. Xin không ghi số định danh, địa chỉ."),
    )

    def __init__(self, data: Any = None, *, dossier: Dossier) -> None:
        super().__init__(data)
        self.objecting = {party.role: party for party in dossier.parties.all() if party.still_objects}
        roles: Any = self.fields["role"]
        roles.choices = [(role, str(party)) for role, party in self.objecting.items()]
        if len(self.objecting) == 1:
            roles.initial = next(iter(self.objecting))

    @property
    def party(self) -> DossierParty:
        """The party chosen."""
        return self.objecting[self.cleaned_data["role"]]
