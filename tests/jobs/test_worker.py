"""The worker as one process: it beats, sweeps between jobs, and takes its beat along when it ends in order."""

from typing import Any

import pytest

from casework.actions.heartbeat import last_beat, worker_is_alive
from casework.jobs import worker as working
from casework.jobs.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def swept(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """One entry a sweep: whether the worker was seen alive meanwhile."""
    seen: list[bool] = []
    monkeypatch.setattr(working, "sweep", lambda diary, turn: seen.append(worker_is_alive()))
    return seen


def test_a_worker_is_seen_alive_while_it_works_and_not_after_it_ended(swept: list[bool]) -> None:
    Worker().work(once=True)
    assert swept == [True]
    assert last_beat() is None


def test_a_worker_sweeps_every_few_seconds(swept: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    worker = Worker()

    def sleep(seconds: float) -> None:
        clock[0] += seconds
        worker.running = clock[0] < 60

    monkeypatch.setattr(working.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(working.time, "sleep", sleep)
    worker.work()
    assert len(swept) == 60 / working.SWEEP_EVERY_SECONDS


def test_a_signal_in_the_middle_of_a_sweep_lets_the_row_in_hand_be_finished(monkeypatch: pytest.MonkeyPatch) -> None:
    worker, finished = Worker(), []

    def sweep(diary: Any, turn: Any) -> None:
        worker.shutdown(15, None)
        finished.append(turn.go_on())

    monkeypatch.setattr(working, "sweep", sweep)
    worker.work()
    assert finished == [False]
