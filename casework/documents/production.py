"""From facts to a stored PDF: a row first, the file later, in steps that a killed worker may repeat.

The renderer is handed in, so that the web process never loads it.
"""

import datetime as dt
import hashlib
import logging
import os
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from casework.documents.facts import PaperFacts
from casework.documents.issued import DocumentState, IssuedDocument
from casework.documents.kinds import KINDS, template_version
from casework.documents.printers import PrinterProfile
from casework.dossiers.storage import folder_of, folder_of_office
from casework.offices.wards import Ward

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier

log = logging.getLogger(__name__)
# After so many minutes it is tried again; when the list is used up, a person has to look.
RETRY_AFTER_MINUTES = (1, 5, 15, 60)
# A claimed row rests this long, so that two workers never make the same paper, and a killed one only delays it.
CLAIM = dt.timedelta(minutes=2)


class Paper(Protocol):
    """What a renderer gives back."""

    @property
    def pdf(self) -> bytes:
        """The file's bytes."""

    @property
    def pages(self) -> int:
        """How many pages it has."""


class Renderer(Protocol):
    """Makes a PDF of plain facts; see `rendering.render`."""

    def __call__(
        self, kind_code: str, facts: dict[str, Any], *, draft: bool, offsets: tuple[float, float], token: str
    ) -> Paper: ...


def plan(
    home: "Dossier | Ward",
    kind_code: str,
    facts: PaperFacts,
    *,
    at: dt.datetime,
    number: str = "",
    draft: bool = False,
    part: str = "",
    copies: int = 1,
    signer_name: str = "",
    signer_title: str = "",
    printer: PrinterProfile | None = None,
    replaces: IssuedDocument | None = None,
    because: str = "",
) -> IssuedDocument:
    """Freeze the facts of a paper into a waiting row, inside the caller's transaction; the worker makes the PDF.

    `home` is the dossier, or the ward when the paper belongs to no dossier. What it `replaces` is voided at the same
    moment. TypeError when the facts are not those of the kind.
    """
    expected = KINDS[kind_code].facts
    if type(facts) is not expected:
        raise TypeError(f"{kind_code} is made of {expected.__name__}, not {type(facts).__name__}.")
    if replaces is not None and replaces.voided_at is None:
        void(replaces, reason=because or "Được thay bằng bản mới", at=at)
    return IssuedDocument.objects.create(
        **({"ward": home} if isinstance(home, Ward) else {"dossier": home}),
        kind=kind_code,
        facts=facts.plain(),
        number=number,
        draft=draft,
        part=part,
        handed_over=KINDS[kind_code].handed_over and not draft,
        copies=copies,
        signer_name=signer_name,
        signer_title=signer_title,
        printer=printer,
        replaces=replaces,
        due_at=at,
        issued_at=None if draft else at,
    )


def produce(pk: int, *, render: Renderer) -> IssuedDocument:
    """Make the PDF of a row that is due; any other is left alone. What cannot be made is noted, never raised."""
    claimed = _claim(pk, at=timezone.now())
    document = IssuedDocument.objects.select_related("dossier", "printer").get(pk=pk)
    if not claimed:
        return document
    try:
        token = document.verify_token if document.bears_code else ""
        paper = render(document.kind, document.facts, draft=document.draft, offsets=document.offsets, token=token)
    except Exception as problem:
        # Whatever went wrong with one paper must not stop the worker: it is kept in the row, for the desk to see.
        log.exception("Document %s could not be rendered", pk)
        return fail(document, reason=f"{type(problem).__name__}: {problem}", at=timezone.now())
    return store(document, paper)


def _claim(pk: int, *, at: dt.datetime) -> bool:
    """Whether the row is due and now this worker's: one statement, so that of two workers one gets it."""
    return IssuedDocument.objects.due(at).filter(pk=pk).update(due_at=at + CLAIM) == 1


def store(document: IssuedDocument, paper: Paper) -> IssuedDocument:
    """Write the file under a new name, then mark the row ready; when another worker was faster, its file stands."""
    path = _folder(document) / f"{uuid.uuid4()}.pdf"
    write_file(Path(settings.FILES_DIR) / path, paper.pdf)
    with transaction.atomic():
        row = IssuedDocument.objects.select_for_update().get(pk=document.pk)
        if row.state == DocumentState.WAITING:
            row.state, row.failure = DocumentState.READY, ""
            row.path, row.pages = str(path), paper.pages
            row.sha256 = hashlib.sha256(paper.pdf).hexdigest()
            row.template_version = template_version()
            row.save(update_fields=["state", "failure", "path", "pages", "sha256", "template_version"])
            return row
    (Path(settings.FILES_DIR) / path).unlink()
    return row


def fail(document: IssuedDocument, *, reason: str, at: dt.datetime) -> IssuedDocument:
    """Note why it went wrong and when to try again; after the last attempt the row says failed."""
    with transaction.atomic():
        row = IssuedDocument.objects.select_for_update().get(pk=document.pk)
        if row.state == DocumentState.WAITING:
            row.attempts, row.failure = row.attempts + 1, reason[:500]
            if row.attempts > len(RETRY_AFTER_MINUTES):
                row.state = DocumentState.FAILED
            else:
                row.due_at = at + dt.timedelta(minutes=RETRY_AFTER_MINUTES[row.attempts - 1])
            row.save(update_fields=["attempts", "failure", "state", "due_at"])
    return row


def try_again(document: IssuedDocument, *, at: dt.datetime) -> None:
    """Put a failed row back in the queue, because a person asked for it."""
    document.state, document.attempts, document.due_at = DocumentState.WAITING, 0, at
    document.save(update_fields=["state", "attempts", "due_at"])


def void(document: IssuedDocument, *, reason: str, at: dt.datetime) -> None:
    """Take a paper out of force; its row and file stay."""
    document.voided_at, document.void_reason = at, reason
    document.save(update_fields=["voided_at", "void_reason"])


def _folder(document: IssuedDocument) -> Path:
    """The dossier's folder for the year: ward/yyyy/dossier; or that of the office: ward/yyyy/office."""
    dossier = document.dossier
    if dossier is None:
        return folder_of_office(int(document.ward_id or 0), at=document.created_at)
    return folder_of(dossier, at=document.created_at)


def write_file(target: Path, content: bytes) -> None:
    """Write beside the target and rename, so that a half-written file never has its name."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    with unfinished.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.rename(target)
