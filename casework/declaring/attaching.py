"""The papers: taken from the phone's camera or from files, one refusal never losing the others."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.actions.attaching import attach, detach
from casework.declaring.papers import PapersPage, papers_page
from casework.declaring.writing import Writing
from casework.dossiers.dossier import Dossier
from casework.people.user import User


def take_papers(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Show a card for each paper; POST takes the files chosen for one of them."""
    if request.method != "POST":
        return show_papers(request, writing, papers_page(writing))
    code = request.POST.get("paper", "")
    title = _title_or_404(writing, code)
    uploads = request.FILES.getlist("files")
    problems = take_files(writing.dossier, code, uploads, by=_writer(request))
    taken = _("Đã nhận %(taken)d/%(sent)d tệp: %(paper)s.") % {
        "taken": len(uploads) - len(problems),
        "sent": len(uploads),
        "paper": title,
    }
    if not uploads:
        problems, taken = [_("Chưa có tệp nào được chọn. Hãy chọn tệp hoặc chụp ảnh rồi bấm “Tải lên”.")], ""
    return show_papers(request, writing, papers_page(writing, problems={code: problems}), said=taken, about=code)


def remove(request: HttpRequest, writing: Writing, file: UUID) -> HttpResponse:
    """Take a file away again."""
    row = get_object_or_404(writing.dossier.paper_files.from_citizen().current(), uuid=file)
    try:
        detach(writing.dossier, by=_writer(request), file=row.uuid)
    except ValidationError as refusal:
        page = papers_page(writing, problems={row.requirement: refusal.messages})
        return show_papers(request, writing, page, about=row.requirement)
    said = _("Đã bỏ tệp “%(name)s”.") % {"name": row.original_name}
    return show_papers(request, writing, papers_page(writing), said=said, about=row.requirement)


def show_thumbnail(request: HttpRequest, writing: Writing, file: UUID) -> HttpResponse:
    """The small picture of a file's first page, or a word that it is being made; the page asks again."""
    row = get_object_or_404(writing.dossier.paper_files.from_citizen().prefetch_related("pictures"), uuid=file)
    return render(
        request, "declaring/papers/thumbnail.html", {"dossier": writing.dossier, "file": row, "room": writing.room}
    )


def take_files(dossier: Dossier, code: str, uploads: Sequence[UploadedFile], *, by: User) -> list[str]:
    """Keep every file that can be read; the answer is a sentence for each that cannot."""
    problems: list[str] = []
    for upload in uploads:
        try:
            attach(dossier, by=by, requirement=code, file=upload)
        except ValidationError as refusal:
            problems += refusal.messages
    return problems


def show_papers(
    request: HttpRequest, writing: Writing, page: PapersPage, *, said: str = "", about: str = ""
) -> HttpResponse:
    """The page, or its cards alone in the background; a plain form that went well is answered by a redirect.

    `said` is what has happened, `about` the code of the paper it happened to.
    """
    context = {
        "dossier": writing.dossier,
        "procedure": writing.dossier.procedure,
        "version": writing.version,
        "papers": page,
        "problems": page.problems,
        "said": said,
        "about": about,
        "room": writing.room,
        "here": "papers",
        "step_title": _("Giấy tờ"),
    }
    status = 422 if page.problems else 200
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "declaring/papers/cards.html", context, status=status)
    if said and not page.problems:
        messages.success(request, said)
        return redirect(f"{reverse(writing.room.papers, args=[writing.dossier.uuid])}#paper-{about}")
    return writing.room.show(request, "declaring/papers.html", context, status=status)


def _title_or_404(writing: Writing, code: str) -> str:
    try:
        return str(papers_page(writing).card(code).paper.title)
    except LookupError as unknown:
        raise Http404 from unknown


def _writer(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
