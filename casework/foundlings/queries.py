"""Cases as screens and verbs look for them."""

import datetime as dt

from django.db.models import Prefetch, QuerySet

from casework.access.policy import Actor
from casework.foundlings.case import CaseStatus, FoundlingCase
from casework.offices.wards import Ward
from casework.procedures.earlier_entries import same_number

UNDER_WAY_FIRST = (CaseStatus.POSTED, CaseStatus.RECORDED, CaseStatus.CLOSED, CaseStatus.CLAIMED)


def cases_of(user: Actor) -> list[FoundlingCase]:
    """The newest 200 cases this official may see, with their dossiers; what is posted and ends soonest first."""
    cases = (
        FoundlingCase.objects.visible_to(user).select_related("ward").prefetch_related("dossiers", "documents")[:200]
    )
    order = {status.value: place for place, status in enumerate(UNDER_WAY_FIRST)}
    return sorted(cases, key=lambda case: (order[case.status], case.posted_from or dt.date.max))


def opened(user: Actor) -> QuerySet[FoundlingCase]:
    """The cases this official may see, each with what its page shows."""
    papers = Prefetch("documents")
    return FoundlingCase.objects.visible_to(user).select_related("ward").prefetch_related(papers, "events", "dossiers")


def named(ward: Ward, *, number: str, on: dt.date) -> FoundlingCase | None:
    """The ward's case whose record has this number and date; None when not exactly one has."""
    found = [case for case in FoundlingCase.objects.filter(ward=ward, recorded_on=on) if same_number(str(case), number)]
    return found[0] if len(found) == 1 else None
