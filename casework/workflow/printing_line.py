"""The approved dossiers on their way to the counter, each with its papers and what is to be done next."""

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Prefetch

from casework.access.policy import Actor
from casework.documents.issued import IssuedDocument
from casework.documents.steps import PaperStep, step_of
from casework.dossiers.dossier import Dossier
from casework.foundlings.case import FoundlingCase
from casework.workflow.hall import waits_here
from casework.workflow.queues import BY_CODE, waiting_in

QUEUE = BY_CODE["to-print"]
LONGEST = 200


def printing_line(user: Actor) -> list[tuple[Dossier, PaperStep]]:
    """The first 200 dossiers with papers in work, most urgent first, with `papers` and `in_hall`; two queries."""
    papers = IssuedDocument.objects.in_force().filter(handed_over=True).order_by("pk")
    in_hall = ExpressionWrapper(waits_here(), output_field=BooleanField())
    line = waiting_in(QUEUE, user).annotate(in_hall=in_hall)
    waiting = line.prefetch_related(Prefetch("documents", papers, to_attr="papers"))[:LONGEST]
    return [(dossier, _step(dossier)) for dossier in waiting]


def cases_in_work(user: Actor) -> list[tuple[FoundlingCase, PaperStep]]:
    """The cases of abandoned children whose papers are not all sealed, each with what is to be done next."""
    unsealed = IssuedDocument.objects.in_force().filter(foundling_cases=OuterRef("pk"), draft=False, sealed_at=None)
    papers = IssuedDocument.objects.in_force().filter(draft=False).order_by("pk")
    cases = FoundlingCase.objects.visible_to(user).filter(Exists(unsealed)).select_related("ward")
    fetched = cases.prefetch_related(Prefetch("documents", papers, to_attr="papers"))[:LONGEST]
    return [(case, step_of(case.papers)) for case in fetched]


def _step(dossier: Dossier) -> PaperStep:
    papers: list[IssuedDocument] = dossier.papers  # type: ignore[attr-defined]
    # What is registered at the counter has no papers before the day: the parties are invited.
    return step_of(papers) if papers or not dossier.registers_at_counter else PaperStep.INVITE
