"""An act tells the worker that it left rows behind; that telling never undoes the act."""

from typing import Any

import pytest
from django.db import transaction
from django_tasks import default_task_backend

from casework.actions import hints
from casework.actions.hints import AFTER_ACT, hint
from casework.actions.reception import receive, take
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.people_in_post import Office


@pytest.fixture(autouse=True)
def given() -> Any:
    """The hints given so far."""
    default_task_backend.clear()
    return lambda: [tuple(result.args) for result in default_task_backend.results]


def test_an_act_that_leaves_mails_and_papers_gives_one_hint_after_its_transaction(
    office: Office, citizen: User, given: Any, django_capture_on_commit_callbacks: Any
) -> None:
    filed = steps.filed(office, citizen)
    with django_capture_on_commit_callbacks(execute=True):
        receive(filed.pk, by=office.officer)
        assert given() == []
    assert given() == [(AFTER_ACT, filed.pk)]


def test_an_act_that_leaves_nothing_gives_none(
    office: Office, citizen: User, given: Any, django_capture_on_commit_callbacks: Any
) -> None:
    filed = steps.filed(office, citizen)
    with django_capture_on_commit_callbacks(execute=True):
        take(filed.pk, by=office.officer)
    assert given() == []


def test_a_hint_that_cannot_be_given_does_not_undo_the_act(
    office: Office, citizen: User, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def unreachable(*_args: object) -> None:
        raise ConnectionError("no queue")

    filed = steps.filed(office, citizen)
    monkeypatch.setattr(type(hints.carry_out), "enqueue", unreachable)
    with django_capture_on_commit_callbacks(execute=True):
        receive(filed.pk, by=office.officer)
    assert Dossier.objects.get(pk=filed.pk).status == "under_review"


def test_a_hint_reaches_what_the_worker_registered(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setitem(hints.CARRIED_OUT_BY, "knock", seen.append)
    hints.carry_out.call("knock", 7)
    assert seen == [7]
    with pytest.raises(KeyError):
        hints.carry_out.call("unheard of", 7)


def test_a_hint_of_a_transaction_that_fails_is_not_given(given: Any, transactional_db: None) -> None:
    def act() -> None:
        with transaction.atomic():
            hint(AFTER_ACT, 1)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        act()
    assert given() == []
