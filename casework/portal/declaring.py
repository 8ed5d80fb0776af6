"""The citizen's declaration and its papers: the shared pages, opened for the owner alone."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from casework.declaring.attaching import remove, show_thumbnail, take_papers
from casework.declaring.filling import fill, save_in_background
from casework.declaring.writing import Writing
from casework.portal.kept_text import take_back
from casework.portal.writing import being_written


@require_http_methods(["GET", "HEAD", "POST"])
@being_written
def declaration(request: HttpRequest, writing: Writing) -> HttpResponse:
    """The questions; what was typed when a session died is taken back after the login."""
    typed = request.POST if request.method == "POST" else take_back(request, writing.dossier.uuid)
    return fill(request, writing, typed)


@require_POST
@being_written
def autosave(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Keep what stands in the form right now."""
    return save_in_background(request, writing)


@require_http_methods(["GET", "HEAD", "POST"])
@being_written
def papers(request: HttpRequest, writing: Writing) -> HttpResponse:
    """The papers as cards."""
    return take_papers(request, writing)


@require_POST
@being_written
def remove_paper(request: HttpRequest, writing: Writing, file: UUID) -> HttpResponse:
    """Take a file away again."""
    return remove(request, writing, file)


@require_safe
@being_written
def thumbnail(request: HttpRequest, writing: Writing, file: UUID) -> HttpResponse:
    """The small picture of a file's first page."""
    return show_thumbnail(request, writing, file)
