"""The answer to a supplement at the counter: the shared pages, for a dossier that was written down there."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from casework.actions.refusals import NotAllowed
from casework.declaring.answering import answer, open_page, save_in_background, send
from casework.declaring.supplement import SupplementPage
from casework.desk.counter.room import COUNTER
from casework.desk.gatekeeping import at_the_desk
from casework.dossiers.opened import at_desk
from casework.dossiers.rules import COUNTER_FILER

View = Callable[..., Any]


def being_supplemented(view: View) -> View:
    """Hand the view the page of the open request; what was sent online is answered by its owner alone."""

    @never_cache
    @at_the_desk
    @wraps(view)
    def opened(request: HttpRequest, uuid: UUID) -> Any:
        dossier = get_object_or_404(at_desk(request.user), uuid=uuid)
        refusal = COUNTER_FILER.refusal(dossier, request.user)
        if refusal:
            raise NotAllowed(refusal)
        page = open_page(dossier, COUNTER)
        return view(request, page) if page else redirect("desk-dossier", code=dossier.code)

    return opened


@require_safe
@at_the_desk
def by_code(request: HttpRequest, code: str) -> HttpResponse:
    """From the button on the dossier's page to where it is answered."""
    dossier = get_object_or_404(at_desk(request.user), code=code)
    if dossier.is_online:
        raise Http404
    return redirect("desk-counter-supplement", uuid=dossier.uuid)


@require_http_methods(["GET", "HEAD", "POST"])
@being_supplemented
def supplement(request: HttpRequest, page: SupplementPage) -> HttpResponse:
    """The items to answer."""
    return answer(request, page)


@require_POST
@being_supplemented
def autosave(request: HttpRequest, page: SupplementPage) -> HttpResponse:
    """Keep what stands in the form right now."""
    return save_in_background(request, page)


@require_http_methods(["GET", "HEAD", "POST"])
@being_supplemented
def review(request: HttpRequest, page: SupplementPage) -> HttpResponse:
    """Before and after, and the sending."""
    return send(request, page)
