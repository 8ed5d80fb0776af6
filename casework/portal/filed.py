"""The page after sending: the code, what happens next, the receipt; and the next child of the same birth."""

import secrets

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from casework.actions.filing import start_draft
from casework.actions.mailing import originals_to_bring
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.portal.own import own_dossier
from casework.portal.whereabouts import booked_appointment, spoken

RECEIPT = "deposit-receipt"


@require_safe
@own_dossier
def sent(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """What the guide promises after sending: next steps, the code, the look-up secret, the receipt."""
    following = dossier.procedure.follow_on(dossier.declared)
    context = {
        "dossier": dossier,
        "procedure": dossier.procedure,
        "receipt": _receipt_of(dossier),
        "originals": originals_to_bring(dossier),
        "appointment": spoken(booked) if (booked := booked_appointment(dossier)) else "",
        "follow_on_title": dossier.procedure.follow_on_title if following is not None else "",
        "token": secrets.token_urlsafe(24),
        "section": "services",
    }
    return render(request, "portal/sent.html", context)


@require_safe
@own_dossier
def receipt_state(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """The link to the receipt once the worker has made it; asked again and again by the page."""
    return render(request, "portal/sent/receipt.html", {"dossier": dossier, "receipt": _receipt_of(dossier)})


@require_POST
@own_dossier
def follow_on(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """Begin the next declaration (the twin's) with what both share; the token makes one draft of a double click."""
    shared = dossier.procedure.follow_on(dossier.declared)
    if shared is None:
        raise Http404
    assert isinstance(request.user, User)
    draft = start_draft(
        by=request.user,
        ward=dossier.ward,
        procedure_code=dossier.procedure_code,
        form_token=request.POST.get("token", "")[:40] or secrets.token_urlsafe(24),
        initial=dossier.procedure.declaration.typed(shared),
    )
    return redirect("declaration", uuid=draft.uuid)


def _receipt_of(dossier: Dossier) -> IssuedDocument | None:
    return dossier.documents.filter(kind=RECEIPT, voided_at=None).order_by("-pk").first()
