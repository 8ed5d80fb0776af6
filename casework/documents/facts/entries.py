"""What every paper about a register entry says besides its content, and what a copy of one adds."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Self

from casework.documents.facts.shared import Agency, PaperFacts, Signature


@dataclass(frozen=True, kw_only=True)
class EntryPaper(PaperFacts):
    """A paper about an entry: the office, the entry's number and date, who signs.

    Of an old entry the day of registration is a string, as far as known: "1985-03".
    """

    agency: Agency
    number: str
    registered_on: date | str
    signature: Signature

    @classmethod
    def of_result(
        cls,
        result: Mapping[str, Any],
        *,
        agency: Agency,
        number: str,
        registered_on: date | str,
        signature: Signature,
        **own: Any,
    ) -> Self:
        """From the result as JSON, with the names of this class; `own` are the facts a kind adds.

        TypeError when the result lacks a fact or brings one that no paper has.
        """
        known = {name: cls.read(name, value) for name, value in result.items()}
        return cls(agency=agency, number=number, registered_on=registered_on, signature=signature, **known, **own)

    @classmethod
    def read(cls, name: str, value: Any) -> Any:
        """A fact from JSON; a class with facts of several parts says how."""
        return value


@dataclass(frozen=True, kw_only=True)
class CopyFacts:
    """What a copy has of its own, and what it says of an entry that an earlier office wrote.

    `registered_at` is that office as it was called then, "" for today's ward; `volume` the number of its old book.
    `notes` stand beside the entry. `only_known`: the entry comes from an old book, so what it lacks is not printed.
    """

    extract_number: str = ""  # empty: the clerk writes it by hand
    issued_on: date
    registered_at: str = ""
    volume: str = ""
    notes: tuple[str, ...] = ()
    only_known: bool = False


def contents(paper: PaperFacts) -> dict[str, Any]:
    """The facts of a paper by name, to make another one of the same content."""
    return {field.name: getattr(paper, field.name) for field in fields(paper)}
