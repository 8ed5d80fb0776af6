"""A seventeenth procedure is one file in a folder named by the environment; everything else follows from it.

The folder `seventeenth/` is given to a process of its own, and the tests that run over every procedure run there.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT

FOLDER = Path(__file__).parent / "seventeenth"
CODE = "birth-registered-again"


def run(*command: str) -> str:
    """What a process says that finds the folder; it must end well."""
    environment = {**os.environ, "CASEFLOW_PROCEDURES": str(FOLDER)}
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_catalogue_lists_it() -> None:
    assert f"{CODE} – Đăng ký lại khai sinh" in run("manage.py", "procedures")


def test_form_desk_queue_mail_papers_and_the_registry_tests_work_for_it() -> None:
    everywhere = ("tests/procedures/test_registry.py", "tests/journeys/test_every_procedure.py")
    said = run("-m", "pytest", "-p", "no:xdist", "-p", "no:cacheprovider", *everywhere, "-k", CODE)
    assert "passed" in said.splitlines()[-1]


def test_it_is_nowhere_to_be_found_without_its_folder() -> None:
    assert CODE not in os.environ.get("CASEFLOW_PROCEDURES", "")
    named = [path for path in (ROOT / "casework").rglob("*.py") if CODE in path.read_text(encoding="utf8")]
    assert named == []
