"""The periodic sweep: whatever is due and nobody has done yet. Twice, or by two workers at once, does no harm."""

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.timezone import localtime

from casework.jobs.bundles import bind_due
from casework.jobs.deliver import deliver_due
from casework.jobs.forms import produce_forms
from casework.jobs.housekeeping import empty_trash, erase_orphans, forget_stranded_jobs, tidy_tables
from casework.jobs.letters import send_letters
from casework.jobs.pictures import draw_due
from casework.jobs.produce import produce_due
from casework.jobs.turn import Turn

log = logging.getLogger(__name__)

AFTER_FAILURE = dt.timedelta(minutes=1)


@dataclass(frozen=True)
class Chore:
    """Something to do at every sweep, or once in `every`; with `from_hour`, once a day and not before that hour."""

    act: Callable[[Turn], None]
    every: dt.timedelta = dt.timedelta(0)
    from_hour: int | None = None


CHORES = (
    Chore(deliver_due),
    Chore(produce_due),
    Chore(produce_forms),
    Chore(bind_due),
    Chore(draw_due),
    Chore(forget_stranded_jobs, every=dt.timedelta(minutes=10)),
    # Nobody wants a reminder at midnight.
    Chore(send_letters, from_hour=7),
    Chore(tidy_tables, from_hour=0),
    Chore(empty_trash, from_hour=0),
    Chore(erase_orphans, from_hour=2),
)


@dataclass
class Diary:
    """When each chore comes next. One worker's own memory: what another did as well does no harm."""

    next: dict[Callable[[Turn], None], dt.datetime] = field(default_factory=dict)

    def is_due(self, chore: Chore, at: dt.datetime) -> bool:
        """Whether it is time."""
        awake = chore.from_hour is None or at.hour >= chore.from_hour
        return awake and self.next.get(chore.act, at) <= at

    def note(self, chore: Chore, at: dt.datetime, *, done: bool) -> None:
        """Write down when it comes next: a daily chore tomorrow, a failed one soon."""
        if not done:
            self.next[chore.act] = at + AFTER_FAILURE
        elif chore.from_hour is not None:
            tomorrow = at.date() + dt.timedelta(days=1)
            self.next[chore.act] = dt.datetime.combine(tomorrow, dt.time(chore.from_hour), at.tzinfo)
        else:
            self.next[chore.act] = at + chore.every


def sweep(diary: Diary | None = None, turn: Turn | None = None) -> None:
    """Do every chore that is due by the diary; with none, everything of this hour of the day."""
    diary, turn = diary or Diary(), turn or Turn()
    for chore in CHORES:
        at = localtime()
        if diary.is_due(chore, at) and turn.go_on():
            diary.note(chore, at, done=_done(chore, turn))


def _done(chore: Chore, turn: Turn) -> bool:
    try:
        chore.act(turn)
    except Exception:
        log.exception("%s failed; it is tried again soon.", chore.act.__name__)
        return False
    return True
