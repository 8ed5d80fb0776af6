"""What was typed into a declaration when the session had died: kept until the same browser has logged in again."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, QueryDict

_KEY = "kept-declaration"
# A declaration is a few thousand characters; a stranger's flood is not kept.
_LONGEST = 60_000


def keep_for_after_login(request: HttpRequest, uuid: UUID) -> None:
    """Remember the form in the browser's session, which survives the login."""
    typed = request.POST.urlencode()
    if len(typed) <= _LONGEST:
        request.session[_KEY] = {"uuid": str(uuid), "typed": typed}


def take_back(request: HttpRequest, uuid: UUID) -> dict[str, Any] | None:
    """The kept form of this dossier as input name → text, once; None when nothing is kept."""
    kept = request.session.get(_KEY)
    if kept is None or kept["uuid"] != str(uuid):
        return None
    del request.session[_KEY]
    return QueryDict(kept["typed"]).dict()
