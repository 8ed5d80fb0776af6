"""Delivers the mails that are due."""

from django.utils.timezone import now

from casework.jobs.turn import FAIR_SHARE_SECONDS, Turn
from casework.notifications import delivery


def deliver_due(turn: Turn, *, dossier_pk: int | None = None) -> None:
    """Deliver what is due, of one dossier or of all; a mail that another worker has claimed is left to it."""
    due = delivery.due(now())
    if dossier_pk is not None:
        due = due.filter(dossier=dossier_pk)
    turn.each(list(due.values_list("pk", flat=True)[:200]), delivery.deliver, at_most=FAIR_SHARE_SECONDS)
