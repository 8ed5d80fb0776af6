"""How declared periods cover a time that must be accounted for: what lies between them, and a bar to show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise

from casework.procedures.partial_date import PartialDate

Text = str | Promise
ONE_DAY = timedelta(days=1)
# The width of the bar in its own units.
WIDTH = 1000


@dataclass(frozen=True, kw_only=True)
class Period:
    """A declared stretch of time with its first and last day; of partial dates the widest they can mean."""

    label: str
    since: date
    until: date

    @classmethod
    def of(cls, label: str, since: str, until: str, *, today: date) -> "Period | None":
        """From stored partial dates; no end means that it lasts. None where the beginning is unknown."""
        if not since:
            return None
        end = PartialDate.stored(until).latest if until else today
        return cls(label=label, since=PartialDate.stored(since).earliest, until=end)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A stretch of time of which nothing is declared."""

    since: date
    until: date

    @property
    def words(self) -> str:
        """Its first and last day."""
        return f"{self.since:%d/%m/%Y} – {self.until:%d/%m/%Y}"


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """One piece of the bar: where it begins and how wide it is, of `WIDTH`; a gap has no label."""

    label: str
    since: date
    until: date
    x: int
    width: int

    @property
    def is_gap(self) -> bool:
        """Whether nothing is declared of it."""
        return not self.label


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """The time from `since` to `until`, and the periods that the rows of `block` declare within it."""

    block: str
    title: Text
    since: date
    until: date
    periods: tuple[Period, ...]

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What no period covers, in order."""
        gaps, reached = [], self.since
        for period in sorted(self.periods, key=lambda one: one.since):
            if period.since > reached and reached <= self.until:
                gaps.append(Gap(since=reached, until=min(period.since - ONE_DAY, self.until)))
            reached = max(reached, period.until + ONE_DAY)
        if reached <= self.until:
            gaps.append(Gap(since=reached, until=self.until))
        return tuple(gaps)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The bar, piece by piece, in order of time; what lies outside is cut off."""
        pieces = [("", gap.since, gap.until) for gap in self.gaps]
        pieces += [(period.label, period.since, period.until) for period in self.periods]
        return tuple(self._drawn(pieces))

    def _drawn(self, pieces: Iterable[tuple[str, date, date]]) -> Iterable[Stretch]:
        whole = (self.until - self.since).days + 1
        for label, since, until in sorted(pieces, key=lambda piece: piece[1]):
            first, last = max(since, self.since), min(until, self.until)
            if last >= first:
                x = round((first - self.since).days * WIDTH / whole)
                end = round(((last - self.since).days + 1) * WIDTH / whole)
                yield Stretch(label=label, since=first, until=last, x=x, width=max(end - x, 1))
