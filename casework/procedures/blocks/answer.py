"""What every field of a declaration can do besides Django's: be stored as JSON, be read, show a sample."""

from typing import Any

from django import forms
from django.forms.widgets import Widget


class Answer(forms.Field):
    """Mixed into Django's fields, before them.

    `sample` is the value of the filled sample, shown beside the field; `attrs` go to the input element.
    """

    sample = ""

    def __init__(self, *, attrs: dict[str, str] | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.widget.attrs.update(attrs or {})

    def widget_attrs(self, widget: Widget) -> dict[str, Any]:
        """Required fields say so to screen readers; the browser's own bubble is never shown."""
        attrs = super().widget_attrs(widget)
        return attrs | {"aria-required": "true"} if self.required else attrs

    def stored(self, value: Any) -> Any:
        """The cleaned value as JSON keeps it; "" stands for nothing."""
        return "" if value is None else value

    def displayed(self, stored: Any) -> str:
        """The stored value as people read it."""
        return str(stored)

    def first_input(self, html_id: str) -> str:
        """The id of the input to lead the reader to, from the field's own id."""
        return html_id

    def typed(self, name: str, value: Any) -> dict[str, str]:
        """What a browser would send for the stored `value`: input name → text."""
        shown = self.widget.format_value(self.prepare_value(value))
        if isinstance(shown, list):
            shown = shown[0] if shown else ""
        return {name: "" if shown is None else str(shown)}
