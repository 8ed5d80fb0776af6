"""The last step at the counter: read back, compare the originals, and take the dossier in in the same sitting."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from casework.actions.at_counter import compare_on_filing
from casework.actions.filing import submit
from casework.actions.reception import receive
from casework.actions.refusals import NotAllowed, NotYet
from casework.declaring.review import Review
from casework.declaring.writing import Writing
from casework.desk.counter.counting import count
from casework.desk.counter.forms import TakeInForm
from casework.desk.counter.opening import being_written_down
from casework.desk.reception.comparing import Comparing
from casework.desk.ward_rooms import me
from casework.dossiers.dossier import Dossier
from casework.people.accounts import account_with_number

# Where each button leads once the dossier has its code.
AFTERWARDS = {"supplement": "desk-request-supplement", "decline": "desk-decline"}


@require_http_methods(["GET", "HEAD", "POST"])
@being_written_down
def review(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Everything at a glance: originals are counted where they come first, else compared with what was declared."""
    last = count if writing.dossier.procedure.route.originals_first else compare
    return last(request, writing)


def compare(request: HttpRequest, writing: Writing) -> HttpResponse:
    """POST keeps the comparisons; then corrects, takes in, or leads to slip 02 or 03."""
    dossier = writing.dossier
    # The originals are compared with what is declared, sent or not.
    dossier.declared = writing.judged.cleaned
    reviewed = Review(writing)
    form = TakeInForm(request.POST or None, review=reviewed)
    comparing = Comparing(dossier, request.POST or None)
    if request.method != "POST":
        return _show(request, reviewed, form, comparing)
    then = request.POST.get("then", "receive")
    compare_on_filing(dossier, by=me(request), comparisons=comparing.facts)
    if then == "correct":
        return redirect("desk-counter-declaration", uuid=dossier.uuid)
    if reviewed.mistakes or not form.is_valid() or (then == "receive" and not comparing.is_valid()):
        return _show(request, reviewed, form, comparing, status=422)
    if then == "receive" and comparing.differing:
        sentence = _("Bản chính không khớp: %(titles)s. Hãy sửa tờ khai ngay, hoặc ghi nhận và yêu cầu bổ sung.")
        told = sentence % {"titles": ", ".join(comparing.differing)}
        return _show(request, reviewed, form, comparing, sentence=told, status=422)
    try:
        sent = submit(dossier.pk, by=me(request), confirmed=form.confirmed, seen=form.cleaned_data["seen"] or None)
    except NotYet as refusal:
        return _show(request, reviewed, form, comparing, sentence=refusal.sentence, status=422)
    return _take_in(request, sent) if then == "receive" else redirect(AFTERWARDS[then], code=sent.code)


def _take_in(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """Reception at once; what stands in its way is said where the dossier now is."""
    try:
        receive(dossier.pk, by=me(request))
    except (NotYet, NotAllowed) as refusal:
        messages.warning(request, refusal.sentence)
        return redirect("desk-dossier", code=dossier.code)
    return redirect("desk-counter-taken-in", code=dossier.code)


def _show(
    request: HttpRequest,
    reviewed: Review,
    form: TakeInForm,
    comparing: Comparing,
    *,
    sentence: str = "",
    status: int = 200,
) -> HttpResponse:
    dossier, version = reviewed.writing.dossier, reviewed.writing.version
    refused = [("", "", sentence)] if sentence else []
    number = dossier.procedure.contact(reviewed.declaration.cleaned).identity_number
    context: dict[str, Any] = {
        "dossier": dossier,
        "procedure": dossier.procedure,
        "version": version,
        "review": reviewed,
        "papers": reviewed.papers,
        "form": form,
        "comparing": comparing,
        "has_account": account_with_number(number),
        "problems": [*refused, *form.shown_problems, *comparing.problems] if form.is_bound else [],
        "room": reviewed.writing.room,
        "here": "review",
        "step_title": _("Đối chiếu và tiếp nhận"),
    }
    return reviewed.writing.room.show(request, "desk/counter/review.html", context, status=status)
