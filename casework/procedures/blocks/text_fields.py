"""Fields for words: free text, personal names, identity numbers, telephone numbers, e-mail addresses."""

from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.people.identity_number import validate_identity_number
from casework.people.names import tidy, validate_personal_name
from casework.procedures.blocks.answer import Answer

NUMERIC = {"inputmode": "numeric", "autocomplete": "off"}


class TextField(Answer, forms.CharField):
    """A line of text, kept in NFC with single spaces."""

    default_error_messages = {"required": _("Hãy điền mục này.")}

    def __init__(self, *, max_length: int = 200, **options: Any) -> None:
        super().__init__(max_length=max_length, **options)

    def to_python(self, value: Any) -> str:
        """The text, tidied."""
        return tidy(super().to_python(value) or "")


class PersonalNameField(TextField):
    """Họ, chữ đệm, tên: letters only (Civil Code 2015, article 26)."""

    default_validators = [validate_personal_name]


class IdentityNumberField(TextField):
    """Số định danh cá nhân: twelve digits; spaces between them are forgiven."""

    default_validators = [validate_identity_number]

    def __init__(self, *, attrs: dict[str, str] | None = None, **options: Any) -> None:
        super().__init__(attrs=NUMERIC | (attrs or {}), **options)

    def to_python(self, value: Any) -> str:
        """The digits without the spaces and dots people put between them."""
        return super().to_python(value).replace(" ", "").replace(".", "")


class PhoneField(TextField):
    """A telephone number; Vietnamese ones are kept as 0912345678, foreign ones with their country code."""

    def __init__(self, *, attrs: dict[str, str] | None = None, **options: Any) -> None:
        super().__init__(attrs={"type": "tel", "inputmode": "tel", "autocomplete": "tel"} | (attrs or {}), **options)

    def clean(self, value: Any) -> str:
        """The number as kept; ValidationError when nobody could be called on it."""
        text = super().clean(value)
        if not text:
            return text
        try:
            number = phonenumbers.parse(text, "VN")
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_valid_number(number):
            raise ValidationError(
                _("Số điện thoại chưa đúng. Hãy ghi số đang dùng, ví dụ 0912 345 678."), code="invalid"
            )
        if number.country_code == phonenumbers.country_code_for_region("VN"):
            return f"0{number.national_number}"
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class EmailField(Answer, forms.EmailField):
    """An e-mail address, kept in lower case."""

    default_error_messages = {
        "required": _("Hãy điền mục này."),
        "invalid": _("Thư điện tử chưa đúng. Hãy ghi dạng ten@vidu.vn."),
    }

    def __init__(self, *, attrs: dict[str, str] | None = None, **options: Any) -> None:
        super().__init__(attrs={"autocomplete": "email"} | (attrs or {}), **options)

    def to_python(self, value: Any) -> str:
        """The address in lower case."""
        return (super().to_python(value) or "").lower()
