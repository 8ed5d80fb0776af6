"""The floors of the house: who may import whom, and where foreign packages live."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, casework_sources

# Foreign package → the modules and folders of casework/ that may know it.
HOMES = {
    "django_fsm": ("dossiers/lifecycle.py", "actions/gate.py"),
    "viewflow": ("workflow/",),
    "guardian": ("access/",),
    "weasyprint": ("documents/rendering.py",),
    "django_tables2": ("desk/",),
    "django_filters": ("desk/",),
}


def test_imports_point_down() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run([linter, "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize(("package", "homes"), HOMES.items())
def test_a_foreign_package_stays_in_its_home(package: str, homes: tuple[str, ...]) -> None:
    strangers = [
        source.path
        for source in casework_sources()
        if not source.path.startswith(homes) and any(name.split(".")[0] == package for name in source.imported)
    ]
    assert strangers == []


def test_the_web_process_never_loads_the_pdf_engine() -> None:
    question = "import django; django.setup(); import caseflow.urls, sys; sys.exit('weasyprint' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", question], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr or "weasyprint was imported by the URLs"
