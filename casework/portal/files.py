"""The citizen's own files: his scans as he sent them, the pictures of their pages, the papers made for him."""

from uuid import UUID

from anyascii import anyascii
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from casework.documents.for_citizens import meant_for_citizen
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier
from casework.dossiers.files import stored_file
from casework.dossiers.papers import PagePicture, PaperFile


@require_safe
@login_required
def scan(request: HttpRequest, uuid: UUID, file: UUID) -> HttpResponseBase:
    """A scan as it was uploaded, to be saved; replaced ones too, for they are his."""
    dossier = _own(request, uuid)
    row = get_object_or_404(dossier.paper_files.from_citizen(), uuid=file)
    return _served(row.path, content_type=row.content_type, name=_scan_name(dossier, row), attachment=True)


@require_safe
@login_required
def page_picture(request: HttpRequest, uuid: UUID, file: UUID, page: int) -> HttpResponseBase:
    """The picture of one page."""
    dossier = _own(request, uuid)
    pictures = PagePicture.objects.filter(paper_file__in=dossier.paper_files.from_citizen())
    row = get_object_or_404(pictures, paper_file__uuid=file, page=page)
    return _served(row.path, content_type="image/jpeg", name=f"trang-{page}.jpg")


@require_safe
@login_required
def document(request: HttpRequest, uuid: UUID, number: int) -> HttpResponseBase:
    """A paper made for the citizen, once it is there."""
    dossier = _own(request, uuid)
    meant = [row.pk for row in meant_for_citizen(dossier.documents.all())]
    row = get_object_or_404(IssuedDocument, pk=number, pk__in=meant)
    return _served(row.path, content_type="application/pdf", name=f"{plain_name(row.title)}-{dossier.code}.pdf")


def plain_name(title: object) -> str:
    """A title as part of a file name, without marks; it says what the paper is, never whose."""
    return slugify(anyascii(str(title)))


def _own(request: HttpRequest, uuid: UUID) -> Dossier:
    return get_object_or_404(Dossier.objects.owned_by(request.user), uuid=uuid)


def _scan_name(dossier: Dossier, row: PaperFile) -> str:
    extension = row.path.rpartition(".")[2]
    return f"{plain_name(row.requirement)}-{dossier.code or 'ban-nhap'}.{extension}"


def _served(path: str, *, content_type: str, name: str, attachment: bool = False) -> FileResponse:
    return stored_file(path, content_type=content_type, name=name, attachment=attachment)
