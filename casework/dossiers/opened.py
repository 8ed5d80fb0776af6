"""A dossier opened on a desk: fetched with everything its page asks of it, in a number of queries that never grows."""

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from casework.access.policy import Actor
from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import ReceivedFact
from casework.dossiers.papers import PaperFile
from casework.dossiers.parties import DossierParty
from casework.dossiers.status import Status
from casework.dossiers.supplements import SupplementRequest

WITH_ONE = ("ward", "owner", "received_by", "draft_result", "draft_result__written_by")
WITH_MANY = (
    "declarations",
    "named_people",
    "verdicts",
    "check_answers",
    "documents",
    "verifications",
    "extensions",
)


def at_desk(user: Actor) -> QuerySet[Dossier]:
    """The dossiers this official may open, each with its ward; the rest does not exist for him."""
    return Dossier.objects.at_desk_of(user).select_related("ward", "owner", "received_by")


def whole(user: Actor) -> QuerySet[Dossier]:
    """The same, with declarations, papers and their pictures, verdicts, checks, supplements and documents."""
    files = PaperFile.objects.prefetch_related("pictures")
    supplements = SupplementRequest.objects.select_related("asked_by").prefetch_related("items")
    return (
        Dossier.objects.at_desk_of(user)
        .select_related(*WITH_ONE)
        .prefetch_related(
            *WITH_MANY,
            Prefetch("paper_files", queryset=files),
            Prefetch("supplements", queryset=supplements),
        )
    )


def parties_of(dossier: Dossier) -> list[DossierParty]:
    """The parties of a registration at the counter, fetched with what their rules ask; nobody where there is none."""
    if not dossier.registers_at_counter:
        return []
    # Before the day there is no entry to ask for.
    registered = ("entries__book",) if dossier.status == Status.READY_FOR_PICKUP else ()
    prefetch_related_objects([dossier], *registered, "parties")
    return list(dossier.parties.all())


def received_of(dossier: Dossier) -> list[ReceivedFact]:
    """The facts the office received for it; the database is not asked where the procedure awaits none."""
    return list(dossier.received_facts.all()) if dossier.procedure.awaited else []


def story(user: Actor) -> QuerySet[Dossier]:
    """The dossiers this official may open, with what happened to them: trail, mails, pauses, visits, supplements."""
    return at_desk(user).prefetch_related(
        "events", "messages", "pauses", "visits__comparisons", "visits__opened_by", "supplements__items", "named_people"
    )
