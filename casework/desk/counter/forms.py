"""What the counter writes down besides the declaration: for whom and by what way, and what was asked again."""

import datetime as dt
import secrets
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localtime, make_aware, now
from django.utils.translation import gettext_lazy as _

from casework.declaring.confirming import ConfirmingForm
from casework.desk.act_form import DayField
from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward

Channel = Dossier.Channel


class BeginForm(forms.Form):
    """Who came, or what came by post and when. The token makes one draft of a double click."""

    use_required_attribute = False
    token = forms.CharField(widget=forms.HiddenInput, max_length=40, initial=lambda: secrets.token_urlsafe(24))
    ward = forms.ModelChoiceField(Ward.objects.none(), label=_("Nơi nhận hồ sơ"), empty_label=None)
    channel = forms.ChoiceField(
        label=_("Hồ sơ đến bằng cách nào"),
        choices=[(Channel.COUNTER, _("Nhận tại quầy")), (Channel.POST, _("Nhận qua bưu chính"))],
        initial=Channel.COUNTER,
        widget=forms.RadioSelect,
    )
    arrived_on = DayField(label=_("Ngày bưu chính đến"), required=False)
    arrived_time = forms.TimeField(
        label=_("Giờ bưu chính đến"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )

    def __init__(self, *args: Any, wards: list[Ward], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ward: Any = self.fields["ward"]
        ward.queryset = Ward.objects.filter(pk__in=[ward.pk for ward in wards])
        ward.initial = wards[0]
        if len(wards) == 1:
            ward.widget = forms.HiddenInput()
        self.fields["arrived_on"].help_text = _("Chỉ ghi khi nhận qua bưu chính: thời hạn tính từ ngày này.")

    def clean(self) -> dict[str, Any]:
        """What came by post came at some moment, and not in the future."""
        said = self.cleaned_data
        said["arrived_at"] = None
        if said.get("channel") == Channel.POST and not self.errors:
            if not said.get("arrived_on"):
                self.add_error("arrived_on", _("Hãy ghi ngày bưu chính đến."))
            elif not said.get("arrived_time"):
                self.add_error(
                    "arrived_time", _("Hãy ghi giờ bưu chính đến; sau 15 giờ thì hẹn sang ngày làm việc sau.")
                )
            else:
                said["arrived_at"] = make_aware(dt.datetime.combine(said["arrived_on"], said["arrived_time"]))
                if said["arrived_at"] > now():
                    self.add_error(
                        "arrived_on", ValidationError(_("Thời điểm này chưa tới. Hãy ghi lúc bưu chính đến."))
                    )
        return said

    @property
    def today(self) -> str:
        """The latest day that can be chosen."""
        return f"{localtime():%Y-%m-%d}"


class TakeInForm(ConfirmingForm):
    """Each warning asked again of the person at the counter."""

    tick = _("Đã hỏi lại người yêu cầu; thông tin là đúng.")
    unticked = _("Hãy hỏi lại rồi đánh dấu, hoặc sửa tờ khai.")
    newer = _("Tờ khai vừa được sửa ở cửa sổ khác. Dưới đây là bản mới nhất, hãy xem lại.")

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
