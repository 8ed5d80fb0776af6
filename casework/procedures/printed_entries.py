"""For procedures whose result is printed from an entry that is in the books already: which entry, and what it holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from casework.procedures.partial_date import PartialDate
from casework.procedures.persons import Person

Text = str | Promise
Data = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Said:
    """What the declaration says of one fact of the entry: `key` names the fact in the entry's content."""

    key: str
    label: Text
    value: str

    def entered(self, content: Data) -> str:
        """The same fact as the entry has it, written as people read it; "" when the entry does not hold it."""
        return as_read(str(content.get(self.key) or ""))


@dataclass(frozen=True, kw_only=True)
class WantedEntry:
    """The entry asked for, as far as the declaration describes it; dates as stored, whole or in part.

    `people` in the roles that entries of the kind give them, whom it is about first; `roles` are their titles.
    """

    office: str = ""
    number: str = ""
    volume: str = ""
    registered_on: str = ""
    people: tuple[Person, ...]
    roles: Mapping[str, Text]
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Printing:
    """That a procedure prints from entries of books of the kind `register`; `wanted(declared)` says which entry."""

    register: str
    wanted: Callable[[Data], WantedEntry]


@dataclass(frozen=True, kw_only=True)
class ChosenEntry:
    """The entry the officer chose, for the checks: `differing` are the labels of facts declared otherwise.

    `identity_numbers` are those the entry has, by the role of the person.
    """

    number: str
    office: str
    state: Text
    printable: bool
    differing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    identity_numbers: Mapping[str, str] = field(default_factory=dict)


def as_read(stored: str) -> str:
    """A stored value as people read it: dates day first, whole or in part; anything else as it is."""
    try:
        return PartialDate.stored(stored).words
    except ValueError:
        return stored
