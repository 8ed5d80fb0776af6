"""Fields with a limited answer: one of a list, yes or no, a count."""

from collections.abc import Iterable
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.answer import Answer

Choices = Iterable[tuple[Any, Any]]


class ChoiceField(Answer, forms.ChoiceField):
    """One of a list, as a drop-down that begins with nothing chosen."""

    default_error_messages = {
        "required": _("Hãy chọn một mục."),
        "invalid_choice": _("Hãy chọn một mục trong danh sách."),
    }

    def __init__(self, *, choices: Choices = (), **options: Any) -> None:
        super().__init__(choices=[("", _("– Chọn –")), *choices], **options)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """A form's own field, with the choices it shares with every other form: nobody changes those."""
        memo[id(self.choices)] = self.choices
        return super().__deepcopy__(memo)

    def displayed(self, stored: Any) -> str:
        """The chosen words."""
        return str(dict(self.choices).get(stored, stored)) if stored else ""  # type: ignore[arg-type]


class RadioField(ChoiceField):
    """One of a few, all of them in sight."""

    def __init__(self, *, choices: Choices = (), **options: Any) -> None:
        super().__init__(widget=forms.RadioSelect, **options)
        self.choices = list(choices)

    def first_input(self, html_id: str) -> str:
        """The first button."""
        return f"{html_id}_0"


class YesNoField(RadioField):
    """Có or Không, kept as true or false."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=[("yes", _("Có")), ("no", _("Không"))], **options)

    def clean(self, value: Any) -> bool | None:
        """True, False, or None for no answer."""
        return {"yes": True, "no": False}.get(super().clean(value))

    def prepare_value(self, value: Any) -> Any:
        """True and False as their radio buttons know them."""
        return {True: "yes", False: "no"}.get(value, value)

    def displayed(self, stored: Any) -> str:
        """Có or Không."""
        return super().displayed(self.prepare_value(stored))


class NumberField(Answer, forms.IntegerField):
    """A count, typed."""

    widget = forms.TextInput
    default_error_messages = {
        "invalid": _("Hãy ghi bằng chữ số."),
        "min_value": _("Hãy ghi số từ %(limit_value)s trở lên."),
        "max_value": _("Hãy ghi số không quá %(limit_value)s."),
    }

    def __init__(self, *, attrs: dict[str, str] | None = None, **options: Any) -> None:
        super().__init__(attrs={"inputmode": "numeric", "autocomplete": "off"} | (attrs or {}), **options)
