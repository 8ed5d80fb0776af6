"""A birth is filed from start to sent in a browser without JavaScript."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e import declarations, scans
from tests.e2e.people import Citizen

pytestmark = pytest.mark.e2e


def test_a_birth_is_filed_without_scripts(enters: Callable[..., Citizen], tmp_path: Path) -> None:
    citizen = enters(Citizen, scripts=False).logs_in()
    inputs = declarations.birth(child__full_name="Nguyễn Trần Đức Minh", child__sex="male")
    code = citizen.files_a_birth(inputs, scans.pdf(tmp_path, "GIẤY CHỨNG SINH"))
    citizen.looks_up(code)
    citizen.reads("Nguyễn T*** Đ*** M***")
