"""Terms, pauses and what is left of a term after one; the calendar's worked examples are the law's own."""

import datetime as dt
from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from casework.dossiers.deadlines import after_working_time, due_after_reception, due_after_supplement
from casework.offices.working_time import WorkCalendar
from casework.procedures import registry
from casework.procedures.terms import SameDay, WorkingDays

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
EDITION = registry.all_procedures()[0].editions[0]
CALENDAR = WorkCalendar()  # 08:00–12:00, 13:30–17:00, Monday to Friday


def at(text: str) -> dt.datetime:
    return dt.datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=HANOI)


def dossier(term: Any, after_supplement: str = "resume", **facts: Any) -> Any:
    edition = replace(EDITION, term=term, after_supplement=after_supplement)
    waits_for_nothing = {"foundling_case": None, "extensions": SimpleNamespace(all=list)}
    return SimpleNamespace(**{"edition": edition, "found": facts.get("declared", {})} | waits_for_nothing | facts)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-11-23 09:00", "2026-11-23 17:00"),
        ("2026-11-23 15:00", "2026-11-23 17:00"),
        ("2026-11-23 15:01", "2026-11-24 17:00"),
        ("2026-11-27 15:01", "2026-11-30 17:00"),
    ],
)
def test_a_same_day_term_ends_that_day_or_the_next_working_day_after_fifteen_hours(received: str, due: str) -> None:
    assert due_after_reception(dossier(SameDay(), received_at=at(received)), CALENDAR).due_at == at(due)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-11-23 08:00", 4, "2026-11-23 12:00"),
        ("2026-11-23 11:00", 2, "2026-11-23 14:30"),
        ("2026-11-23 16:00", 2, "2026-11-24 09:00"),
        ("2026-11-27 16:30", 1, "2026-11-30 08:30"),
        ("2026-11-28 10:00", 1, "2026-11-30 09:00"),
    ],
)
def test_working_time_passes_only_while_the_office_is_open(start: str, hours: int, end: str) -> None:
    assert after_working_time(at(start), dt.timedelta(hours=hours), CALENDAR) == at(end)


def test_a_term_that_resumes_keeps_what_was_left_of_it() -> None:
    paused = dossier(SameDay(), paused_at=at("2026-11-23 16:00"), due_at=at("2026-11-23 17:00"))
    due = due_after_supplement(paused, CALENDAR, at=at("2026-11-25 20:00"))
    assert due.due_at == at("2026-11-26 09:00")
    assert "1,0 giờ làm việc" in due.due_explanation


def test_a_term_that_restarts_counts_from_the_supplement() -> None:
    paused = dossier(WorkingDays(3), "restart", paused_at=at("2026-11-23 16:00"), due_at=at("2026-11-26 17:00"))
    due = due_after_supplement(paused, CALENDAR, at=at("2026-12-01 09:00"))
    assert due.due_at == at("2026-12-04 17:00")
    assert due.due_explanation.startswith("Tính lại từ đầu")


@pytest.mark.parametrize(("declared", "due"), [({}, "2026-11-23 17:00"), ({"verify": True}, "2026-11-26 17:00")])
def test_what_must_be_verified_first_has_the_longer_term(declared: dict[str, Any], due: str) -> None:
    edition = replace(
        EDITION, term=SameDay(), longer_term=WorkingDays(3), takes_longer=lambda data: data.get("verify", False)
    )
    sent = dossier(SameDay(), received_at=at("2026-11-23 09:00"), declared=declared, edition=edition)
    assert due_after_reception(sent, CALENDAR).due_at == at(due)
