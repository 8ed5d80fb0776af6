"""Moves the viewflow tasks after the dossier: begin, follow, take, release, close."""

import datetime as dt
from typing import Any

from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS

from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.workflow.flow import DossierFlow

__all__ = ["OPEN", "Task", "begin", "follow", "open_task", "release", "take"]

OPEN = (STATUS.NEW, STATUS.ASSIGNED, STATUS.STARTED, STATUS.SCHEDULED, STATUS.ERROR)


def open_task(dossier: Dossier) -> Task | None:
    """The one open task of a dossier that is under way."""
    if dossier.process_id is None:
        return None
    tasks = Task.objects.filter(process_id=dossier.process_id, status__in=OPEN)
    return tasks.select_related("owner", "process").order_by("-pk").first()


def begin(dossier: Dossier) -> None:
    """Start the process of a dossier that was just sent, and open its first task; the gate saves the dossier."""
    activation = DossierFlow.start.activation_class.create(DossierFlow.start, None, None)
    activation.process.save()
    dossier.process = activation.process
    activation.process.dossier = dossier
    activation.execute()


def follow(dossier: Dossier, task: Task, *, by: User, at: dt.datetime) -> None:
    """Finish the open task and open the one for the new status; an end state closes the process."""
    dossier.process = task.process
    task.process.dossier = dossier
    if dossier.has_ended:
        _close(task, by=by, at=at)
        return
    activation = task.flow_task.activation_class(task)
    if task.flow_task_type == "HUMAN":
        started = task.started or at
        _own(task, owner=task.owner or by, at=at)
        activation.start(None)
        task.started = started
    else:
        activation.run(None)
    activation.execute()


def take(task: Task, *, owner: User, at: dt.datetime) -> None:
    """Give the task to `owner` and start its clock."""
    _own(task, owner=owner, at=at)
    task.started = at
    task.save(update_fields=["owner", "status", "assigned", "started"])


def release(task: Task) -> None:
    """Put the task back into the common queue."""
    task.owner, task.status, task.assigned, task.started = None, STATUS.NEW, None, None
    task.save(update_fields=["owner", "status", "assigned", "started"])


def _own(task: Any, *, owner: User, at: dt.datetime) -> None:
    task.owner = owner
    task.assigned = task.assigned or at
    task.status = STATUS.ASSIGNED


def _close(task: Task, *, by: User, at: dt.datetime) -> None:
    task.owner = task.owner or by
    task.started = task.started or at
    task.finished, task.status = at, STATUS.DONE
    task.save(update_fields=["owner", "started", "finished", "status"])
    task.process.finished, task.process.status = at, PROCESS.DONE
    task.process.save(update_fields=["finished", "status"])
