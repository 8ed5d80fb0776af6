"""What is put in order once a day, and what must never be."""

import datetime as dt
import os
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.utils.timezone import localdate, now
from django_tasks_db.models import DBTaskResult, get_date_max

from casework.access.permissions import Permission
from casework.access.policy import may
from casework.access.posts import Post
from casework.actions.digitising import enter
from casework.documents.facts import BookPages
from casework.documents.issued import IssuedDocument
from casework.documents.production import plan
from casework.dossiers import storage
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PagePicture, PaperFile
from casework.jobs.housekeeping import empty_trash, erase_orphans, forget_stranded_jobs, tidy_tables
from casework.jobs.turn import Turn
from casework.people.user import User
from casework.registers.transcripts import Transcript
from tests import steps
from tests.people_in_post import Office
from tests.registers.paper_books import old_entry

TWO_DAYS = dt.timedelta(days=2)


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> Path:
    settings.FILES_DIR = tmp_path
    return tmp_path


@pytest.fixture
def draft(office: Office, citizen: User) -> Dossier:
    return steps.drafted(office, citizen)


def lay(dossier: Dossier, *, age: dt.timedelta = TWO_DAYS) -> str:
    """A file in the dossier's folder, so old."""
    return lay_in(storage.folder_of(dossier, at=now()), age=age)


def lay_in(folder: Path, *, age: dt.timedelta = TWO_DAYS) -> str:
    """A file in that folder, so old."""
    path = folder / f"{uuid.uuid4()}.pdf"
    storage.write(path, b"bytes")
    then = (now() - age).timestamp()
    os.utime(storage.settings.FILES_DIR / path, (then, then))
    return str(path)


def present(files: Path) -> set[str]:
    return {str(path.relative_to(files)) for path in files.rglob("*") if path.is_file()}


def test_only_files_that_no_row_names_are_erased(office: Office, citizen: User, files: Path) -> None:
    dossier = steps.filed(office, citizen)
    scan, picture, paper, orphan, young = (
        lay(dossier), lay(dossier), lay(dossier), lay(dossier), lay(dossier, age=dt.timedelta(hours=23))
    )  # fmt: skip
    row = dossier.paper_files.first()
    PaperFile.objects.filter(pk=row.pk).update(path=scan, removed_at=now())
    PagePicture.objects.create(paper_file=row, page=1, path=picture, width=1, height=1)
    dossier.documents.update(path=paper)
    erase_orphans(Turn())
    assert present(files) == {scan, picture, paper, young}
    assert orphan not in present(files)


def test_papers_of_the_office_and_pages_of_old_books_are_kept(office: Office, files: Path) -> None:
    paper, page, orphan = (lay_in(storage.folder_of_office(office.ward.pk, at=now())) for _ in range(3))
    typed = enter(old_entry(office), by=office.officer)
    Transcript.objects.filter(pk=typed.pk).update(scan=page)
    facts = BookPages.example()
    IssuedDocument.objects.filter(pk=plan(office.ward, "book-pages", facts, at=now()).pk).update(path=paper)
    erase_orphans(Turn())
    assert present(files) == {paper, page}
    assert orphan not in present(files)


def test_half_written_files_and_those_of_dossiers_that_are_gone_are_erased(draft: Dossier, files: Path) -> None:
    path = lay(draft)
    (files / path).rename(files / f"{path}.part")
    lay(Dossier(ward=draft.ward))
    erase_orphans(Turn())
    assert present(files) == set()


def test_without_a_folder_there_is_nothing_to_erase(db: None, settings: Any, tmp_path: Path) -> None:
    settings.FILES_DIR = tmp_path / "not yet"
    erase_orphans(Turn())


def test_the_trash_is_emptied_after_thirty_days_with_its_files(draft: Dossier, files: Path) -> None:
    path = lay(draft)
    draft.paper_files.update(path=path)
    for days, left in ((29, True), (31, False)):
        Dossier.objects.filter(pk=draft.pk).update(trashed_at=now() - dt.timedelta(days=days))
        empty_trash(Turn())
        erase_orphans(Turn())
        assert Dossier.objects.filter(pk=draft.pk).exists() is left
        assert (path in present(files)) is left


def test_what_was_sent_is_never_trash(office: Office, citizen: User) -> None:
    filed = steps.filed(office, citizen)
    long_ago = now() - dt.timedelta(days=400)
    Dossier.objects.filter(pk=filed.pk).update(trashed_at=long_ago)
    filed.paper_files.update(removed_at=long_ago)
    papers = filed.paper_files.count()
    empty_trash(Turn())
    assert Dossier.objects.filter(pk=filed.pk).exists()
    assert filed.paper_files.count() == papers > 0


def test_scans_thrown_away_unsent_are_forgotten_after_thirty_days(draft: Dossier) -> None:
    steps.attach_papers(draft)
    rows = draft.paper_files.order_by("pk")
    kept, thrown = rows[0], rows[1]
    PaperFile.objects.filter(pk=thrown.pk).update(removed_at=now() - dt.timedelta(days=31))
    PaperFile.objects.filter(pk=kept.pk).update(removed_at=now() - dt.timedelta(days=29))
    empty_trash(Turn())
    assert set(rows.values_list("pk", flat=True)) >= {kept.pk}
    assert not rows.filter(pk=thrown.pk).exists()


def test_a_post_that_ended_yesterday_gives_no_right_today(office: Office) -> None:
    Post.objects.filter(user=office.officer).update(until=localdate() - dt.timedelta(days=1))
    tidy_tables(Turn())
    fresh = User.objects.get(pk=office.officer.pk)
    assert not may(fresh, Permission.REVIEW, office.ward.pk)


@pytest.mark.parametrize(("minutes", "left"), [(9, 1), (11, 0)])
def test_jobs_of_a_killed_worker_are_forgotten(db: None, minutes: int, left: int) -> None:
    facts = {"args_kwargs": {"args": [], "kwargs": {}}, "task_path": "x", "backend_name": "default"}
    facts |= {"run_after": get_date_max(), "exception_class_path": "", "traceback": ""}
    started = now() - dt.timedelta(minutes=minutes)
    DBTaskResult.objects.create(status="RUNNING", started_at=started, **facts)
    DBTaskResult.objects.create(status="READY", **facts)
    forget_stranded_jobs(Turn())
    assert DBTaskResult.objects.running().count() == left
    assert DBTaskResult.objects.ready().count() == 1
