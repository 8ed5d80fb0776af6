"""Opens a draft of the counter for who writes it; others are told by whom it is written, and may take over."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django_htmx.http import retarget

from casework.declaring.writing import Writing
from casework.desk.counter.room import COUNTER, at_counter
from casework.desk.gatekeeping import at_the_desk
from casework.dossiers.dossier import Dossier

View = Callable[..., Any]


def draft_of(request: HttpRequest, uuid: UUID) -> Dossier:
    """A draft that the counters of his wards write; 404 for strangers."""
    drafts = Dossier.objects.written_down_at_desk_of(request.user).select_related("ward", "written_by")
    return get_object_or_404(drafts, uuid=uuid)


def being_written_down(view: View) -> View:
    """Hand the view a `Writing` of the reader's own; what was sent leads to its own page."""

    @never_cache
    @at_the_desk
    @wraps(view)
    def opened(request: HttpRequest, uuid: UUID, **kwargs: Any) -> Any:
        sent = Dossier.objects.at_desk_of(request.user).filter(uuid=uuid).first()
        if sent is not None:
            return redirect("desk-dossier", code=sent.code)
        dossier = draft_of(request, uuid)
        version = dossier.working_declaration
        if dossier.written_by_id != request.user.pk or version is None:
            return _held_by_another(request, dossier)
        return view(request, Writing(dossier, version, COUNTER), **kwargs)

    return opened


def _held_by_another(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """Who writes it, and the way to go on with it oneself; what was being saved is told so, 409."""
    context = {"dossier": dossier, "procedure": dossier.procedure}
    if request.htmx:  # type: ignore[attr-defined]
        return retarget(render(request, "desk/counter/held-notice.html", context, status=409), "#save-problem")
    return at_counter(request, "desk/counter/held.html", context, status=409 if request.method == "POST" else 200)
