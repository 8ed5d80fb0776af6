"""Opens the reader's own dossier while its declaration is being written; what was sent leads to its own page."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django_htmx.http import HttpResponseClientRedirect, retarget

from casework.declaring.writing import Writing
from casework.dossiers.dossier import Dossier
from casework.portal.kept_text import keep_for_after_login
from casework.portal.room import PORTAL

View = Callable[..., HttpResponse]


def being_written(view: View) -> View:
    """Hand the view a `Writing` of the logged-in owner; strangers get 404, what was sent its own page."""

    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, uuid: UUID, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return _log_in_first(request, uuid)
        dossier = get_object_or_404(Dossier.objects.owned_by(request.user).select_related("ward"), uuid=uuid)
        version = dossier.working_declaration
        if dossier.code or version is None:
            return _to_sent_page(request, uuid)
        return view(request, Writing(dossier, version, PORTAL), **kwargs)

    return opened


def _log_in_first(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A dead session: a save in the background is told so, a form's text waits for the login."""
    if request.htmx:  # type: ignore[attr-defined]
        back = reverse("declaration", args=[uuid])
        told = render(request, "portal/login-first.html", {"back": back}, status=401)
        return retarget(told, "#save-problem")
    if request.method == "POST":
        keep_for_after_login(request, uuid)
    return redirect_to_login(reverse("declaration", args=[uuid]) if request.method == "POST" else request.path)


def _to_sent_page(request: HttpRequest, uuid: UUID) -> HttpResponse:
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponseClientRedirect(reverse("filing-sent", args=[uuid]))
    return redirect("filing-sent", uuid=uuid)
