"""Terms: the 15:00 rule, working days and hours by the clock, on the worked examples of the calendar."""

from datetime import date, datetime

import pytest

from casework.offices.working_time import VIETNAM, WorkCalendar
from casework.procedures.terms import ClockHours, SameDay, Term, WorkingDays

# Saturday 10 January 2026 was worked for Friday 2 January.
CALENDAR = WorkCalendar(rulings={date(2026, 1, 10): True})


def at(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("term", "received", "due"),
    [
        pytest.param(SameDay(), "2026-11-20 09:00:00", "2026-11-20 17:00:00", id="in the morning"),
        pytest.param(SameDay(), "2026-11-20 15:00:00", "2026-11-20 17:00:00", id="exactly at the cut-off"),
        pytest.param(SameDay(), "2026-11-20 15:00:01", "2026-11-23 17:00:00", id="a second later, over a weekend"),
        pytest.param(SameDay(), "2026-09-04 15:10:00", "2026-09-07 17:00:00", id="worked example 3"),
        pytest.param(SameDay(), "2026-04-27 10:00:00", "2026-04-28 17:00:00", id="online on a holiday"),
        pytest.param(SameDay(), "2026-11-21 20:00:00", "2026-11-23 17:00:00", id="online on a Saturday evening"),
        pytest.param(WorkingDays(3), "2026-02-13 10:00:00", "2026-02-25 17:00:00", id="worked example 1"),
        pytest.param(WorkingDays(3), "2026-01-08 10:00:00", "2026-01-12 17:00:00", id="over a working Saturday"),
        pytest.param(ClockHours(24), "2027-03-02 10:00:00", "2027-03-03 10:00:00", id="a day later"),
        pytest.param(ClockHours(24), "2027-03-05 10:00:00", "2027-03-08 08:00:00", id="runs out on a Saturday"),
        pytest.param(ClockHours(24), "2027-03-02 20:00:00", "2027-03-04 08:00:00", id="received in the evening"),
    ],
)
def test_a_term_ends(term: Term, received: str, due: str) -> None:
    deadline = term.due(at(received), CALENDAR)
    assert deadline.due_at == at(due)


@pytest.mark.parametrize("term", [SameDay(), WorkingDays(3), ClockHours(24)])
def test_a_deadline_says_when_the_dossier_counts_as_received(term: Term) -> None:
    deadline = term.due(at("2026-11-21 20:00:00"), CALENDAR)
    assert "08:00 23/11/2026" in deadline.explanation
    assert str(term.label)
