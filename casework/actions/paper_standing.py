"""Whether a paper is genuine: asked by anybody who holds it, answered without a word more than stands on it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.utils.timezone import localdate

from casework.actions.struck_papers import OF_AN_ENTRY, entry_on
from casework.documents.issued import IssuedDocument
from casework.people.names import masked
from casework.registers.entries import RegisterEntry

# A chain of corrections is short; a longer one would be a fault in the data.
MOST_CORRECTIONS = 20


class State(StrEnum):
    """What becomes of a paper."""

    GENUINE = "genuine"
    REPLACED = "replaced"
    RECALLED = "recalled"
    STRUCK = "struck"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PaperStanding:
    """The answer. Of what took its place only number and day are said: the code stands on the newer paper alone."""

    state: State
    kind: str = ""
    number: str = ""
    issued_on: dt.date | None = None
    office: str = ""
    name: str = ""
    ended: bool = False
    since: dt.date | None = None
    newer_number: str = ""
    newer_on: dt.date | None = None


UNKNOWN = PaperStanding(State.UNKNOWN)


def standing_of(token: str) -> PaperStanding:
    """The standing of the issued paper with this token; drafts, blanks and forms are unknown."""
    papers = IssuedDocument.objects.select_related("dossier__ward", "ward")
    paper = papers.filter(verify_token=token, draft=False).first() if token else None
    if paper is None or not paper.bears_code or not paper.is_ready:
        return UNKNOWN
    entry = entry_on(paper)
    newer = _successor(paper) if paper.voided_at else None
    ward = paper.dossier.ward if paper.dossier else paper.ward
    return PaperStanding(
        state=_state(paper, entry, newer),
        kind=str(paper.title),
        number=paper.number,
        issued_on=localdate(paper.issued_at) if paper.issued_at else None,
        office=ward.people_committee if ward else "",
        name=_name(paper),
        ended=entry is not None and entry.state == RegisterEntry.State.ENDED,
        since=localdate(paper.voided_at) if paper.voided_at else None,
        newer_number=newer.number if newer else "",
        newer_on=localdate(newer.issued_at) if newer and newer.issued_at else None,
    )


def _state(paper: IssuedDocument, entry: RegisterEntry | None, newer: IssuedDocument | None) -> State:
    if entry is not None and entry.state == RegisterEntry.State.STRUCK:
        return State.STRUCK
    if paper.voided_at is None:
        return State.GENUINE
    return State.REPLACED if newer else State.RECALLED


def _successor(paper: IssuedDocument) -> IssuedDocument | None:
    """What counts in its place now: the end of the chain of corrections, or what was issued after a recall."""
    newest = paper
    for _correction in range(MOST_CORRECTIONS):
        following = IssuedDocument.objects.filter(replaces=newest).first()
        if following is None:
            break
        newest = following
    if newest.voided_at is None:
        return newest
    issued = IssuedDocument.objects.filter(kind=paper.kind, draft=False, voided_at=None, pk__gt=paper.pk)
    return issued.filter(dossier=paper.dossier).order_by("-pk").first() if paper.dossier else None


def _name(paper: IssuedDocument) -> str:
    """Whose paper it is, masked: the one registered on results, the one who asked on slips and letters."""
    if paper.dossier is None:
        return ""
    on_result = OF_AN_ENTRY in paper.facts
    return masked(paper.dossier.subject_name if on_result else paper.dossier.requester_name)
