"""Writing down at the counter: the shared pages, the form to be signed, what was shown instead of scanned."""

from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from casework.actions.at_counter import FORM, note_shown, print_form
from casework.declaring.attaching import remove, show_thumbnail, take_papers
from casework.declaring.filling import fill, save_in_background
from casework.declaring.writing import Writing
from casework.desk.counter.opening import being_written_down
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me
from casework.dossiers.files import seen_by, stored_file
from casework.dossiers.papers import PagePicture, PaperFile


@require_http_methods(["GET", "HEAD", "POST"])
@being_written_down
def declaration(request: HttpRequest, writing: Writing) -> HttpResponse:
    """The questions."""
    return fill(request, writing, request.POST if request.method == "POST" else None)


@require_POST
@being_written_down
def autosave(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Keep what stands in the form right now."""
    return save_in_background(request, writing)


@require_http_methods(["GET", "HEAD", "POST"])
@being_written_down
def papers(request: HttpRequest, writing: Writing) -> HttpResponse:
    """The papers as cards, the signed form among them."""
    return take_papers(request, writing)


@require_POST
@being_written_down
def remove_paper(request: HttpRequest, writing: Writing, file: UUID) -> HttpResponse:
    """Take a file away again."""
    return remove(request, writing, file)


@require_POST
@being_written_down
def shown(request: HttpRequest, writing: Writing) -> HttpResponse:
    """The original was shown, so nothing is scanned; or that note is taken back."""
    code = request.POST.get("paper", "")[:60]
    note_shown(writing.dossier, by=me(request), requirement=code, shown="undo" not in request.POST)
    return redirect(f"{reverse('desk-counter-papers', args=[writing.dossier.uuid])}#paper-{code}")


@require_safe
@being_written_down
def thumbnail(request: HttpRequest, writing: Writing, file: UUID) -> HttpResponse:
    """The small picture of a file's first page."""
    return show_thumbnail(request, writing, file)


@require_http_methods(["GET", "HEAD", "POST"])
@being_written_down
def form(request: HttpRequest, writing: Writing) -> HttpResponse:
    """POST has the declaration set for printing; GET says how far that is, asked again until the file is there."""
    if request.method == "POST":
        print_form(writing.dossier, by=me(request))
        return redirect("desk-counter-papers", uuid=writing.dossier.uuid)
    made = writing.dossier.documents.filter(kind=FORM, voided_at=None).order_by("-pk").first()
    return render(request, "desk/counter/form.html", {"dossier": writing.dossier, "form_file": made})


@require_safe
@at_the_desk
def scan(request: HttpRequest, uuid: UUID, file: UUID) -> FileResponse:
    """A scan as it was taken in, to be saved."""
    row = get_object_or_404(seen_by(request.user, PaperFile.objects.all()), uuid=file, dossier__uuid=uuid)
    return stored_file(row.path, content_type=row.content_type, name=row.original_name, attachment=True)


@require_safe
@at_the_desk
def page_picture(request: HttpRequest, uuid: UUID, file: UUID, page: int) -> FileResponse:
    """The picture of one page."""
    pictures = seen_by(request.user, PagePicture.objects.all(), through="paper_file__dossier")
    row = get_object_or_404(pictures, paper_file__uuid=file, paper_file__dossier__uuid=uuid, page=page)
    return stored_file(row.path, content_type="image/jpeg", name=f"{page}.jpg")
