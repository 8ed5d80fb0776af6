"""Terms: by when a result is due, counted the way the law of an edition counts, with a sentence that says why."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol

from django.utils.translation import gettext as _

from casework.offices.working_time import VIETNAM, WorkCalendar


@dataclass(frozen=True)
class Deadline:
    """A moment and why it is that one."""

    due_at: datetime
    explanation: str


class Term(Protocol):
    """A way to count. `received_at`: the aware moment at which a complete dossier counts as received."""

    @property
    def label(self) -> str:
        """The term as the procedure's page says it."""
        ...

    def due(self, received_at: datetime, calendar: WorkCalendar) -> Deadline:
        """The deadline by the office's own calendar."""
        ...


@dataclass(frozen=True)
class SameDay:
    """The same working day; received after the cut-off, the next one. Exactly at the cut-off is still the same day."""

    cutoff: time = time(15)

    @property
    def label(self) -> str:
        """The rule in one sentence."""
        return _("Trong ngày làm việc; nhận hồ sơ sau %(hour)s giờ thì trả kết quả trong ngày làm việc tiếp theo.") % {
            "hour": self.cutoff.hour
        }

    def due(self, received_at: datetime, calendar: WorkCalendar) -> Deadline:
        """The close of the day, or of the next working day."""
        counted = _counted_from(received_at, calendar)
        facts = {"moment": _written(counted), "cutoff": f"{self.cutoff:%H:%M}"}
        # Seconds count: "after 15:00" begins one instant after 15:00:00.
        if counted.time() <= self.cutoff:
            why = _("Nhận lúc %(moment)s, không sau %(cutoff)s: trả kết quả trong ngày làm việc.")
            return Deadline(calendar.closing(counted.date()), why % facts)
        why = _("Nhận lúc %(moment)s, sau %(cutoff)s: trả kết quả trong ngày làm việc tiếp theo.")
        return Deadline(calendar.closing(calendar.working_day_after(counted.date(), 1)), why % facts)


@dataclass(frozen=True)
class WorkingDays:
    """A number of working days; the day of receipt is not counted (Civil Code 2015, article 147)."""

    days: int

    @property
    def label(self) -> str:
        """The number of days."""
        return _("%(days)d ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.") % {"days": self.days}

    def due(self, received_at: datetime, calendar: WorkCalendar) -> Deadline:
        """The close of the last working day."""
        counted = _counted_from(received_at, calendar)
        why = _("Nhận lúc %(moment)s; %(days)d ngày làm việc, không tính ngày nhận.") % {
            "moment": _written(counted),
            "days": self.days,
        }
        return Deadline(calendar.closing(calendar.working_day_after(counted.date(), self.days)), why)


@dataclass(frozen=True)
class ClockHours:
    """A number of hours by the clock; an end outside working time moves to the next working moment."""

    hours: int

    @property
    def label(self) -> str:
        """The number of hours."""
        return _("%(hours)d giờ kể từ khi nhận đủ hồ sơ hợp lệ.") % {"hours": self.hours}

    def due(self, received_at: datetime, calendar: WorkCalendar) -> Deadline:
        """The hour it runs out, or the next moment the office works."""
        counted = _counted_from(received_at, calendar)
        runs_out = counted + timedelta(hours=self.hours)
        due_at = calendar.next_working_moment(runs_out)
        facts = {"moment": _written(counted), "hours": self.hours, "end": _written(runs_out)}
        if due_at == runs_out:
            return Deadline(due_at, _("Nhận lúc %(moment)s; hạn là %(hours)d giờ sau.") % facts)
        why = _("Nhận lúc %(moment)s; %(hours)d giờ sau là %(end)s, ngoài giờ làm việc, nên chuyển sang buổi kế tiếp.")
        return Deadline(due_at, why % facts)


def _counted_from(received_at: datetime, calendar: WorkCalendar) -> datetime:
    return calendar.next_working_moment(received_at.astimezone(VIETNAM))


def _written(at: datetime) -> str:
    return f"{at:%H:%M %d/%m/%Y}"
