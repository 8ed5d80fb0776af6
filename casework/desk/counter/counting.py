"""The last step at the counter where the originals come first: counted, judged by who may, and taken in at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.actions.at_once import file_and_receive
from casework.actions.filing import submit
from casework.actions.refusals import NotYet
from casework.declaring.review import Review
from casework.declaring.writing import Writing
from casework.desk.counter.forms import TakeInForm
from casework.desk.next_step import COUNTER
from casework.desk.reception.counting import CountForm
from casework.desk.reception.presenting import after_count, slip_or, taken_in_words
from casework.desk.ward_rooms import me
from casework.dossiers.dossier import Dossier
from casework.procedures.declaration import Problem


class Counting:
    """What the page sends: the confirmations, the count, the verdicts."""

    def __init__(self, request: HttpRequest, reviewed: Review, dossier: Dossier) -> None:
        data = request.POST if request.method == "POST" else None
        self.confirming = TakeInForm(data, review=reviewed)
        self.counting = CountForm(data, dossier=dossier, by=me(request))

    def is_valid(self) -> bool:
        """Whether all of it may be acted upon."""
        return all([self.confirming.is_valid(), self.counting.is_valid()])

    @property
    def problems(self) -> list[Problem]:
        """Every mistake, for the summary."""
        return [*self.confirming.shown_problems, *self.counting.problems]

    @property
    def facts(self) -> dict[str, Any]:
        """What the act is told."""
        seen = self.confirming.cleaned_data["seen"] or None
        return {"confirmed": self.confirming.confirmed, "seen": seen, **self.counting.facts}


def count(request: HttpRequest, writing: Writing) -> HttpResponse:
    """The rows of the originals. POST corrects, declines (slip 03), or sends and takes in, with the verdicts or not."""
    dossier = writing.dossier
    dossier.declared = writing.judged.cleaned
    reviewed, posted = Review(writing), request.method == "POST"
    if posted and request.POST.get("then") == "correct":
        return redirect("desk-counter-declaration", uuid=dossier.uuid)
    if not reviewed.complete:
        return _show(request, reviewed, None, status=422 if posted else 200)
    sent = Counting(request, reviewed, dossier)
    if not posted:
        return _show(request, reviewed, sent)
    declines = request.POST.get("then") == "decline"
    if not (sent.confirming.is_valid() if declines else sent.is_valid()):
        return _show(request, reviewed, sent, status=422)
    try:
        return _decline(request, sent, dossier) if declines else _take_in(request, sent, dossier)
    except NotYet as refusal:
        return _show(request, reviewed, sent, sentence=refusal.sentence, status=422)


def _decline(request: HttpRequest, sent: Counting, dossier: Dossier) -> HttpResponse:
    filed = submit(dossier.pk, by=me(request), confirmed=sent.confirming.confirmed)
    return redirect("desk-decline", code=filed.code)


def _take_in(request: HttpRequest, sent: Counting, dossier: Dossier) -> HttpResponse:
    taken = file_and_receive(dossier.pk, by=me(request), **sent.facts)
    code = str(taken.code)
    messages.success(request, taken_in_words(taken, proposed=sent.counting.proposes))
    return redirect(slip_or(code, after_count(request, sent.counting, code, otherwise=COUNTER)))


def _show(
    request: HttpRequest, reviewed: Review, sent: Counting | None, *, sentence: str = "", status: int = 200
) -> HttpResponse:
    writing = reviewed.writing
    context: dict[str, Any] = {
        "dossier": writing.dossier,
        "procedure": writing.dossier.procedure,
        "version": writing.version,
        "review": reviewed,
        "papers": reviewed.papers,
        "sent": sent,
        "refusal": sentence,
        "room": writing.room,
        "here": "review",
        "step_title": _("Đếm bản chính và tiếp nhận"),
    }
    return writing.room.show(request, "desk/counter/count.html", context, status=status)
