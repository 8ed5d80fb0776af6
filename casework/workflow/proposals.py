"""The proposals before the leader, each with what he must know before he opens it."""

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier
from casework.dossiers.trail import DossierEvent
from casework.procedures.registry import codes_for_certifiers
from casework.workflow.hall import waits_here
from casework.workflow.queues import BY_CODE, waiting_in

QUEUE = BY_CODE["to-approve"]


def proposals(user: Actor) -> QuerySet[Dossier]:
    """The dossiers that wait for approval, most urgent first, in one query; for a certifier those to be certified.

    Each carries proposer, proposal_note, changed (keys that differ from the declaration), failed_checks,
    in_hall (whether somebody waits for it), draft_waiting and draft_failed.
    """
    proposed = DossierEvent.objects.filter(dossier=OuterRef("pk"), verb="propose").order_by("-position")
    drafts = IssuedDocument.objects.drafts_of_result().filter(dossier=OuterRef("pk"))
    waiting = waiting_in(QUEUE, user)
    if wards_where(user, Permission.CERTIFY) and not wards_where(user, Permission.DECIDE):
        waiting = waiting.filter(procedure_code__in=codes_for_certifiers())
    return waiting.annotate(
        in_hall=ExpressionWrapper(waits_here(), output_field=BooleanField()),
        proposer=F("proposed_by__full_name"),
        proposal_note=Subquery(proposed.values("note")[:1]),
        changed=Subquery(proposed.values("facts__differences")[:1]),
        failed_checks=Count("check_answers", filter=Q(check_answers__result="fail"), distinct=True),
        draft_waiting=Exists(drafts.filter(state="waiting")),
        draft_failed=Exists(drafts.filter(state="failed")),
    )
