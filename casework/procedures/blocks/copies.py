"""Copies wanted (BLK-BS)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.choice_fields import NumberField, YesNoField
from casework.procedures.blocks.form import BlockForm
from casework.procedures.conditions import OnlyWhen, When


class CopiesForm(BlockForm):
    """Whether copies of the extract are wanted, and how many."""

    wanted = YesNoField(label=_("Đề nghị cấp bản sao"), initial=False)
    number = NumberField(
        label=_("Số lượng bản sao"), min_value=1, max_value=50, help_text=_("Mỗi bản sao thu phí theo quy định.")
    )

    conditions = (OnlyWhen(("number",), When("wanted", ("yes",))),)


def copies_wanted(cleaned: Mapping[str, Any]) -> int:
    """How many copies a declaration with this block asks for."""
    return cleaned.get("copies", {}).get("number") or 0
