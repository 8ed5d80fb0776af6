"""The people of a declaration: whom it names, whom to write to, and what an account knows to begin with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody a declaration names. `role` is the block's name, such as "mother"; the birth date may be unknown.

    `title` says who it is where no block of the declaration is his own: "Người ủy quyền".
    `birth` is what is known of a birth date that is not known whole: "1948" or "1948-03". Somebody `confidential`
    is shown only where a confidential block is, and cannot be searched for.
    """

    role: str
    name: str
    title: Text = ""
    birth_date: date | None = None
    birth: str = ""
    identity_number: str = ""
    confidential: bool = False

    @property
    def born(self) -> str:
        """The birth date as far as it is known, as the books keep it: ISO, a month, a year, or nothing."""
        return self.birth_date.isoformat() if self.birth_date else self.birth


@dataclass(frozen=True, kw_only=True)
class Party:
    """One of those whose own act a registration at the counter is; `files`: he sent the declaration.

    Each of them is told at filing and invited (`email` may be empty), asked of free will, and signs himself.
    """

    person: Person
    title: Text
    email: str = ""
    files: bool = False


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Whom to write to about a dossier, as slips and letters name him; `address` in one line."""

    name: str
    email: str
    phone: str
    address: str = ""
    identity_number: str = ""


@dataclass(frozen=True, kw_only=True)
class AccountFacts:
    """What an account, or a block already filled in, knows about its holder, to prefill other blocks with.

    `residence` has the shape of an address field: detail, ward, province, country.
    """

    full_name: str
    identity_number: str = ""
    email: str = ""
    phone: str = ""
    residence: Mapping[str, str] | None = None


@dataclass(frozen=True, kw_only=True)
class StartingPoint:
    """A way to begin: "Tôi là mẹ của trẻ". `code` is handed to `Procedure.prefill_for`."""

    code: str
    title: Text
