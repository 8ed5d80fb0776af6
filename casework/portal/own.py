"""Opens the reader's own dossier for a view; strangers get 404, a conflict its page with name and time."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from casework.actions.refusals import Conflict
from casework.dossiers.own import opened_by
from casework.portal.errors import conflict

View = Callable[..., HttpResponse]


def own_dossier(view: View) -> View:
    """Hand the view the logged-in owner's dossier instead of its uuid; a draft leads to where it is written."""

    @never_cache
    @login_required
    @wraps(view)
    def opened(request: HttpRequest, uuid: UUID, **kwargs: Any) -> HttpResponse:
        dossier = get_object_or_404(opened_by(request.user), uuid=uuid)
        if dossier.code is None:
            return redirect("declaration", uuid=uuid)
        try:
            return view(request, dossier, **kwargs)
        except Conflict as refusal:
            page = reverse("my-dossier", args=[uuid])
            return redirect(page) if refusal.repeated else conflict(request, refusal.sentence, href=page)

    return opened
