"""What one person reads of an entry in a paper book, and where two readings differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from casework.people.letter_by_letter import Piece, letter_by_letter
from casework.people.names import tidy
from casework.procedures import registry
from casework.procedures.old_entries import CONTENT, OldEntryForm, old_entry_form
from casework.procedures.partial_date import PartialDate

DAY, NOTES = "registered_on", "notes"
LABELS: dict[str, Promise] = {DAY: _("Ngày đăng ký"), NOTES: _("Ghi chú trong sổ")}
PREFIX = f"{CONTENT}-"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The day of registration as far as known, what stands in the entry, and the notes beside it, one a line."""

    registered_on: str
    content: Mapping[str, Any]
    notes: str = ""

    @property
    def facts(self) -> dict[str, Any]:
        """Fact by fact, under the names of the inputs into which it is typed."""
        lines = "\n".join(filter(None, map(tidy, self.notes.splitlines())))
        content = {f"{PREFIX}{name}": value for name, value in self.content.items()}
        return {DAY: self.registered_on, **content, NOTES: lines}

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> Self:
        """A reading from its facts."""
        content = {name.removeprefix(PREFIX): value for name, value in facts.items() if name.startswith(PREFIX)}
        return cls(registered_on=facts[DAY], content=content, notes=facts[NOTES])


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A fact that two people read differently, in words; `key` is its name in the facts."""

    key: str
    label: str
    entered: str
    read: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What stands between them, letter by letter."""
        return letter_by_letter(self.entered, self.read)


def form_of_entry(
    kind: str, data: Mapping[str, Any] | None = None, *, known: Mapping[str, Any] | None = None
) -> OldEntryForm:
    """The form into which an entry of such a book is read, with what is `known` of it.

    What is not known is empty, also where the form of a new registration would suggest an answer.
    """
    form = old_entry_form(registry.writer_of(kind))
    return form(data, prefix=CONTENT, initial={**dict.fromkeys(form.base_fields, ""), **(known or {})})


def differing(entered: Reading, read: Reading) -> list[str]:
    """The facts of which the two say different things, in the order of the form."""
    one, other = entered.facts, read.facts
    return [key for key in one if one[key] != other.get(key)]


def differences(kind: str, entered: Reading, read: Reading) -> tuple[Difference, ...]:
    """The same in words, for the book of this kind."""
    form = form_of_entry(kind)
    one, other = entered.facts, read.facts
    return tuple(
        Difference(
            key=key, label=_label(form, key), entered=_said(form, key, one[key]), read=_said(form, key, other[key])
        )
        for key in differing(entered, read)
    )


def _label(form: OldEntryForm, key: str) -> str:
    return str(LABELS.get(key) or form.fields[key.removeprefix(PREFIX)].label)


def _said(form: OldEntryForm, key: str, value: Any) -> str:
    if value in ("", None) or key == NOTES:
        return value or ""
    if key == DAY:
        return PartialDate.stored(value).words
    return form.fields[key.removeprefix(PREFIX)].displayed(value)
