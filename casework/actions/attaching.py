"""Attaching a scan to a dossier that is being written, and taking one away again."""

import uuid

from django.core.files import File
from django.utils.timezone import now

from casework.actions.hints import NEW_SCAN, hint
from casework.actions.refusals import NotAllowed
from casework.dossiers import scans
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.dossiers.rules import FILER
from casework.people.user import User


def attach(
    dossier: Dossier, *, by: User, requirement: str, file: "File[bytes]", replacing: uuid.UUID | None = None
) -> PaperFile:
    """Check an upload and keep it for the paper `requirement`; `replacing` names the file whose place it takes.

    Raises ValidationError with a sentence for the person who uploads, NotAllowed for anybody else's dossier.
    """
    _ask_who(dossier, by)
    scan = scans.accept(file, original_name=file.name or "")
    former = dossier.paper_files.current().filter(uuid=replacing).first() if replacing else None
    paper_file = scans.store(dossier, requirement, scan, by=by, at=now(), replacing=former)
    hint(NEW_SCAN, paper_file.pk)
    return paper_file


def detach(dossier: Dossier, *, by: User, file: uuid.UUID) -> None:
    """Take away a scan that was not sent yet; one already gone is no error. Raises as `attach` does."""
    _ask_who(dossier, by)
    paper_file = dossier.paper_files.current().filter(uuid=file).first()
    if paper_file is not None:
        scans.remove(paper_file, at=now())


def _ask_who(dossier: Dossier, by: User) -> None:
    refusal = FILER.refusal(dossier, by)
    if refusal:
        raise NotAllowed(refusal)
