"""The migrations: a new installation comes up from nothing, and no model change is forgotten."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT


def test_an_empty_database_migrates_to_the_newest_state(tmp_path: Path) -> None:
    answer = _manage("migrate", "--verbosity", "0", var=tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert _manage("migrate", "--check", var=tmp_path).returncode == 0


def test_no_model_change_lacks_its_migration(tmp_path: Path) -> None:
    answer = _manage("makemigrations", "--check", "--dry-run", var=tmp_path)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_the_first_migration_holds_the_account_alone() -> None:
    # A foreign key to viewflow's process beside the account would make two apps wait for each other.
    first = importlib.import_module("casework.migrations.0001_user").Migration
    assert {app for app, _ in first.dependencies} == {"auth"}
    assert [operation.name for operation in first.operations] == ["User"]


def _manage(*words: str, var: Path) -> "subprocess.CompletedProcess[str]":
    """Run manage.py on an SQLite of its own in `var`."""
    environment = {
        key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    }
    environment |= {"CASEFLOW_MODE": "demo", "CASEFLOW_VAR": str(var)}
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
