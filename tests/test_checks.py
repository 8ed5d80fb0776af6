"""What `manage.py check` finds missing, setting by setting."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.checks import run_checks
from django.db import OperationalError

from casework import checks
from casework.actions.heartbeat import beat

GOOD_KEY = "n7Jd0mQvXr2T-kE5bWc8LzYh3sGfA1uPoI6tDqRxV9jSeMwCyB4N"
PRODUCTION = {
    "PRODUCTION": True,
    "DEMO": False,
    "SECRET_KEY": GOOD_KEY,
    "PUBLIC_URL": "https://motcua.phuong.vn",
    "ALLOWED_HOSTS": ["motcua.phuong.vn"],
    "MAIL_DELIVERY": "smtp",
    "CACHES": {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "casework_user"}},
}


@pytest.fixture
def found(settings: Any, tmp_path: Path) -> Any:
    """The numbers of what our own checks find under these settings, laid over a complete production set-up."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "staticfiles.json").write_text("{}")
    (tmp_path / "secret-key").write_text("k" * 60)

    def look(*, deploy: bool = False, **different: Any) -> list[str]:
        for name, value in (PRODUCTION | {"VAR_DIR": tmp_path, "STATIC_ROOT": tmp_path / "static"} | different).items():
            setattr(settings, name, value)
        return [message.id for message in run_checks(tags=[checks.TAG], include_deployment_checks=deploy)]

    return look


def test_a_complete_production_has_nothing_to_say(found: Any, db: None) -> None:
    assert found(deploy=True) == []


@pytest.mark.parametrize(
    ("different", "number"),
    [
        ({"SECRET_KEY": ""}, "E002"),
        ({"SECRET_KEY": "short"}, "E002"),
        ({"SECRET_KEY": "django-insecure-" + GOOD_KEY}, "E002"),
        ({"SECRET_KEY": "k" * 60}, "E002"),  # the one the demonstration made up and kept
        ({"PUBLIC_URL": ""}, "E003"),
        ({"PUBLIC_URL": "http://motcua.phuong.vn"}, "E003"),
        ({"PUBLIC_URL": "https://127.0.0.1"}, "E003"),
        ({"ALLOWED_HOSTS": ["*"]}, "E004"),
        ({"ALLOWED_HOSTS": ["localhost", "127.0.0.1"]}, "E004"),
        ({"CACHES": {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}}, "E005"),
        ({"MAIL_DELIVERY": "folder"}, "E006"),
    ],
)
def test_production_refuses(found: Any, different: dict[str, Any], number: str) -> None:
    assert found(**different) == [f"caseflow.{number}"]


@pytest.mark.parametrize(
    ("hosts", "numbers"), [(["localhost", "127.0.0.1"], []), (["127.0.0.1", "10.0.0.5"], ["caseflow.E001"])]
)
def test_the_demonstration_answers_on_loopback_only(found: Any, hosts: list[str], numbers: list[str]) -> None:
    assert found(PRODUCTION=False, DEMO=True, ALLOWED_HOSTS=hosts) == numbers


@pytest.mark.parametrize(
    ("email", "active", "numbers"),
    [
        ("canbo@demo.example", True, ["caseflow.E007"]),
        ("canbo@demo.example", False, []),
        ("canbo@phuong.vn", True, []),
    ],
)
def test_production_refuses_demo_accounts(found: Any, db: None, email: str, active: bool, numbers: list[str]) -> None:
    get_user_model().objects.create_user(email, is_active=active)
    assert found(deploy=True) == numbers


def test_a_missing_cache_table_and_missing_static_files_are_named(found: Any, db: None, tmp_path: Path) -> None:
    absent = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "no_such_table"}}
    assert found(deploy=True, CACHES=absent, STATIC_ROOT=tmp_path) == ["caseflow.E008", "caseflow.E009"]


def test_a_database_that_does_not_answer_is_a_sentence_and_no_traceback(
    found: Any, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_args: Any) -> None:
        raise OperationalError("unable to open database file")

    with monkeypatch.context() as away:
        away.setattr(checks.connection, "ensure_connection", closed)
        away.setattr(checks.connection.introspection, "table_names", closed)
        assert set(found(deploy=True)) == {"caseflow.E008", "caseflow.E010"}


def test_missing_pdf_libraries_come_with_the_line_to_type(found: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "missing_pdf_libraries", lambda: ["libpango-1.0-0", "libpangoft2-1.0-0"])
    [message] = checks.papers_can_be_drawn()
    assert message.hint == "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0"


def test_missing_fonts_are_named(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "missing_pdf_libraries", list)
    settings.BASE_DIR = tmp_path
    [message] = checks.papers_can_be_drawn()
    assert "cf-serif-bold.woff2" in message.msg


def test_a_house_without_a_worker_is_told_so_apart_from_what_is_looked_at_before_the_start(db: None) -> None:
    def said() -> list[str]:
        return [message.id for message in run_checks(tags=[checks.RUNNING_TAG], include_deployment_checks=True)]

    assert said() == ["caseflow.W003"]
    beat("worker")
    assert said() == []
