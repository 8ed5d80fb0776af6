"""Who may attach a scan, and that the worker hears of it."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks import default_task_backend

from casework.actions.attaching import attach, detach
from casework.actions.hints import NEW_SCAN
from casework.actions.refusals import NotAllowed
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.dossiers import uploads
from tests.people_in_post import Office, person


@pytest.fixture
def draft(office: Office, citizen: User, settings: Any, tmp_path: Path) -> Dossier:
    settings.FILES_DIR = tmp_path
    return steps.drafted(office, citizen)


def photo() -> SimpleUploadedFile:
    return SimpleUploadedFile("anh.jpg", uploads.jpeg())


def test_the_citizen_attaches_and_the_worker_hears_of_it(
    draft: Dossier, citizen: User, django_capture_on_commit_callbacks: Any
) -> None:
    default_task_backend.clear()
    with django_capture_on_commit_callbacks(execute=True):
        row = attach(draft, by=citizen, requirement="other", file=photo())
    assert row.original_name == "anh.jpg"
    assert [tuple(result.args) for result in default_task_backend.results] == [(NEW_SCAN, row.pk)]


def test_a_file_takes_the_place_of_the_one_named(draft: Dossier, citizen: User) -> None:
    old = attach(draft, by=citizen, requirement="other", file=photo())
    better = SimpleUploadedFile("ro-hon.png", uploads.png())
    new = attach(draft, by=citizen, requirement="other", file=better, replacing=old.uuid)
    assert list(draft.paper_files.current().filter(requirement="other")) == [new]


def test_a_file_is_taken_away_once_and_asked_again_nothing_happens(draft: Dossier, citizen: User) -> None:
    row = attach(draft, by=citizen, requirement="other", file=photo())
    for _time in range(2):
        detach(draft, by=citizen, file=row.uuid)
    assert not draft.paper_files.current().filter(pk=row.pk).exists()


def test_a_stranger_attaches_and_takes_away_nothing(draft: Dossier, citizen: User) -> None:
    stranger = person("la@caseflow.example", "Người Lạ")
    row = attach(draft, by=citizen, requirement="other", file=photo())
    with pytest.raises(NotAllowed):
        attach(draft, by=stranger, requirement="other", file=photo())
    with pytest.raises(NotAllowed):
        detach(draft, by=stranger, file=row.uuid)
    assert draft.paper_files.current().filter(requirement="other").count() == 1
