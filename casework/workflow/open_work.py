"""What somebody still holds: the open tasks that must go to another before he leaves."""

from viewflow.workflow.models import Task

from casework.people.user import User
from casework.workflow.follow import OPEN


def held_by(user: User) -> list[str]:
    """The codes of the dossiers whose open task is this person's, oldest first; codes alone, nothing of the content."""
    tasks = Task.objects.filter(owner=user, status__in=OPEN, process__dossier__isnull=False)
    return list(tasks.order_by("created").values_list("process__dossier__code", flat=True))
