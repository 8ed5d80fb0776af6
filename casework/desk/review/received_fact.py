"""Ghi số định danh nhận được: facts another authority gave, recorded by hand and never made up."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.actions.review import record_fact
from casework.desk.verb_page import VerbPage
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import whole
from casework.people.identity_number import disagreements


class ReceivedFactForm(forms.Form):
    """Which fact, its value, from where; what speaks against the value must be confirmed."""

    use_required_attribute = False
    fields: dict[str, Any]
    key = forms.ChoiceField(label=_("Thông tin nhận được"))
    value = forms.CharField(label=_("Giá trị"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    source = forms.CharField(label=_("Nguồn, số và ngày văn bản hoặc giao dịch"), max_length=200)
    confirmed = forms.BooleanField(label=_("Tôi đã đối chiếu lại với nguồn, giá trị trên là đúng"), required=False)

    def __init__(self, data: Any = None, *, dossier: Dossier) -> None:
        awaited = dossier.procedure.awaited
        first = next(iter(awaited), None)
        super().__init__(data, initial={"source": str(first.source)} if first else {})
        self.dossier = dossier
        self.doubts: list[str] = []
        self.fields["key"].choices = [(fact.key, fact.title) for fact in awaited]

    def clean(self) -> dict[str, Any]:
        """A value the result form would not accept is refused; one that disagrees with the birth date is confirmed."""
        said = self.cleaned_data
        field = self.dossier.procedure.result_form().fields.get(said.get("key", ""))
        if field is None or not said.get("value"):
            return said
        try:
            said["value"] = field.stored(field.clean(said["value"]))
        except forms.ValidationError as error:
            self.add_error("value", error)
            return said
        subject = self.dossier.procedure.subject(self.dossier.declared)
        self.doubts = disagreements(said["value"], birth_date=subject.birth_date)
        if self.doubts and not said.get("confirmed"):
            self.add_error(
                "confirmed", _("Hãy đối chiếu lại rồi xác nhận: %(doubts)s") % {"doubts": " ".join(self.doubts)}
            )
        return said


class RecordFact(VerbPage):
    """Papers that waited for the fact are made once it is recorded; those made before are replaced."""

    verb = "record_fact"
    template = "desk/record-fact.html"
    done = _("Đã ghi thông tin nhận được cho hồ sơ %(code)s.")

    def dossiers(self) -> Any:
        """With what was received already."""
        return whole(self.me)

    def form(self, data: Any = None) -> ReceivedFactForm:
        """With the facts this procedure awaits."""
        return ReceivedFactForm(data, dossier=self.dossier)

    def context(self, form: Any) -> dict[str, Any]:
        """What was received already, by name."""
        titles = {fact.key: fact.title for fact in self.dossier.procedure.awaited}
        return {"received": [(titles.get(f.key, f.key), f) for f in self.dossier.received_facts.all()]}

    def act(self, form: Any, *, seen: str | None) -> None:
        """Record it."""
        said = form.cleaned_data
        record_fact(self.dossier.pk, by=self.me, key=said["key"], value=said["value"], source=said["source"], seen=seen)
