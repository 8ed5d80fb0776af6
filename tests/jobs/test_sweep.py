"""When each chore comes: rows at every sweep, letters by daylight, housekeeping once a day."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest

from casework.jobs import sweep as sweeping
from casework.jobs.sweep import Chore, Diary, sweep
from casework.jobs.turn import Turn
from casework.offices.working_time import VIETNAM

MIDNIGHT = dt.datetime(2026, 11, 23, 0, 0, tzinfo=VIETNAM)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> "Counter[str]":
    """How often each of three chores was done."""
    count: Counter[str] = Counter()

    def rows(turn: Turn) -> None:
        count["rows"] += 1

    def letters(turn: Turn) -> None:
        count["letters"] += 1

    def often(turn: Turn) -> None:
        count["often"] += 1
        if count["often"] == 1:
            raise OSError("disk")

    chores = (Chore(rows), Chore(letters, from_hour=7), Chore(often, every=dt.timedelta(minutes=10)))
    monkeypatch.setattr(sweeping, "CHORES", chores)
    return count


def test_a_day_of_sweeps(done: "Counter[str]", time_machine: Any) -> None:
    diary = Diary()
    minutes = 24 * 60
    for minute in range(minutes):
        time_machine.move_to(MIDNIGHT + dt.timedelta(minutes=minute), tick=False)
        sweep(diary)
        if minute == 7 * 60 - 1:
            assert done["letters"] == 0
        if minute == 7 * 60:
            assert done["letters"] == 1
    assert done["rows"] == minutes
    assert done["letters"] == 1
    # Failed at first, done a minute later, then every ten minutes.
    assert done["often"] == 1 + minutes // 10


def test_letters_come_again_the_next_morning(done: "Counter[str]", time_machine: Any) -> None:
    diary = Diary()
    for hours, letters in ((15, 1), (23, 1), (24 + 6, 1), (24 + 7, 2), (24 + 8, 2), (96, 2), (96 + 10, 3)):
        time_machine.move_to(MIDNIGHT + dt.timedelta(hours=hours), tick=False)
        sweep(diary)
        assert done["letters"] == letters


def test_a_chore_that_fails_is_logged_and_stops_no_other(
    done: "Counter[str]", caplog: pytest.LogCaptureFixture, time_machine: Any
) -> None:
    time_machine.move_to(MIDNIGHT.replace(hour=12), tick=False)
    sweep()
    assert done == {"rows": 1, "letters": 1, "often": 1}
    assert "disk" in caplog.text


def test_a_worker_told_to_stop_begins_no_chore(done: "Counter[str]") -> None:
    sweep(turn=Turn(lambda: False))
    assert not done


def test_the_real_chores_find_nothing_to_do_in_an_empty_house(
    db: None, settings: Any, tmp_path: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.FILES_DIR = tmp_path
    sweep()
    assert caplog.records == []
