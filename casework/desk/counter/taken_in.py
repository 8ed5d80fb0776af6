"""After reception at the counter: slip 01 to print in two copies, and what the person takes home."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from casework.actions.mailing import fee_in_words, originals_to_bring
from casework.desk.counter.room import at_counter
from casework.desk.gatekeeping import at_the_desk
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import at_desk


@require_safe
@at_the_desk
def taken_in(request: HttpRequest, code: str) -> HttpResponse:
    """The slip, the date, what to bring later."""
    dossier = get_object_or_404(at_desk(request.user), code=code)
    context = {
        "dossier": dossier,
        "slip": _slip(dossier),
        "originals": originals_to_bring(dossier),
        "fee": fee_in_words(dossier),
    }
    return at_counter(request, "desk/counter/taken-in.html", context)


@require_safe
@at_the_desk
def slip_state(request: HttpRequest, code: str) -> HttpResponse:
    """The way to the slip once the worker has made it; asked again and again by the page."""
    dossier = get_object_or_404(at_desk(request.user), code=code)
    return render(request, "desk/counter/slip.html", {"dossier": dossier, "slip": _slip(dossier)})


def _slip(dossier: Dossier) -> IssuedDocument | None:
    return dossier.documents.filter(kind="receipt-slip", voided_at=None).order_by("-pk").first()
