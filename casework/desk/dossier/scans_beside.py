"""The office's own scans of a dossier, shown beside the citizen's: replies to letters, papers as others signed them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.dossiers.verifications import Verification
from casework.procedures.definition import Paper


@dataclass(frozen=True)
class ScansBeside:
    """What the viewer shows of one thing, as if it were a paper."""

    paper: Paper
    scans: tuple[PaperFile, ...]


@dataclass(frozen=True)
class LetterOnDesk:
    """One letter to another authority, with the scans of what came back."""

    letter: Verification
    scans: tuple[PaperFile, ...]

    @property
    def pages(self) -> int:
        """How many pages came back."""
        return sum(scan.pages for scan in self.scans)

    @property
    def lacks_scan(self) -> bool:
        """Whether a written reply is on record without its picture."""
        return self.letter.ending == Verification.Ending.REPLIED and not self.scans


def letters_of(dossier: Dossier) -> list[LetterOnDesk]:
    """The letters of a dossier fetched whole; the database is asked for nothing more."""
    return [LetterOnDesk(letter, _of(dossier, verification_id=letter.pk)) for letter in dossier.verifications.all()]


def scans_beside(dossier: Dossier) -> tuple[ScansBeside, ...]:
    """Everything of that kind there is, of a dossier fetched whole."""
    replies = (
        ScansBeside(_paper(f"reply-{one.letter.pk}", _reply_title(one.letter)), one.scans)
        for one in letters_of(dossier)
    )
    signed = (
        ScansBeside(
            _paper(f"signed-{paper.pk}", _("%(paper)s đã ký") % {"paper": paper.title}),
            _of(dossier, document_id=paper.pk),
        )
        for paper in dossier.papers_to_scan
    )
    return tuple(one for one in (*replies, *signed) if one.scans)


def scanned_papers(dossier: Dossier) -> set[int]:
    """The keys of the documents of which the signed paper was scanned."""
    return {row.document_id for row in dossier.paper_files.all() if row.document_id and row.removed_at is None}


def _paper(code: str, title: str) -> Paper:
    return Paper(code=code, title=title, required=False)


def _reply_title(letter: Verification) -> str:
    return _("Trả lời công văn %(number)s") % {"number": letter.number}


def _of(dossier: Dossier, **belongs: int) -> tuple[PaperFile, ...]:
    return tuple(
        row
        for row in dossier.paper_files.all()
        if row.removed_at is None and all(getattr(row, name) == pk for name, pk in belongs.items())
    )
