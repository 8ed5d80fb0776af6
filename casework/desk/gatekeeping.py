"""Who gets past the door of the desk, and what a refused act answers."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.access.policy import has_desk
from casework.actions.refusals import Conflict
from casework.desk.dossier.page import dossier_page

View = Callable[..., HttpResponseBase]


def at_the_desk(view: View) -> View:
    """For officials only: others log in, or find nothing here. A conflict is answered for every view alike.

    NotAllowed is left to the 403 page; NotYet belongs to the form that was sent.
    """

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not has_desk(request.user):
            raise Http404
        try:
            return view(request, *args, **kwargs)
        except Conflict as conflict:
            return _answer(request, conflict)

    return guarded


def _answer(request: HttpRequest, conflict: Conflict) -> HttpResponse:
    """409 with the fresh dossier and the sentence on top; a repeated act leads to its result."""
    code = conflict.dossier.code
    if conflict.repeated:
        messages.info(request, _("Việc này anh/chị đã làm rồi; đây là kết quả."))
        return redirect("desk-dossier", code=code)
    return dossier_page(request, str(code), conflict=conflict.sentence, status=409)
