"""Whether anybody sees that the worker is gone."""

import datetime as dt
from typing import Any

import pytest

from casework.actions.heartbeat import WorkerBeat, beat, fall_silent, last_beat, worker_is_alive

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2026, 11, 23, 5, 0, tzinfo=dt.UTC)


def test_without_a_worker_there_is_no_sign_of_life() -> None:
    assert last_beat() is None
    assert not worker_is_alive()


@pytest.mark.parametrize(("seconds", "alive"), [(0, True), (59, True), (60, False), (3600, False)])
def test_a_worker_silent_for_a_minute_is_gone(time_machine: Any, seconds: int, alive: bool) -> None:
    time_machine.move_to(NOON, tick=False)
    beat("first")
    time_machine.shift(seconds)
    assert worker_is_alive() is alive
    assert last_beat() == NOON


def test_one_of_two_workers_is_enough(time_machine: Any) -> None:
    time_machine.move_to(NOON, tick=False)
    beat("first")
    time_machine.shift(120)
    beat("second")
    assert worker_is_alive()
    fall_silent("second")
    assert not worker_is_alive()


def test_a_worker_beats_with_one_update_and_workers_long_gone_are_forgotten(
    time_machine: Any, django_assert_num_queries: Any
) -> None:
    time_machine.move_to(NOON, tick=False)
    beat("first")
    with django_assert_num_queries(1):
        beat("first")
    time_machine.shift(25 * 3600)
    beat("second")
    assert list(WorkerBeat.objects.values_list("worker", flat=True)) == ["second"]


def test_asking_costs_one_query(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        worker_is_alive()
