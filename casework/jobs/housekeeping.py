"""What is put in order once a day: posts, the trash, files without a row, old sessions and finished jobs."""

import datetime as dt
import logging
import os
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

from casework.access.posts import sync
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PagePicture, PaperFile
from casework.dossiers.storage import OFFICE_FOLDER
from casework.jobs.turn import Turn
from casework.registers.transcripts import Transcript

log = logging.getLogger(__name__)

TRASH_KEPT = dt.timedelta(days=30)
ORPHANS_KEPT_SECONDS = 24 * 60 * 60
FINISHED_JOBS_KEPT = dt.timedelta(days=7)
# Longer than any job takes: whoever still has it after this time was killed.
LONGEST_JOB = dt.timedelta(minutes=10)
FOLDERS_AT_ONCE = 200


def tidy_tables(turn: Turn) -> None:
    """Bring grants in line with the posts of the day; forget expired sessions and jobs long finished."""
    sync()
    call_command("clearsessions", verbosity=0)
    DBTaskResult.objects.finished().filter(finished_at__lt=now() - FINISHED_JOBS_KEPT).delete()


def forget_stranded_jobs(turn: Turn) -> None:
    """Jobs whose worker was killed would run for ever; they were hints only, and what they hinted at is due anyway."""
    DBTaskResult.objects.running().filter(started_at__lt=now() - LONGEST_JOB).delete()


def empty_trash(turn: Turn) -> None:
    """Drafts and unsent scans thrown away more than thirty days ago; their files then have no row any more."""
    before = now() - TRASH_KEPT
    PaperFile.objects.filter(sent_at=None, removed_at__lt=before).delete()
    drafts = Dossier.objects.filter(code=None, trashed_at__lt=before)
    turn.each(list(drafts.values_list("pk", flat=True)), _throw_away)


def _throw_away(pk: int) -> None:
    # Asked again: it may have been taken out of the trash while others were emptied.
    drafts = Dossier.objects.filter(pk=pk, code=None, trashed_at__lt=now() - TRASH_KEPT)
    # Declarations printed at the counter to be signed: papers nobody was given.
    IssuedDocument.objects.filter(dossier__in=drafts).update(replaces=None)
    IssuedDocument.objects.filter(dossier__in=drafts).delete()
    drafts.delete()


def erase_orphans(turn: Turn) -> None:
    """Files older than a day that no row names: of acts undone, workers killed, trash emptied."""
    folders = _dossier_folders()
    while batch := list(islice(folders, FOLDERS_AT_ONCE)):
        if not turn.go_on():
            return
        named = _named_files([folder.name for folder in batch])
        for path in (path for folder in batch for path in _old_files(folder)):
            if str(path.relative_to(settings.FILES_DIR)) not in named:
                path.unlink(missing_ok=True)
                log.warning("Erased %s: no row names it.", path)


def _dossier_folders() -> Iterator[Path]:
    """Every ward/yyyy/dossier folder, one after the other: there may be a million."""
    for ward in _folders_in(Path(settings.FILES_DIR)):
        for year in _folders_in(ward):
            yield from _folders_in(year)


def _folders_in(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        with os.scandir(folder) as entries:
            yield from (Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False))


def _old_files(folder: Path) -> Iterator[Path]:
    before = time.time() - ORPHANS_KEPT_SECONDS
    return (path for path in folder.iterdir() if path.is_file() and path.stat().st_mtime < before)


def _named_files(dossiers: list[str]) -> set[str]:
    """The paths that rows of these dossiers name, or that those of the offices do."""
    if OFFICE_FOLDER in dossiers:
        pages = Transcript.objects.exclude(scan="").values_list("scan", flat=True)
        return {
            *IssuedDocument.objects.filter(dossier=None).values_list("path", flat=True),
            *pages,
            *_named_files([name for name in dossiers if name != OFFICE_FOLDER]),
        }
    scans = PaperFile.objects.filter(dossier__uuid__in=dossiers).values_list("path", flat=True)
    pictures = PagePicture.objects.filter(paper_file__dossier__uuid__in=dossiers).values_list("path", flat=True)
    papers = IssuedDocument.objects.filter(dossier__uuid__in=dossiers).values_list("path", flat=True)
    return {*scans, *pictures, *papers}
