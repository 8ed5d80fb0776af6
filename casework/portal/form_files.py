"""Papers that belong to no dossier, as PDF: a procedure's blank form and filled sample, and the user guide."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from casework.documents.forms import form_file
from casework.dossiers.files import stored_file
from casework.portal.procedure_page import procedure_or_404
from casework.procedures.outcomes import Text

# Seconds after which the worker has most likely made the file.
_SOON = 10


@require_safe
def blank_form(request: HttpRequest, code: str) -> HttpResponseBase:
    """The form to be filled in by hand: levels 1 and 2 of online services."""
    return _of_procedure(request, "blank-form", code)


@require_safe
def filled_sample(request: HttpRequest, code: str) -> HttpResponseBase:
    """The form as invented people have filled it in."""
    return _of_procedure(request, "filled-form", code)


@require_safe
def user_guide(request: HttpRequest) -> HttpResponseBase:
    """The whole guide, to be kept or printed."""
    return _file(request, "user-guide", "portal", from_page=_("Hướng dẫn sử dụng"), href=reverse("user-guide"))


def _of_procedure(request: HttpRequest, kind: str, code: str) -> HttpResponseBase:
    title = procedure_or_404(code).title
    return _file(request, kind, code, from_page=title, href=reverse("procedure", args=[code]))


def _file(request: HttpRequest, kind: str, key: str, *, from_page: Text, href: str) -> HttpResponseBase:
    """The newest file, or 202 with a page that asks for patience while the worker makes it."""
    form = form_file(kind, key)
    if form.is_ready:
        return stored_file(form.path, content_type="application/pdf", name=f"{kind}-{key}.pdf")
    context = {"from_page": from_page, "href": href}
    waiting: HttpResponse = render(request, "portal/form-waiting.html", context, status=202)
    waiting["Retry-After"] = str(_SOON)
    return waiting
