"""The page of one procedure: who may apply, what to prepare, how long, how much, by which law, and a filled sample."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from casework.dossiers.under_way import drafts_of, under_way_of
from casework.procedures import registry
from casework.procedures.definition import Procedure


def procedure_or_404(code: str) -> Procedure:
    """The procedure of the catalogue; Http404 for a code it does not have."""
    try:
        return registry.get(code)
    except LookupError as unknown:
        raise Http404 from unknown


@require_safe
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """Everything to know before filing; who has begun or sent one already is led back to it."""
    asked = procedure_or_404(code)
    context = {
        "procedure": asked,
        "edition": asked.edition_on(localdate()),
        "papers": asked.papers({}),
        "originals": asked.originals({}),
        "results": [outcome.title for outcome in asked.outcomes if not outcome.reasons],
        "sample": asked.declaration.sections(asked.example),
        "drafts": drafts_of(request.user, code),
        "under_way": under_way_of(request.user, code),
        "section": "services",
    }
    return render(request, "portal/procedure.html", context)
