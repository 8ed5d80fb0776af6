"""Where somebody goes on after an act on a dossier that is worked while its citizen waits."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from casework.desk.dossier.page import head_of
from casework.dossiers.opened import at_desk

PRINTING, APPROVALS = "to-print", "to-approve"
COUNTER = "counter"
ROOMS = {PRINTING: "desk-printing", APPROVALS: "desk-approvals", COUNTER: "desk-counter"}


def next_step(request: HttpRequest, code: str, *, done: str, otherwise: str) -> str:
    """The address of the dossier's next step after the verb `done` where it is this person's own.

    Else of the list he works through: the one the dossier was opened from, or `otherwise`, a queue.
    """
    head = head_of(request, get_object_or_404(at_desk(request.user), code=code))
    own = (button for button in head.open_buttons if button.kind == "primary" and not button.at_once)
    steps = (button.href for button in own if button.verb != done)
    through = f"{list_of(head.worklist.code)}?{head.query}" if head.worklist else list_of(otherwise)
    return next(steps, through)


def list_of(queue: str) -> str:
    """The address of a queue, in the room that is built for it where there is one."""
    return reverse(ROOMS[queue]) if queue in ROOMS else reverse("desk-queue", args=[queue])
