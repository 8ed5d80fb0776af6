"""The blank form and the filled sample of a procedure as PDF: levels 1 and 2 of online services."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from casework.documents.forms import form_file
from casework.dossiers.files import stored_file
from casework.portal.procedure_page import procedure_or_404

# Seconds after which the worker has most likely made the file.
_SOON = 10


@require_safe
def blank_form(request: HttpRequest, code: str) -> HttpResponseBase:
    """The form to be filled in by hand."""
    return _form(request, "blank-form", code)


@require_safe
def filled_sample(request: HttpRequest, code: str) -> HttpResponseBase:
    """The form as invented people have filled it in."""
    return _form(request, "filled-form", code)


def _form(request: HttpRequest, kind: str, code: str) -> HttpResponseBase:
    """The newest file, or 202 with a page that asks for patience while the worker makes it."""
    procedure = procedure_or_404(code)
    form = form_file(kind, code)
    if form.is_ready:
        return stored_file(form.path, content_type="application/pdf", name=f"{kind}-{code}.pdf")
    waiting: HttpResponse = render(request, "portal/form-waiting.html", {"procedure": procedure}, status=202)
    waiting["Retry-After"] = str(_SOON)
    return waiting
