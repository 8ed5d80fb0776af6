"""A citizen's own dossiers: drafts, under way, ended, in the trash; and one of them with all that he may see of it."""

import datetime as dt

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, When, prefetch_related_objects

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.dossiers.declarations import DeclarationVersion
from casework.dossiers.dossier import Dossier, DossierQuery
from casework.dossiers.papers import PaperFile
from casework.dossiers.status import ENDED, OPEN, Status
from casework.dossiers.supplements import SupplementItem, SupplementRequest

# So long a draft can be taken out of the trash again.
TRASH_DAYS = 30


def drafts_of(user: Actor) -> DossierQuery:
    """What is being written, the newest first."""
    return Dossier.objects.owned_by(user).filter(status=Status.DRAFT).order_by("-created_at")


def under_way_of(user: Actor) -> DossierQuery:
    """What was sent and has not ended, each with `has_unsent_changes`; what waits for the citizen comes first."""
    found = with_unsent_changes(Dossier.objects.owned_by(user).filter(status__in=OPEN)).select_related("ward")
    found = found.prefetch_related("supplements__items", "appointments")
    waits = Case(When(status=Status.NEEDS_SUPPLEMENT, then=0), default=1)
    return found.order_by(waits, "-filed_at")


def ended_of(user: Actor) -> DossierQuery:
    """What has ended, the latest first."""
    return Dossier.objects.owned_by(user).filter(status__in=ENDED).order_by("-closed_at")


def in_trash_of(user: Actor, *, at: dt.datetime) -> DossierQuery:
    """The drafts thrown away that can still be taken out."""
    since = at - dt.timedelta(days=TRASH_DAYS)
    return Dossier.objects.filter(owner_id=user.pk, code=None, trashed_at__gte=since).order_by("-trashed_at")


def in_trash_at_desk_of(user: Actor, *, at: dt.datetime) -> DossierQuery:
    """The drafts of the counters of his wards that were thrown away and can still be taken out."""
    wards = wards_where(user, Permission.RECEIVE)
    thrown = Dossier.objects.filter(ward_id__in=wards, code=None, trashed_at__gte=at - dt.timedelta(days=TRASH_DAYS))
    return thrown.exclude(channel=Dossier.Channel.ONLINE).order_by("-trashed_at")


def opened_by(user: Actor) -> DossierQuery:
    """His dossiers as a page of one begins: with ward and owner, and whether changes wait to be sent."""
    return with_unsent_changes(Dossier.objects.owned_by(user)).select_related("ward", "owner")


def fetch_contents(dossier: Dossier) -> None:
    """Fetch everything the page of a dossier says, in a number of queries that never grows; scans as `sent_scans`."""
    scans = PaperFile.objects.from_citizen().current().exclude(sent_at=None).prefetch_related("pictures")
    supplements = SupplementRequest.objects.prefetch_related("items")
    prefetch_related_objects(
        [dossier],
        "declarations",
        "documents",
        "events",
        "messages",
        "appointments",
        "verifications",
        Prefetch("paper_files", queryset=scans, to_attr="sent_scans"),
        Prefetch("supplements", queryset=supplements),
    )


def with_unsent_changes(dossiers: DossierQuery) -> DossierQuery:
    """The same, each with `has_unsent_changes`: something was answered to a supplement and not yet sent."""
    mine = {"dossier": OuterRef("pk")}
    edited = DeclarationVersion.objects.filter(**mine, sent_at=None, revision__gt=0)
    uploaded = PaperFile.objects.current().filter(**mine, sent_at=None)
    answered = SupplementItem.objects.filter(request__dossier=OuterRef("pk"), request__closed_at=None)
    changed = Exists(edited) | Exists(uploaded) | Exists(answered.exclude(answered_at=None))
    return dossiers.annotate(has_unsent_changes=Q(status=Status.NEEDS_SUPPLEMENT) & Q(changed))
