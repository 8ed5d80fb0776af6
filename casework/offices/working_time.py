"""Working time as arithmetic: which days and hours an office works, and terms counted in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from casework.offices.national_days import national_ruling

Session = tuple[time, time]
Span = tuple[datetime, datetime]

# Vietnam has one zone and no summer time: a ward's clock never depends on a server's setting.
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
SATURDAY = 5
ONE_DAY = timedelta(days=1)
DEFAULT_SESSIONS: tuple[Session, ...] = ((time(8), time(12)), (time(13, 30), time(17)))
DEFAULT_HOURS: Mapping[int, tuple[Session, ...]] = dict.fromkeys(range(SATURDAY), DEFAULT_SESSIONS)


@dataclass(frozen=True)
class WorkCalendar:
    """When one office works.

    `hours` maps a weekday (0 = Monday) to its sessions in order; `rulings` maps a day to worked (True) or off (False)
    and goes before the national calendar. An office without any hour raises ValueError.
    """

    hours: Mapping[int, tuple[Session, ...]] = field(default_factory=lambda: DEFAULT_HOURS)
    rulings: Mapping[date, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not any(self.hours.values()):
            raise ValueError("An office needs opening hours on at least one weekday.")

    def is_working_day(self, day: date) -> bool:
        """Whether the office works on `day`."""
        return bool(self._sessions(day))

    def spans(self, day: date) -> tuple[Span, ...]:
        """The working sessions of `day` as aware moments; empty on a day off."""
        return tuple(
            (datetime.combine(day, opens, VIETNAM), datetime.combine(day, closes, VIETNAM))
            for opens, closes in self._sessions(day)
        )

    def opening(self, day: date) -> datetime:
        """The moment `day` opens; ValueError on a day off."""
        return self._spans_of_working_day(day)[0][0]

    def closing(self, day: date) -> datetime:
        """The moment `day` closes; ValueError on a day off."""
        return self._spans_of_working_day(day)[-1][1]

    def next_working_moment(self, at: datetime) -> datetime:
        """`at` itself when the office is working then, else the next opening; closing time itself is over."""
        for opens, closes in self._spans_from(_local_day(at)):
            if at < closes:
                return max(at, opens)
        raise AssertionError("an office with hours always opens again")

    def working_day_after(self, day: date, n: int) -> date:
        """The `n`-th working day after `day`, which itself is not counted; n = 0 is `day` or the next working day.

        Law: Civil Code 2015, articles 147 and 148.
        """
        if n < 0:
            raise ValueError("A term cannot be negative.")
        if n == 0:
            return day if self.is_working_day(day) else self.working_day_after(day, 1)
        for _ in range(n):
            day += ONE_DAY
            while not self.is_working_day(day):
                day += ONE_DAY
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative when `end` comes first."""
        if end < start:
            return -self.working_days_between(end, start)
        days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(self.is_working_day(day) for day in days)

    def working_time_between(self, start: datetime, end: datetime) -> timedelta:
        """Working time from `start` to `end`; negative when `end` comes first."""
        if end < start:
            return -self.working_time_between(end, start)
        worked = timedelta()
        for opens, closes in self._spans_from(_local_day(start)):
            if opens >= end:
                break
            worked += max(min(closes, end) - max(opens, start), timedelta())
        return worked

    def last_day_of_calendar_term(self, event_day: date, days: int) -> date:
        """The last day of a term of calendar `days`, counted from the day after the event.

        A last day off moves to the next working day (Civil Code 2015, article 148).
        """
        return self.working_day_after(event_day + timedelta(days=days), 0)

    def _sessions(self, day: date) -> tuple[Session, ...]:
        worked = self.rulings.get(day, national_ruling(day))
        own = self.hours.get(day.weekday(), ())
        if worked is None:
            return own
        if not worked:
            return ()
        # A swapped Saturday stands for an ordinary day, even where Saturday mornings are open.
        ordinary = next(sessions for _, sessions in sorted(self.hours.items()) if sessions)
        return own if own and day.weekday() < SATURDAY else ordinary

    def _spans_of_working_day(self, day: date) -> tuple[Span, ...]:
        spans = self.spans(day)
        if not spans:
            raise ValueError(f"{day} is not a working day.")
        return spans

    def _spans_from(self, day: date) -> Iterator[Span]:
        while True:
            yield from self.spans(day)
            day += ONE_DAY


def _local_day(at: datetime) -> date:
    return at.astimezone(VIETNAM).date()
