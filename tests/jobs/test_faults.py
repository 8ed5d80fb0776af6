"""A real worker is killed in the middle of a mail and in the middle of a PDF: nothing is lost, nothing is done twice.

The worker runs as a process of its own on a database of its own; `interrupted.py` is the worker whose carrier, renderer
or picture maker stops half-way, so that the blow falls where it hurts most.
"""

import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

pytestmark = pytest.mark.faults

# Only a failure waits so long; two cold cores need some of it for the migrations.
PATIENCE_SECONDS = 180


class House:
    """An installation of its own: one dossier, one mail, one paper and one scan wait for a worker."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "caseflow.sqlite3"
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("CASEFLOW_", "DJANGO_"))},
            "CASEFLOW_MODE": "demo",
            "CASEFLOW_VAR": str(folder),
            "DATABASE_URL": f"sqlite:///{self.database}",
        }

    def furnish(self) -> None:
        """Make the tables and leave the rows."""
        self.run("manage.py", "migrate", "--verbosity", "0", "--skip-checks")
        self.run("-m", "tests.jobs.waiting_rows")

    def run(self, *command: str) -> None:
        """Run a command to its end."""
        subprocess.run(
            [sys.executable, *command],
            cwd=settings.BASE_DIR,
            env=self.environment,
            check=True,
            timeout=PATIENCE_SECONDS,
        )

    def start(self, *command: str) -> "subprocess.Popen[bytes]":
        """Start a command and let it run."""
        return subprocess.Popen([sys.executable, *command], cwd=settings.BASE_DIR, env=self.environment)

    def ask(self, query: str) -> Any:
        """One row of the database, whoever else is at it."""
        with closing(sqlite3.connect(self.database, timeout=20)) as connection, connection:
            return connection.execute(query).fetchone()

    def worker_dies(self, moment: str) -> None:
        """Start the worker that stops in the middle of `moment`, and kill it there."""
        reached = self.folder / "reached"
        worker = self.start("-m", "tests.jobs.interrupted", moment, str(reached))
        try:
            _until(reached.exists)
        finally:
            os.kill(worker.pid, signal.SIGKILL)
            worker.wait()

    def worker_comes_back(self) -> None:
        """A claimed row rests for minutes; the test lets that time pass at once."""
        for table in ("casework_message", "casework_issueddocument", "casework_paperfile"):
            self.ask(f"UPDATE {table} SET due_at = '2026-01-01 00:00:00' WHERE due_at IS NOT NULL RETURNING id")
        self.run("manage.py", "work", "--once", "--skip-checks")

    @property
    def mails(self) -> list[Path]:
        """The mails delivered so far."""
        return sorted((self.folder / "mail").glob("*.eml"))

    def files(self, ending: str) -> list[Path]:
        """The stored files of that ending."""
        return sorted((self.folder / "files").rglob(f"*.{ending}"))


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The house as every test finds it, made once."""
    folder = tmp_path_factory.mktemp("house")
    House(folder).furnish()
    return folder


@pytest.fixture
def house(furnished: Path, tmp_path: Path) -> House:
    shutil.copytree(furnished, tmp_path, dirs_exist_ok=True)
    return House(tmp_path)


@pytest.mark.parametrize("moment", ["before-the-mail", "after-the-mail"])
def test_a_mail_survives_its_worker_and_arrives_exactly_once(house: House, moment: str) -> None:
    house.worker_dies(moment)
    assert house.ask("SELECT state FROM casework_message") == ("waiting",)
    assert len(house.mails) == (moment == "after-the-mail")
    house.worker_comes_back()
    house.worker_comes_back()
    assert house.ask("SELECT state FROM casework_message") == ("sent",)
    assert len(house.mails) == 1


@pytest.mark.parametrize("moment", ["before-the-pdf", "after-the-pdf"])
def test_a_paper_survives_its_worker_and_is_there_once_and_whole(house: House, moment: str) -> None:
    house.worker_dies(moment)
    assert house.ask("SELECT state FROM casework_issueddocument") == ("waiting",)
    house.worker_comes_back()
    state, path, sha256 = house.ask("SELECT state, path, sha256 FROM casework_issueddocument")
    content = (house.folder / "files" / path).read_bytes()
    assert (state, sha256) == ("ready", hashlib.sha256(content).hexdigest())
    assert content.startswith(b"%PDF-")
    house.worker_comes_back()
    assert house.ask("SELECT path FROM casework_issueddocument") == (path,)


def test_a_scan_survives_its_worker_and_is_pictured_once(house: House) -> None:
    house.worker_dies("before-the-pictures")
    house.worker_comes_back()
    house.worker_comes_back()
    assert house.ask("SELECT state, attempts FROM casework_paperfile") == ("pictured", 2)
    assert house.ask("SELECT count(*) FROM casework_pagepicture") == (1,)
    assert len(house.files("jpg")) == 2  # the scan and its picture


def test_a_job_left_running_by_a_killed_worker_keeps_nobody_waiting(house: House) -> None:
    house.run("-m", "tests.jobs.waiting_rows", "hint")
    house.worker_dies("before-the-mail")
    assert house.ask("SELECT status FROM django_tasks_database_dbtaskresult") == ("RUNNING",)
    house.ask("UPDATE django_tasks_database_dbtaskresult SET started_at = '2026-01-01 00:00:00' RETURNING id")
    house.worker_comes_back()
    assert house.ask("SELECT count(*) FROM django_tasks_database_dbtaskresult") == (0,)
    assert len(house.mails) == 1


def test_two_workers_at_once_deliver_and_make_everything_once(house: House) -> None:
    workers = [house.start("manage.py", "work", "--once", "--skip-checks") for _worker in range(2)]
    assert [worker.wait(timeout=PATIENCE_SECONDS) for worker in workers] == [0, 0]
    assert len(house.mails) == 1
    assert len(house.files("pdf")) == 1
    assert house.ask("SELECT count(*) FROM casework_pagepicture") == (1,)


def test_a_worker_asked_to_stop_finishes_the_row_in_hand(house: House) -> None:
    reached = house.folder / "reached"
    worker = house.start("-m", "tests.jobs.interrupted", "slow-mail", str(reached))
    _until(reached.exists)
    worker.terminate()
    assert worker.wait(timeout=PATIENCE_SECONDS) == 0
    assert house.ask("SELECT state FROM casework_message") == ("sent",)
    assert house.ask("SELECT count(*) FROM casework_workerbeat") == (0,)


def test_a_worker_beats_while_it_runs(house: House) -> None:
    worker = house.start("manage.py", "work", "--skip-checks")
    try:
        _until(lambda: house.ask("SELECT count(*) FROM casework_workerbeat") == (1,))
        _until(lambda: len(house.mails) == 1)
    finally:
        worker.terminate()
        assert worker.wait(timeout=PATIENCE_SECONDS) == 0


def _until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)
