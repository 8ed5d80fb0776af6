"""Puts papers of many dossiers into one file. Loads the PDF library: for the worker only."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from casework.documents.bundles import Bundle
from casework.documents.issued import DocumentState, IssuedDocument
from casework.documents.production import write_file

# Progress is written down after so many papers.
STEP = 10


def bind(pk: int, *, make: Callable[[int], object]) -> None:
    """Put the papers of a waiting bundle into one file; `make` renders a paper that is still waiting. Repeatable."""
    bundle = Bundle.objects.select_related("ward").get(pk=pk)
    if bundle.state != DocumentState.WAITING:
        return
    bundle.done, bundle.failures = 0, []
    with pdfium.PdfDocument.new() as whole:
        for code in bundle.codes:
            problem = _append(whole, bundle, code, make)
            bundle.failures += [[code, problem]] if problem else []
            bundle.done += 1
            if bundle.done % STEP == 0:
                bundle.save(update_fields=["done", "failures"])
        _finish(bundle, whole)


def _append(whole: pdfium.PdfDocument, bundle: Bundle, code: str, make: Callable[[int], object]) -> str:
    """Add one dossier's newest paper; the sentence why not, or ""."""
    papers = IssuedDocument.objects.filter(dossier__code=code, dossier__ward=bundle.ward, kind=bundle.kind)
    paper = papers.filter(voided_at=None, draft=False).order_by("-pk").first()
    if paper is None:
        return _("Hồ sơ chưa có giấy này.")
    if paper.state == DocumentState.WAITING:
        make(paper.pk)
        paper = IssuedDocument.objects.get(pk=paper.pk)
    if not paper.is_ready or not paper.file.is_file():
        return _("Chưa tạo được tệp; mở hồ sơ, mục Giấy tờ đã lập, bấm “Thử tạo lại”.")
    with pdfium.PdfDocument(paper.file) as single:
        whole.import_pages(single)
    return ""


def _finish(bundle: Bundle, whole: pdfium.PdfDocument) -> None:
    if len(whole):
        pdf = io.BytesIO()
        whole.save(pdf)
        path = (
            Path(str(bundle.ward_id)) / str(timezone.localtime(bundle.asked_at).year) / "office" / f"{bundle.uuid}.pdf"
        )
        write_file(Path(settings.FILES_DIR) / path, pdf.getvalue())
        bundle.path = str(path)
    bundle.state = DocumentState.READY if bundle.path else DocumentState.FAILED
    bundle.save(update_fields=["done", "failures", "state", "path"])
