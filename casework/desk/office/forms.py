"""What the administrator fills in: people and posts, opening hours, calendar, slots, the ward's facts."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from casework.access.posts import Post
from casework.appointments.appointment import SlotPlan
from casework.desk.act_form import DayField
from casework.offices.calendar import CalendarDay
from casework.offices.opening_hours import OpeningHours, Weekday
from casework.offices.wards import FormerOffice, Ward
from casework.people.names import tidy, validate_personal_name


class TimeField(forms.TimeField):
    """A time of day."""

    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


class PostForm(forms.ModelForm):
    """A post: role, title, in whose place its holder signs, from when until when."""

    use_required_attribute = False
    since = DayField(label=_("Từ ngày"), initial=localdate)
    until = DayField(label=_("Đến hết ngày"), required=False, help_text=_("Để trống khi chưa biết ngày kết thúc."))

    class Meta:
        model = Post
        fields = ("role", "title", "signs_as", "since", "until")

    def clean(self) -> dict[str, Any]:
        """A post ends after it begins."""
        said = self.cleaned_data
        if said.get("since") and said.get("until") and said["until"] < said["since"]:
            self.add_error("until", _("Ngày kết thúc không thể trước ngày bắt đầu."))
        return said


class InviteForm(PostForm):
    """A new person with a first post."""

    email = forms.EmailField(label=_("Thư điện tử"), help_text=_("Liên kết đặt mật khẩu được gửi đến địa chỉ này."))
    full_name = forms.CharField(label=_("Họ, chữ đệm, tên"), max_length=120, validators=[validate_personal_name])
    phone = forms.CharField(label=_("Số điện thoại"), max_length=20, required=False)
    field_order = ["email", "full_name", "phone"]

    def clean_full_name(self) -> str:
        """The name without stray spaces."""
        return tidy(self.cleaned_data["full_name"])

    @property
    def person(self) -> dict[str, Any]:
        """Who is invited."""
        return {name: self.cleaned_data[name] for name in ("email", "full_name", "phone")}


class EndPostForm(forms.Form):
    """The last day of a post."""

    use_required_attribute = False
    until = DayField(label=_("Ngày làm việc cuối cùng"), initial=localdate)


class WardForm(forms.ModelForm):
    """What citizens read about the office."""

    use_required_attribute = False

    class Meta:
        model = Ward
        fields = ("address", "reception_place", "phone", "email")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in self.fields:
            self.fields[name].required = True


class FormerOfficeForm(forms.ModelForm):
    """An office whose books the ward keeps since a merger."""

    use_required_attribute = False
    until = DayField(label=_("Đăng ký đến hết ngày"))

    class Meta:
        model = FormerOffice
        fields = ("name", "until")

    def clean_name(self) -> str:
        """Written down once, and not the ward as it is called today."""
        name = tidy(self.cleaned_data["name"])
        if name == self.instance.ward.people_committee:
            raise ValidationError(_("Đây là tên của phường hiện nay. Sổ của phường không cần ghi ở đây."))
        if self.instance.ward.former_offices.filter(name=name).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("Cơ quan này đã được ghi."))
        return name


class HoursForm(forms.ModelForm):
    """One session of one weekday."""

    use_required_attribute = False
    weekday = forms.TypedChoiceField(label=_("Thứ"), choices=Weekday.choices, coerce=int)
    opens, closes = TimeField(label=_("Mở cửa")), TimeField(label=_("Đóng cửa"))

    class Meta:
        model = OpeningHours
        fields = ("weekday", "opens", "closes")


class CalendarForm(forms.ModelForm):
    """A day this ward rules on by itself."""

    use_required_attribute = False
    date = DayField(label=_("Ngày"))

    class Meta:
        model = CalendarDay
        fields = ("date", "kind", "name")

    def clean_date(self) -> Any:
        """One ruling a day."""
        day = self.cleaned_data["date"]
        if CalendarDay.objects.filter(ward=self.instance.ward, date=day).exists():
            raise forms.ValidationError(_("Ngày này đã có trong lịch của phường. Hãy bỏ dòng cũ trước."))
        return day


class SlotPlanForm(forms.ModelForm):
    """On a weekday, between two times, so many people every so many minutes."""

    use_required_attribute = False
    weekday = forms.TypedChoiceField(label=_("Thứ"), choices=Weekday.choices, coerce=int)
    starts, ends = TimeField(label=_("Từ")), TimeField(label=_("Đến"))
    minutes = forms.IntegerField(label=_("Số phút mỗi lượt"), min_value=5, max_value=240, initial=15)
    capacity = forms.IntegerField(label=_("Số người mỗi lượt"), min_value=1, max_value=50, initial=2)

    class Meta:
        model = SlotPlan
        fields = ("weekday", "starts", "ends", "minutes", "capacity")

    def clean(self) -> dict[str, Any]:
        """A stretch begins before it ends, and meets no other of its day."""
        said: dict[str, Any] = self.cleaned_data
        if not said.get("starts") or not said.get("ends"):
            return said
        if said["ends"] <= said["starts"]:
            self.add_error("ends", _("Giờ kết thúc phải sau giờ bắt đầu."))
        others = SlotPlan.objects.filter(ward=self.instance.ward, weekday=said.get("weekday", -1))
        if others.filter(starts__lt=said["ends"], ends__gt=said["starts"]).exists():
            self.add_error(None, _("Khung này trùng giờ với một khung khác trong cùng ngày."))
        return said
