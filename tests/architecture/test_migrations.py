"""The migrations: a new installation comes up from nothing, and no model change is forgotten."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT

# One process for what three would do: most of its time goes into starting.
PROGRAM = """
import django
from django.core.management import call_command
django.setup()
call_command("migrate", verbosity=0)
call_command("migrate", check_unapplied=True)
call_command("makemigrations", check_changes=True, dry_run=True)
"""


def test_an_empty_database_migrates_to_the_newest_state_and_no_model_change_is_forgotten(tmp_path: Path) -> None:
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
