"""Slips of many dossiers in one go: choose the dossiers of a period, have them bound into one file, print it."""

from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from casework.access.permissions import Permission
from casework.actions.bundling import KINDS as BUNDLED
from casework.actions.bundling import ask_for_bundle
from casework.actions.refusals import NotYet
from casework.actions.tracking import printed_books, tracked
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.slips.forms import PeriodForm
from casework.desk.ward_rooms import me, wards_with
from casework.documents.bundles import Bundle
from casework.documents.kinds import KINDS
from casework.dossiers.files import stored_file

SECTION = "desk-slips"


@require_safe
@at_the_desk
def slips(request: HttpRequest) -> HttpResponse:
    """The dossiers taken in over the period, to be ticked; the book of the period beside them."""
    return _show(request, PeriodForm(request.GET, wards=wards_with(me(request), Permission.VIEW)))


@require_POST
@at_the_desk
def bundle_up(request: HttpRequest) -> HttpResponse:
    """Have the ticked dossiers' papers bound; nothing ticked comes back with the sentence."""
    form = PeriodForm(request.POST, wards=wards_with(me(request), Permission.VIEW))
    if not form.is_valid():
        return _show(request, form, status=422)
    try:
        made = ask_for_bundle(
            form.cleaned_data["ward"],
            by=me(request),
            kind=request.POST.get("kind", ""),
            codes=request.POST.getlist("code"),
        )
    except NotYet as refusal:
        return _show(request, form, refusal=refusal.sentence, status=422)
    return redirect("desk-bundle", uuid=made.uuid)


@require_safe
@at_the_desk
def bundle(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """How far it is, and what could not be printed, by code."""
    return show(request, "desk/bundle.html", {"bundle": _bundle(request, uuid), "section": SECTION})


@require_safe
@at_the_desk
def bundle_state(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The same, asked again by the page while it is being made."""
    return render(request, "desk/slips/bundle.html", {"bundle": _bundle(request, uuid)})


@require_safe
@at_the_desk
def bundle_file(request: HttpRequest, uuid: UUID) -> FileResponse:
    """The file, to be printed."""
    made = _bundle(request, uuid)
    return stored_file(made.path, content_type="application/pdf", name=f"{made.kind}-{made.asked_at:%Y%m%d-%H%M}.pdf")


def _bundle(request: HttpRequest, uuid: UUID) -> Bundle:
    """Only for who asked for it, while he still sees that ward's dossiers."""
    wards = [ward.pk for ward in wards_with(me(request), Permission.VIEW)]
    return get_object_or_404(Bundle, uuid=uuid, asked_by=me(request), ward__in=wards)


def _show(request: HttpRequest, form: PeriodForm, *, refusal: str = "", status: int = 200) -> HttpResponse:
    valid = form.is_valid()
    said: dict[str, Any] = form.cleaned_data
    context = {
        "form": form,
        "period": said if valid else None,
        "rows": list(tracked(said["ward"], since=said["since"], until=said["until"])) if valid else [],
        "books": printed_books(me(request)),
        "kinds": [(code, KINDS[code].title) for code in BUNDLED],
        "problems": [("", "", refusal)] if refusal else [],
        "section": SECTION,
    }
    return show(request, "desk/slips.html", context, status=status if valid else 422)
