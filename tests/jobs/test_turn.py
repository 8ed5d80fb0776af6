"""How the worker goes through rows."""

import time

import pytest

from casework.jobs.turn import Turn


def test_one_row_that_fails_keeps_no_other_waiting(caplog: pytest.LogCaptureFixture) -> None:
    done: list[int] = []

    def act(pk: int) -> None:
        if pk == 2:
            raise ValueError("bad row")
        done.append(pk)

    Turn().each([1, 2, 3], act)
    assert done == [1, 3]
    assert "bad row" in caplog.text


def test_a_worker_told_to_stop_finishes_the_row_in_hand() -> None:
    done: list[int] = []
    Turn(lambda: len(done) < 2).each([1, 2, 3], done.append)
    assert done == [1, 2]


def test_slow_rows_leave_others_their_share() -> None:
    done: list[int] = []

    def slow(pk: int) -> None:
        done.append(pk)
        time.sleep(0.02)

    Turn().each(range(100), slow, at_most=0.05)
    assert 1 < len(done) < 10
