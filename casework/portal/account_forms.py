"""The account forms in our own words, and what we ask of a person who signs up."""

import re
from typing import Any

import phonenumbers
from allauth.account import forms as allauth_forms
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from casework.people.identity_number import validate_identity_number
from casework.people.names import tidy, validate_personal_name
from casework.people.user import User
from casework.portal.captcha import captcha_field

EMAIL = _("Thư điện tử")
PASSWORD = _("Mật khẩu")
NEW_PASSWORD = _("Mật khẩu mới")
PASSWORD_RULE = _("Ít nhất 8 ký tự, không chỉ toàn chữ số, không giống thư điện tử, không dùng mật khẩu quá phổ biến.")
REQUIRED = _("Vui lòng nhập mục này.")
WRONG_EMAIL = _("Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@example.com.")


def _link_to_notice() -> SafeString:
    return format_html('<a href="{}" target="_blank">{}</a>', reverse("privacy"), _("Đọc thông báo về dữ liệu cá nhân"))


link_to_notice = lazy(_link_to_notice, SafeString)


class PhoneField(forms.CharField):
    """A telephone number; Vietnamese ones are kept as dialled at home (0912345678), others with their country."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"})

    def to_python(self, value: Any) -> str:
        """Spaces, dots and +84 are welcome; a number that cannot exist is refused."""
        typed = super().to_python(value)
        if not typed:
            return ""
        refusal = ValidationError(_("Số điện thoại chưa đúng. Ví dụ: 0912 345 678."), code="phone")
        try:
            number = phonenumbers.parse(typed, "VN")
        except phonenumbers.NumberParseException as problem:
            raise refusal from problem
        if not phonenumbers.is_valid_number(number):
            raise refusal
        if number.country_code == phonenumbers.country_code_for_region("VN"):
            return f"0{number.national_number}"
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class IdentityNumberField(forms.CharField):
    """A personal identification number of 12 digits; spaces between them are welcome."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    default_validators = [validate_identity_number]

    def to_python(self, value: Any) -> str:
        """Only the digits as typed, without spaces and dots."""
        return re.sub(r"[\s.]", "", str(super().to_python(value) or ""))


class PersonFields(forms.Form):
    """Who the account belongs to."""

    full_name = forms.CharField(
        label=_("Họ, chữ đệm, tên"),
        max_length=120,
        validators=[validate_personal_name],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=_("Ghi như trên giấy tờ tùy thân, có dấu."),
        error_messages={"required": REQUIRED},
    )
    phone = PhoneField(label=_("Số điện thoại"), error_messages={"required": REQUIRED})
    identity_number = IdentityNumberField(
        label=_("Số định danh cá nhân"),
        help_text=_("12 chữ số, ghi trên thẻ căn cước."),
        error_messages={"required": REQUIRED},
    )

    def clean_full_name(self) -> str:
        """The name with single spaces and composed letters."""
        return tidy(self.cleaned_data["full_name"])


class OwnWords:
    """Gives the fields of an allauth form our labels and sentences, and takes its placeholders away."""

    labels: dict[str, Any] = {}
    helps: dict[str, Any] = {}
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # One box: a slip is mended by mail, a second box only doubles the typing on a phone.
        self.fields.pop("password2", None)
        for name, label in self.labels.items():
            field = self.fields[name]
            field.label, field.help_text = label, self.helps.get(name, "")
            field.widget.attrs.pop("placeholder", None)
            field.error_messages |= {"required": REQUIRED}
            if isinstance(field, forms.EmailField):
                field.error_messages |= {"invalid": WRONG_EMAIL}


class SignupForm(OwnWords, PersonFields, allauth_forms.SignupForm):
    """E-mail, password, who one is, the typed code, consent."""

    captcha = captcha_field()
    consent = forms.BooleanField(
        label=_(
            "Tôi đồng ý để cơ quan đăng ký hộ tịch xử lý dữ liệu cá nhân của tôi theo thông báo về dữ liệu cá nhân"
        ),
        help_text=link_to_notice(),
        error_messages={
            "required": _(
                "Cần đánh dấu ô này để tạo tài khoản. Nếu không đồng ý, vui lòng nộp hồ sơ tại bộ phận một cửa."
            )
        },
    )
    field_order = ["email", "password1", "full_name", "phone", "identity_number", "captcha", "consent"]
    labels = {"email": EMAIL, "password1": PASSWORD}
    helps = {"email": _("Thư kích hoạt sẽ được gửi tới địa chỉ này."), "password1": PASSWORD_RULE}


class ResendActivationForm(forms.Form):
    """Where to send the activation link once more."""

    email = forms.EmailField(
        label=EMAIL,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": REQUIRED, "invalid": WRONG_EMAIL},
    )
    captcha = captcha_field()


class ProfileForm(PersonFields, forms.ModelForm):
    """What a person may change about the account without confirming anything."""

    class Meta:
        model = User
        fields = ["full_name", "phone", "identity_number", "language"]

    language = forms.ChoiceField(label=_("Ngôn ngữ hiển thị"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Officials are invited without these two; a citizen gave them at sign-up and may not empty them.
        for name in ("phone", "identity_number"):
            self.fields[name].required = bool(getattr(self.instance, name))
        self.initial["language"] = self.instance.language or settings.LANGUAGE_CODE


class LoginForm(OwnWords, allauth_forms.LoginForm):
    """E-mail and password."""

    labels = {"login": EMAIL, "password": PASSWORD}


class NewEmailForm(OwnWords, allauth_forms.AddEmailForm):
    """The address that shall replace the present one."""

    labels = {"email": _("Thư điện tử mới")}


class ChangePasswordForm(OwnWords, allauth_forms.ChangePasswordForm):
    """The present password and the new one."""

    labels = {"oldpassword": _("Mật khẩu hiện tại"), "password1": NEW_PASSWORD}
    helps = {"password1": PASSWORD_RULE}


class SetPasswordForm(OwnWords, allauth_forms.SetPasswordForm):
    """The first password of an account that had none."""

    labels = {"password1": NEW_PASSWORD}
    helps = {"password1": PASSWORD_RULE}


class ResetPasswordForm(OwnWords, allauth_forms.ResetPasswordForm):
    """Whose password was forgotten."""

    labels = {"email": EMAIL}


class ResetPasswordKeyForm(OwnWords, allauth_forms.ResetPasswordKeyForm):
    """The new password, behind the link from the mail."""

    labels = {"password1": NEW_PASSWORD}
    helps = {"password1": PASSWORD_RULE}


class ReauthenticateForm(OwnWords, allauth_forms.ReauthenticateForm):
    """The password once more before something that matters."""

    labels = {"password": PASSWORD}
