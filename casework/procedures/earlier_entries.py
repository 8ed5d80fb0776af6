"""What the books already say: entries a check asks for, and an entry that a new one brings to an end."""

from dataclasses import dataclass

from casework.procedures.persons import Person


@dataclass(frozen=True, kw_only=True)
class Lookup:
    """A question to the books: entries about this person in books of the kind `register`; answered under `code`.

    He is the subject of those entries, or stands in them in one of `roles` ("wife", "husband").
    """

    code: str
    register: str
    person: Person
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FoundEntry:
    """An entry that seems to be about the person asked for; `number` as printed. `ended`: noted as ended."""

    number: str
    office: str
    ended: bool = False

    def __str__(self) -> str:
        return f"{self.number} – {self.office}"


@dataclass(frozen=True, kw_only=True)
class Ending:
    """The earlier entry that a registration ends, and the note to write beside it (column “Ghi chú”)."""

    register: str
    person: Person
    number: str
    note: str


def same_number(one: str, other: str) -> bool:
    """Whether two printed register numbers are the same, "07/2026" and "7/2026" being one."""
    return _plain(one) == _plain(other)


def _plain(number: str) -> str:
    return number.replace(" ", "").lstrip("0").casefold()
