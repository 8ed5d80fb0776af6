"""The citizen's answer to a supplement: the shared pages, opened for the owner alone."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from casework.declaring.answering import answer, open_page, save_in_background, send
from casework.declaring.supplement import SupplementPage
from casework.dossiers.dossier import Dossier
from casework.portal.own import own_dossier
from casework.portal.room import PORTAL

View = Callable[..., HttpResponse]


def being_supplemented(view: View) -> View:
    """Hand the view the owner's page of the open request; a dossier without one leads to its own page."""

    @own_dossier
    @wraps(view)
    def opened(request: HttpRequest, dossier: Dossier) -> HttpResponse:
        page = open_page(dossier, PORTAL)
        return view(request, page) if page else redirect("my-dossier", uuid=dossier.uuid)

    return opened


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
