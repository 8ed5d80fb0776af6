"""The migrations: no model change is forgotten, and the account comes first."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT

PROGRAM = """
import django
from django.core.management import call_command
django.setup()
call_command("makemigrations", check_changes=True, dry_run=True)
"""


def test_no_model_change_is_forgotten(tmp_path: Path) -> None:
    # In a process of its own, for the tests know no migrations. That an empty database can be migrated is seen each
    # time the program starts from nothing: in production mode and in the browser's tests, by `.ci/run`.
    outside = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    own = {"CASEFLOW_MODE": "demo", "CASEFLOW_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "caseflow.settings"}
    command = [sys.executable, "-c", PROGRAM]
    answer = subprocess.run(command, cwd=ROOT, env=outside | own, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_the_first_migration_holds_the_account_alone() -> None:
    # A foreign key to viewflow's process beside the account would make two apps wait for each other.
    first = importlib.import_module("casework.migrations.0001_user").Migration
    assert {app for app, _ in first.dependencies} == {"auth"}
    assert [operation.name for operation in first.operations] == ["User"]
