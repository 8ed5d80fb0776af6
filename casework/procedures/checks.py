"""Checks: what must be verified before a grant, as pure functions of the declaration and known facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from django.utils.functional import Promise

from casework.offices.working_time import WorkCalendar
from casework.procedures.earlier_entries import FoundEntry
from casework.procedures.evidence import Judged
from casework.procedures.printed_entries import ChosenEntry
from casework.procedures.verification import Verified

Text = str | Promise
Data = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Posting:
    """How far the public posting is that a dossier waits for, under the record of that number.

    `last_day` is the last of the days it must last, None before it began; `over` once its end was written down;
    `claimed` when somebody came forward.
    """

    record: str
    since: date | None = None
    last_day: date | None = None
    over: bool = False
    claimed: bool = False


@dataclass(frozen=True, kw_only=True)
class CheckFacts:
    """What a check may know besides the declaration.

    `same_person_registered`: entries of the procedure's own register that seem to be the same. `found`: what the books
    answered to the procedure's lookups, by their code; a code is missing while nobody asked. `judged_on`: the day on
    which it is asked; the day of filing when left out. `verified`: how the letters to other authorities stand, by
    their topic; a topic is missing while nobody wrote. `posting`: None when the dossier waits for none. `chosen`: the
    entry from which the result is to be printed, once the officer chose one.
    `judged`: the officer's verdicts on the evidence, by its code.
    """

    filed_on: date
    ward_name: str
    calendar: WorkCalendar
    same_person_registered: tuple[str, ...] = ()
    found: Mapping[str, tuple[FoundEntry, ...]] = field(default_factory=dict)
    verified: Verified = field(default_factory=dict)
    judged: Judged = field(default_factory=dict)
    judged_on: date | None = None
    posting: Posting | None = None
    chosen: ChosenEntry | None = None

    @property
    def on(self) -> date:
        """The day of which the answer is true."""
        return self.judged_on or self.filed_on


@dataclass(frozen=True)
class Verdict:
    """What a check found: pass, fail, or a question only the officer can answer."""

    result: Literal["pass", "fail", "ask"]
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Check:
    """Something to verify, with its legal ground. A failed `hard` check forbids a grant."""

    code: str
    title: Text
    legal_ground: Text
    evaluate: Callable[[Data, CheckFacts], Verdict]
    hard: bool = False


@dataclass(frozen=True, kw_only=True)
class Timeliness:
    """Whether the sending day keeps the legal term, the term's last day, and both in a sentence."""

    on_time: bool
    last_day: date
    sentence: str
