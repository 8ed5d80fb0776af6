"""Page pictures, scans as they came, and PDFs of documents, for officials who may look at the dossier."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from casework.access.policy import Actor
from casework.desk.gatekeeping import at_the_desk
from casework.documents.issued import IssuedDocument
from casework.dossiers.confidential import withheld_papers
from casework.dossiers.files import seen_by, stored_file
from casework.dossiers.papers import PagePicture, PaperFile


@require_safe
@at_the_desk
def page_picture(request: HttpRequest, file: UUID, page: int) -> FileResponse:
    """One page of a scan, as a picture."""
    pictures = seen_by(request.user, PagePicture.objects.all(), through="paper_file__dossier")
    picture = get_object_or_404(pictures.select_related("paper_file"), paper_file__uuid=file, page=page)
    _not_withheld(picture.paper_file, request.user)
    return stored_file(picture.path, content_type="image/jpeg", name=f"{page}.jpg")


@require_safe
@at_the_desk
def original(request: HttpRequest, file: UUID) -> FileResponse:
    """A scan as the citizen uploaded it, to be saved and never shown."""
    scan = get_object_or_404(seen_by(request.user, PaperFile.objects.all()), uuid=file)
    _not_withheld(scan, request.user)
    return stored_file(scan.path, content_type=scan.content_type, name=scan.original_name, attachment=True)


def _not_withheld(scan: PaperFile, user: Actor) -> None:
    if scan.requirement in withheld_papers(scan.dossier, user):
        raise Http404


@require_safe
@at_the_desk
def document(request: HttpRequest, pk: int) -> FileResponse:
    """The PDF of a document; there is none before the worker has made it."""
    issued = get_object_or_404(IssuedDocument.objects.open_to(request.user).select_related("dossier"), pk=pk)
    if not issued.is_ready:
        raise Http404
    return stored_file(issued.path, content_type="application/pdf", name=issued.file_name)
