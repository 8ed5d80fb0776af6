"""Procedures that begin with the originals at the counter: what is expected, what was counted, what was granted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

Data = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Count:
    """One original as declared or as counted at the counter: its pages, and the copies wanted of it."""

    pages: int
    copies: int
    presented: bool = True


@dataclass(frozen=True, kw_only=True)
class WishedVisit:
    """When the citizen would like to come: from that day on, within those hours; None leaves it open."""

    day: date | None = None
    after: time | None = None
    before: time | None = None

    def suits(self, hour: time) -> bool:
        """Whether a visit at that hour of a day is what was wished for."""
        return (self.after is None or hour >= self.after) and (self.before is None or hour < self.before)


Counts = Mapping[str, Count]


def _no_wish(_declared: Data) -> WishedVisit:
    return WishedVisit()


def _nothing_expected(_declared: Data) -> dict[str, Count]:
    return {}


def _no_row(_code: str) -> int:
    return 0


def _as_declared(declared: Data, _found: Any) -> Data:
    return declared


@dataclass(frozen=True, kw_only=True)
class Presenting:
    """What a procedure on the route `originals_first` says of its originals, by the codes of `Procedure.originals`.

    `as_counted(declared, counts)` and `as_granted(declared, result)` answer in the shape of the declaration, so that
    fee and term follow from what was counted, and the fee from what was granted in the end. `result_row(code)` is the
    number of the row of the result that holds the verdict on that original; pages and copies are called there as here.
    """

    wish: Callable[[Data], WishedVisit] = _no_wish
    expected: Callable[[Data], dict[str, Count]] = _nothing_expected
    result_row: Callable[[str], int] = _no_row
    as_counted: Callable[[Data, Counts], Data] = _as_declared
    as_granted: Callable[[Data, Data], Data] = _as_declared


NOTHING_PRESENTED = Presenting()
