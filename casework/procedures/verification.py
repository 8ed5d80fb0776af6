"""Verification with other authorities: how long one waits, what that does to the term, and the letters proposed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from casework.offices.working_time import VIETNAM, WorkCalendar

Text = str | Promise
# How far a verification has come: asked for, sent, past its day, and the ways it ended.
VerificationState = Literal["drafted", "waiting", "overdue", "replied", "sworn", "no_reply", "not_needed", "dropped"]


@dataclass(frozen=True)
class MoreTime:
    """A number of days that come on top: working days, or days of the calendar whose last one is a working day."""

    days: int
    working: bool = True

    @property
    def label(self) -> str:
        """The days, as people say them."""
        words = _("%(days)d ngày làm việc") if self.working else _("%(days)d ngày")
        return words % {"days": self.days}

    def after(self, day: date, calendar: WorkCalendar) -> date:
        """The last of these days, counted from the day after `day`."""
        if self.working:
            return calendar.working_day_after(day, self.days)
        return calendar.last_day_of_calendar_term(day, self.days)

    def later(self, due_at: datetime, calendar: WorkCalendar) -> datetime:
        """The close of the last of these days after `due_at`."""
        return calendar.closing(self.after(due_at.astimezone(VIETNAM).date(), calendar))


@dataclass(frozen=True, kw_only=True)
class VerificationRule:
    """What asking others does: the term grows once by `extends_by`; the letter asks for a reply within `reply_within`.

    `waits_for`: how long a reply is waited for before it may be done without. `sworn`: the code of the
    paper, a sworn statement (văn bản cam đoan), that then takes the reply's place; empty where none does.
    """

    extends_by: MoreTime
    reply_within: MoreTime
    waits_for: MoreTime
    sworn: str = ""


# Where an edition says nothing of verification, a reply is still awaited for so long; the term stays as it is.
NO_RULE = VerificationRule(extends_by=MoreTime(0), reply_within=MoreTime(3), waits_for=MoreTime(3))


@dataclass(frozen=True, kw_only=True)
class ProposedVerification:
    """A letter that follows from the declaration; `topic` names in data what it is about, `title` for people.

    `sworn` is what may be sworn in the reply's place, as the sentence of who asked for it ("… tôi không …").
    """

    topic: str
    title: Text
    addressee: str
    question: str
    address: str = ""
    sworn: str = ""


@dataclass(frozen=True, kw_only=True)
class VerifiedTopic:
    """How a proposed verification stands; `confirms`: the reply agrees with what was declared (None: no reply)."""

    state: VerificationState
    confirms: bool | None = None
    reference: str = ""

    @property
    def settles(self) -> bool:
        """Whether it speaks for what was declared: a reply that agrees, or a sworn statement in its place."""
        return self.state == "sworn" or (self.state == "replied" and self.confirms is True)

    @property
    def contradicts(self) -> bool:
        """Whether a reply speaks against what was declared."""
        return self.state == "replied" and self.confirms is False


Verified = Mapping[str, VerifiedTopic]
