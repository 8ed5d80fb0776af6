"""How a case may end: the outcomes, the grounds of a refusal, the facts awaited, the papers that come out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.functional import Promise

Text = str | Promise
Data = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class RefusalReason:
    """A ground on which the request itself may be refused."""

    code: str
    title: Text
    legal_ground: Text


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A way the case may end; `reasons` are the structured grounds where reasons must be given."""

    code: str
    title: Text
    reasons: tuple[RefusalReason, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AwaitedFact:
    """A fact of the result that the office receives from another authority and never invents; `key` in the result."""

    key: str
    title: Text
    source: Text


def _one(_data: Data) -> int:
    return 1


@dataclass(frozen=True, kw_only=True)
class DocumentRule:
    """A paper that comes out. `code` is a document kind.

    `facts(result)` gives the paper's facts that follow from the result, JSON-able; office, number, date and signature
    are added by who issues it. `copies(declared)` says how many; 0 means that it is not issued. `editions`: the keys of
    those in which it exists; None for all.
    """

    code: str
    issue_at: Literal["approval", "registration"] = "approval"
    facts: Callable[[Data], dict[str, Any]]
    copies: Callable[[Data], int] = _one
    editions: frozenset[str] | None = None

    def issued_under(self, edition_key: str) -> bool:
        """Whether the paper exists under that edition."""
        return self.editions is None or edition_key in self.editions
