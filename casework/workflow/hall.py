"""Who brought originals today and waits in the hall until they are done."""

from django.db.models import Exists, OuterRef, Q
from django.utils.timezone import localtime

from casework.dossiers.status import Status
from casework.dossiers.visits import Visit
from casework.procedures.registry import codes_with_originals_first

WAITED_FOR = (Status.UNDER_REVIEW, Status.AWAITING_APPROVAL, Status.APPROVED, Status.READY_FOR_PICKUP)


def waits_here() -> Q:
    """The dossiers somebody waits for right now; what a dossier says of itself as `somebody_waits`."""
    today = localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    open_visits = Visit.objects.filter(
        dossier=OuterRef("pk"), purpose=Visit.Purpose.PICKUP, closed_at=None, opened_at__gte=today
    )
    here = Q(status__in=WAITED_FOR, procedure_code__in=codes_with_originals_first())
    return here & Q(Exists(open_visits))
