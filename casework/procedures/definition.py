"""The words in which a procedure is declared: frozen records that every floor above reads and none names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.utils.functional import Promise

from casework.offices.working_time import WorkCalendar
from casework.procedures.blocks.form import BlockForm
from casework.procedures.checks import Check, CheckFacts, Posting, Timeliness, Verdict
from casework.procedures.coverage import Coverage
from casework.procedures.declaration import Declaration
from casework.procedures.earlier_entries import Ending, FoundEntry, Lookup
from casework.procedures.edition import Edition
from casework.procedures.evidence import Evidence
from casework.procedures.fields import Field
from casework.procedures.outcomes import AwaitedFact, DocumentRule, Outcome, Part, RefusalReason
from casework.procedures.persons import AccountFacts, Contact, Party, Person, StartingPoint
from casework.procedures.presenting import NOTHING_PRESENTED, Presenting
from casework.procedures.printed_entries import Printing, WantedEntry
from casework.procedures.route import USUAL_WAY, Route
from casework.procedures.verification import ProposedVerification, VerificationRule

__all__ = [
    "AccountFacts",
    "AwaitedFact",
    "CaseReference",
    "Check",
    "CheckFacts",
    "Contact",
    "DocumentRule",
    "Edition",
    "Ending",
    "FoundEntry",
    "Lookup",
    "Original",
    "Outcome",
    "Paper",
    "Part",
    "Party",
    "Person",
    "Posting",
    "Presenting",
    "Printing",
    "Procedure",
    "ProposedVerification",
    "RefusalReason",
    "Route",
    "StartingPoint",
    "Timeliness",
    "Verdict",
    "VerificationRule",
    "WantedEntry",
]

Text = str | Promise
Data = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper to attach. `accepts`: an original, or any copy (photo, scan, certified copy).

    `confidential`: it tells what a confidential block tells, and is seen by the same people.
    """

    code: str
    title: Text
    required: bool = True
    note: Text = ""
    accepts: Literal["copy", "original"] = "copy"
    confidential: bool = False


@dataclass(frozen=True, kw_only=True)
class Original:
    """An original to bring to the counter: handed in for good, or shown and returned at once."""

    code: str
    title: Text
    action: Literal["submit", "show"]
    reason: Text = ""


@dataclass(frozen=True, kw_only=True)
class CaseReference:
    """The case a dossier hangs on, as the citizen names it: number and date of the ward's record."""

    number: str
    dated_on: date


def _nothing(_data: Data) -> None:
    return None


def _no_lookups(_data: Data) -> tuple[Lookup, ...]:
    return ()


def _nobody_else(_result: Data) -> tuple[Person, ...]:
    return ()


def _no_verifications(_data: Data) -> tuple[ProposedVerification, ...]:
    return ()


def _no_evidence(_data: Data) -> tuple[Evidence, ...]:
    return ()


def _nothing_to_cover(_data: Data, _on: date) -> Coverage | None:
    return None


def _ends_nothing(_result: Data, _number: str, _on: date) -> None:
    return None


def _no_case(_data: Data) -> None:
    return None


def _no_parties(_data: Data) -> tuple[Party, ...]:
    return ()


