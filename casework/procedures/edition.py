"""The law of a procedure over time: dated editions, of which the sending day pins one for ever."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.utils.functional import Promise

from casework.procedures.fee_rules import FeeRule
from casework.procedures.terms import Term
from casework.procedures.verification import VerificationRule

Text = str | Promise
Data = Mapping[str, Any]


def _no(_data: Data) -> bool:
    return False


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The time-bound facts: the law from `since` up to and including `until` (None: for good).

    `longer_term` runs instead of `term` where `takes_longer(data)`: something must be verified first. `verification`
    says what asking another authority does to the term when the need shows only later; None where nothing is added.
    """

    key: str
    since: date
    until: date | None
    legal_basis: tuple[Text, ...]
    term: Term
    fee: FeeRule
    form_code: str
    after_supplement: Literal["resume", "restart"]
    slips: Literal["2018", "2025"]
    longer_term: Term | None = None
    takes_longer: Callable[[Data], bool] = _no
    verification: VerificationRule | None = None

    def covers(self, day: date) -> bool:
        """Whether it is the law on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)

    def term_for(self, data: Data) -> Term:
        """The term of a dossier with this declaration."""
        return self.longer_term if self.longer_term and self.takes_longer(data) else self.term
