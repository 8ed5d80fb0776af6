"""Every hand-over of a dossier, from the task rows and the trail: who gave it to whom, when, and whether in time."""

import datetime as dt
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from viewflow.workflow.models import Task

from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status


@dataclass(frozen=True)
class HandOver:
    """One hand-over. `received_at` is None while nobody has taken it; `late` is judged by the promise of today."""

    step: str | Promise
    given_by: str
    received_by: str
    given_at: dt.datetime
    received_at: dt.datetime | None
    finished_at: dt.datetime | None
    late: bool
    waits_for_citizen: bool


def hand_overs(dossier: Dossier) -> list[HandOver]:
    """In the order in which they happened; a step given to somebody else in between is a hand-over of its own."""
    tasks = Task.objects.filter(process_id=dossier.process_id).select_related("owner").order_by("created", "pk")
    made: list[HandOver] = []
    giver = dossier.requester_name
    for task in tasks:
        status = next(iter(getattr(task.flow_task, "statuses", ())), None)
        if status in (None, Status.DRAFT):
            continue
        step = _hand_over(dossier, task, Status(status), giver)
        made.append(step)
        giver = step.received_by or giver
    return sorted([*made, *_reassignments(dossier)], key=lambda row: row.given_at)


def _hand_over(dossier: Dossier, task: Task, status: Status, giver: str) -> HandOver:
    waits = status == Status.NEEDS_SUPPLEMENT
    finished = task.finished
    return HandOver(
        step=status.label,
        given_by=giver,
        received_by=dossier.requester_name if waits else str(task.owner or ""),
        given_at=task.created,
        received_at=task.created if waits else task.started or task.assigned,
        finished_at=finished,
        late=not waits and bool(dossier.due_at and finished and finished > dossier.due_at),
        waits_for_citizen=waits,
    )


def _reassignments(dossier: Dossier) -> list[HandOver]:
    return [
        HandOver(
            step=_("Phân công"),
            given_by=event.actor_name,
            received_by=str(event.facts.get("to", "")),
            given_at=event.at,
            received_at=event.at,
            finished_at=event.at,
            late=False,
            waits_for_citizen=False,
        )
        for event in dossier.events.filter(verb="reassign")
    ]
