"""What stands on top of a dossier: how the term is doing, and whether anybody has looked at it yet."""

import datetime as dt

import pytest

from casework.desk.dossier.standing import due_words, is_unopened, standing
from casework.dossiers.dossier import Dossier
from casework.offices.working_time import VIETNAM, WorkCalendar
from tests.steps import BIRTH

EIGHT_TO_FIVE = ((dt.time(8), dt.time(12)), (dt.time(13), dt.time(17)))
CALENDAR = WorkCalendar(hours=dict.fromkeys(range(5), EIGHT_TO_FIVE))


def at(spoken: str) -> dt.datetime:
    return dt.datetime.fromisoformat(spoken).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-23 17:30", "tạm dừng từ hôm nay"),
        ("2026-11-24 07:00", "đã tạm dừng 1 ngày"),
        ("2026-12-03 09:00", "đã tạm dừng 10 ngày"),
    ],
)
def test_a_paused_term_says_for_how_many_days_it_has_stood_still(now: str, words: str) -> None:
    paused = Dossier(
        status="needs_supplement", due_at=at("2026-11-24 17:00"), paused_at=at("2026-11-23 16:00"), ward_id=1
    )
    assert due_words(paused, now=at(now), calendar=CALENDAR).words == words


@pytest.mark.parametrize(
    ("status", "now", "late"),
    [
        ("submitted", "2026-11-23 16:59", False),
        ("submitted", "2026-11-23 17:00", True),
        ("submitted", "2026-11-24 08:01", True),
        ("under_review", "2026-11-24 08:01", False),
    ],
)
def test_eight_working_hours_without_reception_are_flagged(status: str, now: str, late: bool) -> None:
    waiting = Dossier(procedure_code=BIRTH, status=status, received_at=at("2026-11-23 08:00"), ward_id=1)
    assert is_unopened(waiting, now=at(now), calendar=CALENDAR) is late
    head = standing(waiting, None, 1, now=at(now), calendar=CALENDAR)
    assert str(head.unopened) == ("chậm tiếp nhận" if late else "")


def test_what_was_never_sent_is_not_waiting() -> None:
    unsent = Dossier(procedure_code=BIRTH, status="submitted", ward_id=1)
    assert not is_unopened(unsent, now=at("2026-11-24 08:01"), calendar=CALENDAR)
