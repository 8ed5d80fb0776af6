"""Ports and children of `manage.py run`."""

import socket
import sys
import time
from collections.abc import Iterator

import pytest

from casework.management import processes
from casework.management.processes import Child, answers, free_port, stop_all

HOST = "127.0.0.1"
SLEEPS = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)"]
STUBBORN = [sys.executable, "-c", "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"]


@pytest.fixture
def taken() -> Iterator[int]:
    """A port somebody listens on."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_taken_port_leads_to_a_later_one(taken: int) -> None:
    assert taken < free_port(HOST, taken) < taken + 20


def test_when_every_port_is_taken_it_says_so(taken: int) -> None:
    with pytest.raises(OSError, match=str(taken)):
        free_port(HOST, taken, tries=1)


def test_somebody_answers_only_where_somebody_listens(taken: int) -> None:
    assert answers(f"{HOST}:{taken}")
    assert not answers(f"{HOST}:1")


def test_stopping_ends_every_child() -> None:
    children = [Child(SLEEPS, {}), Child(SLEEPS, {})]
    assert [child.exit_code for child in children] == [None, None]
    stop_all(children)
    assert all(child.exit_code is not None for child in children)


def test_a_child_that_will_not_stop_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "STOPPING_SECONDS", 0.3)
    child = Child(STUBBORN, {})
    time.sleep(0.5)  # until it ignores the polite signal
    stop_all([child])
    assert child.exit_code == -9


def test_a_child_that_ended_can_be_started_again() -> None:
    child = Child(SLEEPS, {})
    stop_all([child])
    child.restart()
    assert child.exit_code is None
    stop_all([child])
