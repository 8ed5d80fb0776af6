"""What is written about a finding, its posting and a claim, and how it is read again."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from casework.desk.act_form import DayField
from casework.foundlings.case import FoundlingCase
from casework.offices.wards import Ward
from casework.people.names import tidy, validate_personal_name
from casework.procedures.sections import Line

FINDING = ("recorded_on", "found_on", "found_time", "found_place")
CHILD = ("sex", "estimated_age", "features", "health", "belongings")
PEOPLE = ("finder_name", "finder_number", "finder_residence", "witness_name", "witness_residence")
CARER = ("carer_name", "carer_number", "carer_residence", "carer_phone", "carer_email")


class CaseForm(forms.ModelForm):
    """The record of a finding, which may be written down later than it was made."""

    use_required_attribute = False
    recorded_on = DayField(label=_("Ngày lập biên bản"), initial=localdate)
    found_on = DayField(label=_("Ngày phát hiện trẻ"), initial=localdate)

    class Meta:
        model = FoundlingCase
        fields = (*FINDING, *CHILD, *PEOPLE, *CARER)
        widgets = {
            "found_time": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "features": forms.Textarea(attrs={"rows": 2}),
            "belongings": forms.Textarea(attrs={"rows": 2}),
        }
        help_texts = {
            "found_place": _("Số nhà, đường phố hoặc mô tả; phường; thành phố."),
            "estimated_age": _("Ví dụ: khoảng 3 ngày tuổi."),
            "carer_name": _("Để trống nếu chưa giao; có tên thì dự thảo quyết định được lập để lãnh đạo ký."),
            "carer_email": _("Phường báo qua thư khi hết thời gian niêm yết."),
        }

    def __init__(self, data: Any = None, *, wards: Sequence[Ward] = (), **options: Any) -> None:
        super().__init__(data, **options)
        if len(wards) > 1:
            # Whose posts lie in several wards says where the child was found; nothing is chosen for him.
            chosen = Ward.objects.filter(pk__in=[ward.pk for ward in wards])
            self.fields["ward"] = forms.ModelChoiceField(
                chosen, label=_("Phường, xã nơi phát hiện trẻ"), empty_label=_("– Chọn –")
            )
            self.order_fields(["ward"])
        # The number follows the day of the record, so the day stays once the number is given.
        self.fields["recorded_on"].disabled = self.instance.pk is not None

    def clean(self) -> dict[str, Any]:
        """Found before it was written down, and nothing of it in the future; a carer has an address."""
        said: dict[str, Any] = super().clean() or {}
        recorded, found = said.get("recorded_on"), said.get("found_on")
        if recorded and recorded > localdate():
            self.add_error("recorded_on", _("Ngày lập biên bản ở tương lai. Hãy xem lại."))
        if recorded and found and found > recorded:
            self.add_error("found_on", _("Trẻ không thể được phát hiện sau ngày lập biên bản. Hãy xem lại hai ngày."))
        if said.get("carer_name") and not said.get("carer_residence"):
            self.add_error("carer_residence", _("Hãy ghi địa chỉ của người, tổ chức nuôi dưỡng."))
        for name in ("finder_name", "witness_name"):
            said[name] = tidy(said.get(name, ""))
        return said

    @property
    def chosen_ward(self) -> Ward:
        """The ward that was chosen, or the only one there is."""
        return self.cleaned_data.get("ward") or self.instance.ward

    @property
    def facts(self) -> dict[str, Any]:
        """What was written, by the names of the case."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class PostingForm(forms.Form):
    """Since when and where the notice hangs."""

    use_required_attribute = False
    posted_from = DayField(label=_("Niêm yết từ ngày"), initial=localdate)
    posted_at = forms.CharField(label=_("Nơi niêm yết"), max_length=300)


class ClaimForm(forms.Form):
    """Who came, when, and on what the claim rests."""

    use_required_attribute = False
    claimant_name = forms.CharField(label=_("Người nhận trẻ"), max_length=120, validators=[validate_personal_name])
    claimed_on = DayField(label=_("Ngày đến nhận"), initial=localdate)
    note = forms.CharField(
        label=_("Nội dung, giấy tờ, chứng cứ"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class DismissForm(forms.Form):
    """Why the claimant is no parent."""

    use_required_attribute = False
    note = forms.CharField(label=_("Lý do"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class LinkForm(forms.Form):
    """On which case of the ward a dossier hangs."""

    use_required_attribute = False
    case = forms.ModelChoiceField(label=_("Vụ việc"), queryset=FoundlingCase.objects.none(), empty_label=_("– Chọn –"))

    def __init__(self, data: Any = None, *, cases: Any) -> None:
        super().__init__(data)
        self.fields["case"].queryset = cases  # type: ignore[attr-defined]
        self.fields["case"].label_from_instance = _told  # type: ignore[attr-defined]


def _told(case: FoundlingCase) -> str:
    return f"{case.record_number} – {case.recorded_on:%d/%m/%Y} – {case.found_place}"


def lines_of(case: FoundlingCase) -> list[Line]:
    """What was written down, under the labels of the form; what is empty is left away."""
    fields = CaseForm(instance=case).fields
    said = {name: _read(case, name) for name in fields}
    return [Line(key=name, label=str(fields[name].label), value=words) for name, words in said.items() if words]


def _read(case: FoundlingCase, name: str) -> str:
    value = case.get_sex_display() if name == "sex" else getattr(case, name)
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    return f"{value:%H:%M}" if isinstance(value, dt.time) else str(value or "")
