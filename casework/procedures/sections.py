"""A declaration as people read it: sections of labelled lines, for review, desk and paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from casework.procedures.blocks.form import BlockForm


@dataclass(frozen=True, kw_only=True)
class Line:
    """One answer. `key` is "block.field" ("block.0.field" in a row); `value` is empty when nothing was answered."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Section:
    """One block; without lines when it was not asked. `pair`, `printed` and `confidential` are the block's own."""

    name: str
    title: str | Promise
    lines: tuple[Line, ...]
    pair: str = ""
    printed: bool = True
    confidential: bool = False


def lines_of(form: BlockForm, *, key: str, blank: bool = False) -> tuple[Line, ...]:
    """The lines of an unbound form that carries its values as `initial`; `blank`: every question, no answer."""
    not_asked = set() if blank else form.not_asked
    return tuple(
        Line(key=f"{key}.{name}", label=str(field.label), value="" if blank else _read(form, name))
        for name, field in form.fields.items()
        if name not in not_asked
    )


def _read(form: BlockForm, name: str) -> str:
    values: Mapping[str, Any] = form.initial
    return form.fields[name].displayed(values.get(name, ""))
