"""Why a dossier is back on the officer's desk, by whom and what was found; and that its entry was struck since."""

from dataclasses import dataclass

from django.utils.functional import Promise

from casework.actions.words import words_of
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.dossiers.trail import DossierEvent
from casework.dossiers.visits import OriginalComparison, Visit
from casework.registers.entries import RegisterEntry
from casework.registers.notes import NoteKind

RETURNING = ("send_back", "withhold", "recall")
SEEN_AT = (Status.UNDER_REVIEW, Status.AWAITING_APPROVAL)


@dataclass(frozen=True)
class Returned:
    """The last time it came back; `differences` are the originals that did not match."""

    event: DossierEvent
    deed: str | Promise
    differences: list[OriginalComparison]


def returned(dossier: Dossier) -> Returned | None:
    """The last return, for the officer who must act on it and the leader who decides again; None when there is none."""
    # What was never put before the leader cannot have come back.
    if dossier.status not in SEEN_AT or dossier.proposed_by_id is None:
        return None
    event = dossier.events.filter(verb__in=RETURNING).order_by("-position").first()
    if event is None:
        return None
    return Returned(
        event, words_of(event.verb, dossier).deed, _differences(dossier) if event.verb == "withhold" else []
    )


def _differences(dossier: Dossier) -> list[OriginalComparison]:
    visit = dossier.visits.filter(outcome=Visit.Outcome.WITHHELD).order_by("-pk").first()
    return visit.differences() if visit else []


@dataclass(frozen=True)
class Struck:
    """The entry behind the result, and the decision that struck it."""

    entry: RegisterEntry
    why: str


def struck(dossier: Dossier) -> Struck | None:
    """What became of the entry the result rests on; None while it stands, or nothing was issued from it."""
    # The papers are at hand already: without a void one there is nothing to ask the books.
    taken_back = any(paper.voided_at and not paper.draft for paper in dossier.documents.all())
    entry = dossier.struck_entry if taken_back else None
    if entry is None:
        return None
    note = entry.notes.filter(kind=NoteKind.STRUCK).last()
    return Struck(entry, note.text if note else "")
