"""`manage.py run` with real processes: it keeps its children alive, and leaves none behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

pytestmark = pytest.mark.faults
# Only a failure waits so long; two cold cores need some of it for the migrations.
PATIENCE_SECONDS = 180


@pytest.fixture
def demonstration(tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """The running demonstration, in a folder of its own."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("CASEFLOW_", "DJANGO_"))}
    environment |= {"CASEFLOW_VAR": str(tmp_path)}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "manage.py", "run", "--port", "8400"]
    with (tmp_path / "run.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        _until(lambda: process.poll() is not None or "http://127.0.0.1:84" in _log(tmp_path))
        assert process.poll() is None, _log(tmp_path)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_SECONDS)


def test_a_killed_worker_is_started_again(demonstration: "subprocess.Popen[bytes]") -> None:
    worker = _worker_of(demonstration.pid)
    os.kill(worker, signal.SIGKILL)
    _until(lambda: _worker_of(demonstration.pid) not in {0, worker})


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_no_child_outlives_the_program(demonstration: "subprocess.Popen[bytes]", number: signal.Signals) -> None:
    children = _children_of(demonstration.pid)
    assert len(children) == 2
    demonstration.send_signal(number)
    demonstration.wait(timeout=PATIENCE_SECONDS)
    _until(lambda: not any(Path(f"/proc/{child}").exists() for child in children))


def _until(holds: Callable[[], bool]) -> None:
    """Wait until it holds; fail when it never does."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.1)


def _log(folder: Path) -> str:
    return (folder / "run.log").read_text(encoding="utf8")


def _children_of(parent: int) -> list[int]:
    answer = subprocess.run(["pgrep", "-P", str(parent)], capture_output=True, text=True, check=False)
    return [int(line) for line in answer.stdout.split()]


def _worker_of(parent: int) -> int:
    """The worker's process, or 0 while there is none."""
    return next((pid for pid in _children_of(parent) if "work" in _words_of(pid)), 0)


def _words_of(pid: int) -> list[str]:
    """The command line of a process; nothing when it has ended since it was listed."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf8").split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []
