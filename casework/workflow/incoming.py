"""The letters by which other wards served here ask one's own."""

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.dossiers.status import OPEN
from casework.dossiers.verifications import Verification

INCOMING = "incoming"
# Once the dossier has ended, who asked waits no longer, whether anybody closed the letter or not.
WAITS = Q(closed_at=None, dossier__status__in=OPEN)


def wards_asked(user: Actor) -> list[int]:
    """The wards for which this official answers: where he reviews or decides."""
    return sorted({*wards_where(user, Permission.REVIEW), *wards_where(user, Permission.DECIDE)})


def letters_to(user: Actor) -> QuerySet[Verification]:
    """The letters that were sent to his wards, those still waiting for a reply first, then the newest."""
    sent = Verification.objects.filter(asked_ward_id__in=wards_asked(user)).exclude(sent_on=None)
    return sent.order_by(ExpressionWrapper(WAITS, BooleanField()).desc(), "-sent_on", "-pk")


def waiting_for(user: Actor) -> QuerySet[Verification]:
    """Those of them that wait for a reply."""
    return letters_to(user).filter(WAITS).order_by()


def how_many(user: Actor) -> Coalesce:
    """How many wait, as a number within another query."""
    counted = waiting_for(user).annotate(every=Value(1)).values("every").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), 0)
