"""Which ward and which days the slips and the tracking book are about."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from casework.actions.tracking import LONGEST_DAYS
from casework.desk.act_form import DayField
from casework.offices.wards import Ward


class PeriodForm(forms.Form):
    """From a day to a day, both included; this month when nothing is said."""

    use_required_attribute = False
    ward = forms.ModelChoiceField(Ward.objects.none(), label=_("Phường, xã"), empty_label=None, required=False)
    since = DayField(label=_("Từ ngày"), required=False)
    until = DayField(label=_("Đến hết ngày"), required=False)

    def __init__(self, data: Any, *, wards: list[Ward]) -> None:
        super().__init__(data)
        self.wards = wards
        ward: Any = self.fields["ward"]
        ward.queryset = Ward.objects.filter(pk__in=[ward.pk for ward in wards])
        if len(wards) == 1:
            ward.widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """What was left open, filled in; the days in their order and no more than fit into one paper."""
        said, today = self.cleaned_data, localdate()
        said["ward"] = said.get("ward") or self.wards[0]
        said["until"] = said.get("until") or today
        said["since"] = said.get("since") or said["until"].replace(day=1)
        if said["since"] > said["until"]:
            self.add_error("until", _("Ngày cuối phải không trước ngày đầu."))
        elif said["until"] - said["since"] >= dt.timedelta(days=LONGEST_DAYS):
            self.add_error(
                "since", _("Mỗi lần tối đa %(days)d ngày. Hãy chia thành nhiều lần.") % {"days": LONGEST_DAYS}
            )
        return said
