"""Makes the papers that are due; the one place outside commands where type is set."""

from django.utils.timezone import now

from casework.documents import production
from casework.documents.issued import IssuedDocument
from casework.documents.rendering import render
from casework.jobs.turn import FAIR_SHARE_SECONDS, Turn


def produce_due(turn: Turn, *, dossier_pk: int | None = None) -> None:
    """Make what is due, of one dossier or of all."""
    due = IssuedDocument.objects.due(now())
    if dossier_pk is not None:
        due = due.filter(dossier=dossier_pk)
    turn.each(list(due.values_list("pk", flat=True)[:200]), produce, at_most=FAIR_SHARE_SECONDS)


def produce(pk: int) -> None:
    """Make one paper, unless somebody has."""
    production.produce(pk, render=render)