def _no_note(_result: Data) -> str:
    return ""


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """One thing a citizen can ask for.

    `line` is its place (from 1) in the field's list of services. The declaration brings the worked `example`.
    `data` and `declared` always mean cleaned data by block; `result` the values of the result form.
    `timeliness(data, on, calendar)` is None where no term runs; `follow_on(data)` gives the initial values of a next
    declaration (the twin) or None. `lookups(data)` are further questions to the books, answered to the checks in
    `CheckFacts.found`; `verifications(data)` are letters to other authorities that the declaration calls for, proposed
    to the officer and answered to the checks in `CheckFacts.verified`; `coverage(data, on)` is the time that declared
    periods must cover, shown as a bar; `people_of_result(result)` are those whom an entry names beside its subject;
    `ends(result, number, on)` names the earlier entry that the entry written under `number` ends.
    `register_note(result)` is what the book's column “Ghi chú” says from the beginning; it stands in the book alone.
    `kept_in_book` are words of notes in such books, old ones too, that no paper shows.
    `case_of(data)` is the case the ward opened before, where the route has a posting. `parties(data)` are those who
    must come themselves, where the registration takes place at the counter. `prints_from` is set where the result is
    printed from an entry already in the books, which the officer chooses.
    """

    code: str
    title: Text
    field: Field
    line: int
    national_code: str
    service_level: int
    who_may_apply: tuple[Text, ...]
    steps: tuple[Text, ...]
    declaration: type[Declaration]
    pledge: Text
    papers: Callable[[Data], tuple[Paper, ...]]
    originals: Callable[[Data], tuple[Original, ...]]
    route: Route = USUAL_WAY
    presenting: Presenting = NOTHING_PRESENTED
    register: str | None
    outcomes: tuple[Outcome, ...]
    result_form: type[BlockForm]
    result_of: Callable[[Data], dict[str, Any]]
    awaited: tuple[AwaitedFact, ...] = ()
    documents: tuple[DocumentRule, ...]
    checks: tuple[Check, ...]
    editions: tuple[Edition, ...]
    subject: Callable[[Data], Person]
    subject_of_result: Callable[[Data], Person]
    people_of_result: Callable[[Data], tuple[Person, ...]] = _nobody_else
    people: Callable[[Data], tuple[Person, ...]]
    contact: Callable[[Data], Contact]
    starting_points: tuple[StartingPoint, ...] = ()
    prefill_for: Callable[[str, AccountFacts], dict[str, Any]]
    timeliness: Callable[[Data, date, WorkCalendar], Timeliness] | None = None
    follow_on: Callable[[Data], dict[str, Any] | None] = _nothing
    follow_on_title: Text = ""
    lookups: Callable[[Data], tuple[Lookup, ...]] = _no_lookups
    verifications: Callable[[Data], tuple[ProposedVerification, ...]] = _no_verifications
    coverage: Callable[[Data, date], Coverage | None] = _nothing_to_cover
    evidence: Callable[[Data], tuple[Evidence, ...]] = _no_evidence
    ends: Callable[[Data, str, date], Ending | None] = _ends_nothing
    parties: Callable[[Data], tuple[Party, ...]] = _no_parties
    register_note: Callable[[Data], str] = _no_note
    kept_in_book: tuple[str, ...] = ()
    case_of: Callable[[Data], CaseReference | None] = _no_case
    prints_from: Printing | None = None

    @property
    def example(self) -> Data:
        """A complete declaration of invented people, as cleaned data by block."""
        return self.declaration.example

    def edition_on(self, day: date) -> Edition:
        """The edition in force on `day`; LookupError before the first one."""
        for edition in self.editions:
            if edition.covers(day):
                return edition
        raise LookupError(f"{self.code} has no edition in force on {day}.")

    def edition(self, key: str) -> Edition:
        """The edition a dossier was pinned to; LookupError when there is none of that key."""
        for edition in self.editions:
            if edition.key == key:
                return edition
        raise LookupError(f"{self.code} has no edition {key!r}.")

    def bind(
        self, data: Mapping[str, Any] | None = None, *, initial: Data | None = None, on: date, online: bool = True
    ) -> Declaration:
        """Filled with what was typed (`data`) or prefilled (`initial`), judged on `on`; not `online`: at a counter."""
        return self.declaration(data, initial=initial, on=on, online=online)

    def outcome(self, code: str) -> Outcome:
        """The outcome of that code; LookupError when the procedure has no such outcome."""
        for outcome in self.outcomes:
            if outcome.code == code:
                return outcome
        raise LookupError(f"{self.code} has no outcome {code!r}.")

    def people_in_entry(self, result: Data) -> tuple[Person, ...]:
        """Everybody an entry of this content names, its subject first; who has no name is left out."""
        subject = self.subject_of_result(result)
        others = (person for person in self.people_of_result(result) if person.role != subject.role and person.name)
        return (subject, *others)

    def draft_form(
        self, outcome: str, raw: Mapping[str, Any] | None = None, *, initial: Data | None = None
    ) -> BlockForm:
        """The result form of that outcome; one of its own has the outcome's code as prefix."""
        own = self.outcome(outcome).result_form if outcome else None
        return own(raw, initial=initial, prefix=outcome) if own else self.result_form(raw, initial=initial)

    def draft_of(self, outcome: str, declared: Data) -> dict[str, Any]:
        """What follows from the declaration for the result form of that outcome."""
        own = self.outcome(outcome).result_of if outcome else None
        return own(declared) if own else self.result_of(declared)

    def result_data(self, form: BlockForm) -> dict[str, Any]:
        """What a valid result form says, JSON-able."""
        return form.values()
