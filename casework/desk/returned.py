"""Why a dossier is back on the officer's desk: sent back, withheld or recalled, by whom, and what was found."""

from dataclasses import dataclass

from django.utils.functional import Promise

from casework.actions.words import words_of
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.dossiers.trail import DossierEvent
from casework.dossiers.visits import OriginalComparison, Visit

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
