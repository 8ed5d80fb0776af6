"""The address: one question with its parts, in the two levels of government since July 2025."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.answer import Answer
from casework.procedures.blocks.text_fields import TextField

VIETNAM = "Việt Nam"
PARTS = ("detail", "ward", "province", "country")
LABELS = {
    "detail": _("Số nhà, đường phố, tổ, thôn"),
    "ward": _("Phường, xã, đặc khu"),
    "province": _("Tỉnh, thành phố"),
    "country": _("Quốc gia"),
}
KINDS_OF_PLACES = ("Phường ", "Xã ", "Đặc khu ", "Thị trấn ", "Tỉnh ", "Thành phố ", "Số ", "Ngõ ", "Thôn ", "Tổ ")
OWN_ADDRESS = {
    "detail": "street-address",
    "ward": "address-level2",
    "province": "address-level1",
    "country": "country-name",
}


class AddressWidget(forms.MultiWidget):
    """Four labelled text boxes."""

    def __init__(self, *, own: bool = False) -> None:
        hints = OWN_ADDRESS if own else {}
        attrs = {part: {"autocomplete": hints.get(part, "off"), "maxlength": "200"} for part in PARTS}
        super().__init__(widgets={part: forms.TextInput(attrs=attrs[part]) for part in PARTS})

    def decompress(self, value: dict[str, str] | None) -> list[str]:
        """The four texts of a stored address."""
        value = value or {"country": VIETNAM}
        return [value.get(part, "") for part in PARTS]

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Each box under its own label."""
        boxes = self.get_context(name, value, attrs)["widget"]["subwidgets"]
        # The page shows the error beside what carries this class, and the boxes are one level too deep.
        faulty = " is-invalid" if "is-invalid" in boxes[0]["attrs"].get("class", "") else ""
        return format_html(
            '<div class="row g-2{}">{}</div>',
            faulty,
            format_html_join(
                "",
                '<div class="col-sm-6"><label class="form-label small" for="{}">{}</label>{}</div>',
                (
                    (box["attrs"].get("id", ""), LABELS[part], self._render(box["template_name"], {"widget": box}))
                    for part, box in zip(PARTS, boxes, strict=True)
                ),
            ),
        )

    def _render(self, template_name: str, context: Any, renderer: Any = None) -> SafeString:
        drawn = renderer or forms.renderers.get_default_renderer()
        return super()._render(template_name, context, drawn)  # type: ignore[misc]


class AddressField(Answer, forms.MultiValueField):
    """An address, kept as {detail, ward, province, country}; "" when there is none.

    In Vietnam ward and province are needed (the house number too with `exact`), abroad the detail. `own`: the
    reader's own address, which the browser may fill in.
    """

    default_error_messages = {
        "required": _("Hãy ghi địa chỉ."),
        "ward": _("Hãy ghi phường, xã hoặc đặc khu."),
        "province": _("Hãy ghi tỉnh hoặc thành phố."),
        "detail": _("Hãy ghi số nhà, đường phố, tổ hoặc thôn; ở nước ngoài thì ghi cả địa chỉ."),
    }

    def __init__(self, *, exact: bool = False, own: bool = False, **options: Any) -> None:
        super().__init__(
            fields=[TextField(required=False) for _part in PARTS],
            widget=AddressWidget(own=own),
            require_all_fields=False,
            initial={"country": VIETNAM},
            **options,
        )
        self.exact = exact

    def clean(self, value: Any) -> dict[str, str] | None:
        """The address; ValidationError names the part that is missing. A country alone is no address."""
        typed = list(value or [])
        if not any((text or "").strip() for text in typed[:-1]):
            typed = []
        address = super().clean(typed)
        for part in self._needed(address) if address else ():
            if not address[part]:
                raise ValidationError(self.error_messages[part], code="incomplete")
        return address

    def _needed(self, address: dict[str, str]) -> tuple[str, ...]:
        if address["country"] != VIETNAM:
            return ("detail",)
        return ("detail", "ward", "province") if self.exact else ("ward", "province")

    def compress(self, data_list: list[str]) -> dict[str, str] | None:
        """The parts by name; no country means Vietnam."""
        if not data_list:
            return None
        address = dict(zip(PARTS, data_list, strict=True))
        return address | {"country": address["country"] or VIETNAM}

    def first_input(self, html_id: str) -> str:
        """The first box."""
        return f"{html_id}_0"

    def displayed(self, stored: Any) -> str:
        """One line."""
        return one_line(stored)

    def typed(self, name: str, value: Any) -> dict[str, str]:
        """The four boxes."""
        return {f"{name}_{part}": text for part, text in zip(PARTS, self.widget.decompress(value), strict=True)}


def one_line(address: Mapping[str, str] | str | None, *, after: str = "") -> str:
    """A stored address as papers write it, behind the name of a place `after`; the country only when it is another.

    Kinds of places are capitals only at the beginning: "Số 5, phường Láng, thành phố Hà Nội".
    """
    known = address if isinstance(address, Mapping) else {}
    country = known.get("country", "")
    parts = [after, *(known.get(part, "") for part in PARTS[:-1]), "" if country == VIETNAM else country]
    first, *rest = [*filter(None, parts), ""]
    return ", ".join([first, *map(_within, filter(None, rest))])


def _within(part: str) -> str:
    return part[0].lower() + part[1:] if part.startswith(KINDS_OF_PLACES) else part
