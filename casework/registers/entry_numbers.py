"""Numbers of entries as books print them: 12, 07/2026, and in old books also 12a or 05 bis."""

import re
from dataclasses import dataclass
from typing import Self

from casework.people.names import tidy

_PRINTED = re.compile(r"(\d{1,9})\s*([a-zđ]{1,6})?\s*(?:/\s*(.*))?", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class EntryNumber:
    """A number with what an old book put behind it; sorted 12, 12a, 13. `year` where the print names one."""

    number: int
    suffix: str = ""
    year: int | None = None

    @classmethod
    def read(cls, printed: str) -> Self | None:
        """12 of "12", 7 and 2026 of "07/2026", 5 and "bis" of "05 bis"; None for what is no number."""
        match = _PRINTED.fullmatch(printed.strip())
        if match is None:
            return None
        number, suffix, year = match.groups()
        return cls(int(number), (suffix or "").lower(), int(year) if year and year.strip().isdecimal() else None)

    def __str__(self) -> str:
        """Without the year, as the address of an entry's page names it: 12a."""
        return f"{self.number}{self.suffix}"

    def of_year(self, year: int) -> str:
        """As our papers print it: at least two digits, and the year of the book."""
        return f"{self.number:02d}{self.suffix}/{year}"


def as_in_book(typed: str) -> str:
    """A number as the book prints it, one way of writing its blanks: "05 bis", "12/2015"."""
    return re.sub(r"\s*/\s*", "/", tidy(typed))


class EntryNumberConverter:
    """A number with its suffix in the address of a page."""

    regex = "[0-9]{1,9}[a-zđ]{0,6}"

    def to_python(self, text: str) -> EntryNumber:
        """The number meant; ValueError, which is no such page, for anything else."""
        number = EntryNumber.read(text)
        if number is None:
            raise ValueError(text)
        return number

    def to_url(self, number: EntryNumber | int | str) -> str:
        """As it stands in the address."""
        return str(number)
