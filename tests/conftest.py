"""What every test may ask for."""

import gc
from collections.abc import Callable
from importlib.util import find_spec

import pytest
from captcha.models import CaptchaStore
from django.db import connection

from casework.people.user import User
from tests.people_in_post import Office, person
from tests.people_in_post import office as make_office
from tests.remembered import MEMORY

# The browser's tests need the browser's packages, which `make test` does without.
collect_ignore = [] if find_spec("playwright") else ["e2e"]


def pytest_collection_finish() -> None:
    """Spare the collector what lives until the end: walking over four thousand tests took a fifth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture(scope="session", autouse=True)
def _writes_are_heard() -> None:
    connection.execute_wrappers.append(MEMORY.heard)


@pytest.fixture(autouse=True)
def _a_test_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    MEMORY.begin(bent=lambda: bool(monkeypatch._setattr or monkeypatch._setitem))


@pytest.fixture
def answer_captcha() -> Callable[..., dict[str, str]]:
    """Form data that answers a fresh typed code: `answer_captcha()`, or `answer_captcha("prefix-captcha")`."""

    def answered(field: str = "captcha") -> dict[str, str]:
        store = CaptchaStore.objects.get(hashkey=CaptchaStore.generate_key())
        return {f"{field}_0": store.hashkey, f"{field}_1": store.challenge}

    return answered


@pytest.fixture
def office(db: None) -> Office:
    """The ward of Xuân Đỉnh with its people."""
    return make_office()


@pytest.fixture
def other_office(db: None) -> Office:
    """Another ward, whose people must see nothing of the first."""
    return make_office("00103", "Phường Tây Hồ")


@pytest.fixture
def citizen(db: None) -> User:
    """Somebody with an account and nothing else."""
    return person("congdan@caseflow.example", "Trần Thị Ngọc Huyền")
