"""Dates of which only the year, or the year and month, are known: old records often hold no more."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

_TYPED = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})")
_STORED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True)
class PartialDate:
    """A year, a month of a year, or a full date; a date that cannot be raises ValueError."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def typed(cls, text: str) -> Self:
        """Read what people write: 14/3/1996, 3/1996 or 1996, or the stored form. ValueError for anything else."""
        if _STORED.fullmatch(text):
            return cls.stored(text)
        match = _TYPED.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no date.")
        day, month, year = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def stored(cls, text: str) -> Self:
        """Read the stored form: 1996-03-14, 1996-03 or 1996. ValueError for anything else."""
        match = _STORED.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no stored date.")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    def __str__(self) -> str:
        """The stored form."""
        return "-".join(f"{part:0{2 + 2 * (part is self.year)}d}" for part in self._known())

    def _known(self) -> list[int]:
        return [part for part in (self.year, self.month, self.day) if part is not None]

    @property
    def full(self) -> date | None:
        """The date, when the day is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def words(self) -> str:
        """As people write it: 14/03/1996, 03/1996 or 1996."""
        return "/".join([*(f"{part:02d}" for part in reversed(self._known()[1:])), str(self.year)])
