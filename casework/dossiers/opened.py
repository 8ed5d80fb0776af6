"""A dossier opened on a desk: fetched with everything its page asks of it, in a number of queries that never grows."""

from typing import Any

from django.db.models import Exists, Model, OuterRef, Prefetch, QuerySet, prefetch_related_objects

from casework.access.policy import Actor
from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import ReceivedFact
from casework.dossiers.extensions import Extension
from casework.dossiers.papers import PaperFile
from casework.dossiers.parties import DossierParty
from casework.dossiers.status import Status
from casework.dossiers.supplements import SupplementRequest
from casework.dossiers.verifications import Verification

WITH_ONE = ("ward", "owner", "received_by", "draft_result", "draft_result__written_by")
WITH_MANY = ("declarations", "named_people", "verdicts", "check_answers", "documents")
# What few dossiers have: whether there is any is asked with the dossier itself, and only then is it fetched.
SELDOM: dict[str, type[Model]] = {
    "verifications": Verification,
    "extensions": Extension,
    "received_facts": ReceivedFact,
}


def at_desk(user: Actor) -> QuerySet[Dossier]:
    """The dossiers this official may open, each with its ward; the rest does not exist for him."""
    return Dossier.objects.at_desk_of(user).select_related("ward", "owner", "received_by")


def whole(user: Actor) -> QuerySet[Dossier]:
    """The same, with declarations, papers and their pictures, verdicts, checks, supplements, letters and documents."""
    return _read(user).prefetch_related("verifications", "extensions")


def for_its_page(user: Actor) -> QuerySet[Dossier]:
    """The same; letters, apologies and received facts follow with `fetch_seldom`, where there are any."""
    there_are = {
        f"has_{name}": Exists(model._default_manager.filter(dossier=OuterRef("pk"))) for name, model in SELDOM.items()
    }
    return _read(user).annotate(**there_are)


def fetch_seldom(dossier: Dossier) -> None:
    """Fetch what few dossiers have; what this one has none of is known to be empty without a query."""
    wanted = [name if getattr(dossier, f"has_{name}") else _nothing(name) for name in SELDOM]
    prefetch_related_objects([dossier], *wanted)


def _nothing(name: str) -> Prefetch[Any]:
    return Prefetch(name, queryset=SELDOM[name]._default_manager.none())


def _read(user: Actor) -> QuerySet[Dossier]:
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


def story(user: Actor) -> QuerySet[Dossier]:
    """The dossiers this official may open, with what happened to them: trail, mails, pauses, visits, supplements."""
    return at_desk(user).prefetch_related(
        "events", "messages", "pauses", "visits__comparisons", "visits__opened_by", "supplements__items", "named_people"
    )
