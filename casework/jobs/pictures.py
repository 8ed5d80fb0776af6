"""Makes the page pictures of uploaded scans: claim the row, draw in a limited child process, mark what came of it."""

import datetime as dt
import logging
import uuid
from pathlib import PurePath

from django.db import transaction
from django.utils.timezone import now

from casework.dossiers import storage
from casework.dossiers.papers import PagePicture, PaperFile, PaperFileQuery
from casework.dossiers.pictures import Picture, Unreadable, draw_pages
from casework.jobs.turn import FAIR_SHARE_SECONDS, Turn

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 3
# How long a claimed or failed scan rests before the next try; longer than the child process may live.
REST = dt.timedelta(minutes=2)


def draw_due(turn: Turn) -> None:
    """Make the pictures of every scan that is due."""
    due = PaperFile.objects.current().filter(state=PaperFile.State.STORED, due_at__lte=now()).order_by("due_at", "pk")
    turn.each(list(due.values_list("pk", flat=True)[:50]), draw, at_most=FAIR_SHARE_SECONDS)


def draw(pk: int) -> None:
    """Make the pictures of one scan, if it is waiting and due; safe to call again at any moment."""
    paper_file = _claim(pk)
    if paper_file is None:
        return
    try:
        pictures = draw_pages(storage.read(paper_file.path), content_type=paper_file.content_type)
    except (Unreadable, OSError) as problem:
        log.warning("Scan %s gave no pictures at try %d: %r", pk, paper_file.attempts, problem)
        if paper_file.attempts >= MOST_ATTEMPTS:
            _waiting(pk).update(state=PaperFile.State.UNREADABLE)
    else:
        _keep(paper_file, pictures)


@transaction.atomic
def _claim(pk: int) -> PaperFile | None:
    """The scan, made to rest so that nobody else draws it now; None when there is nothing to do."""
    row = PaperFile.objects.current().select_for_update().filter(pk=pk, state=PaperFile.State.STORED).first()
    at = now()
    if row is None or (row.due_at and row.due_at > at):
        return None
    if row.attempts >= MOST_ATTEMPTS:
        row.state = PaperFile.State.UNREADABLE
    else:
        row.attempts, row.due_at = row.attempts + 1, at + REST
    row.save(update_fields=["attempts", "due_at", "state"])
    return row if row.state == PaperFile.State.STORED else None


def _keep(paper_file: PaperFile, pictures: list[Picture]) -> None:
    """Write the pictures under new names, then their rows; those of a slower twin are thrown away."""
    folder = PurePath(paper_file.path).parent
    paths = [str(folder / f"{uuid.uuid4()}.jpg") for _picture in pictures]
    for path, picture in zip(paths, pictures, strict=True):
        storage.write(path, picture.jpeg)
    with transaction.atomic():
        row = _waiting(paper_file.pk).select_for_update().first()
        if row is not None:
            PagePicture.objects.bulk_create(
                PagePicture(paper_file=row, page=page, path=path, width=picture.width, height=picture.height)
                for page, (path, picture) in enumerate(zip(paths, pictures, strict=True), start=1)
            )
            row.state = PaperFile.State.PICTURED
            row.save(update_fields=["state"])
    if row is None:
        for path in paths:
            storage.erase(path)


def _waiting(pk: int) -> PaperFileQuery:
    return PaperFile.objects.filter(pk=pk, state=PaperFile.State.STORED)
