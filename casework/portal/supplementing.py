"""The supplement: answer item by item, saved as the citizen goes; see before and after; send everything at once."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from casework.actions.attaching import attach, detach
from casework.actions.filing import Stale, save_draft
from casework.actions.refusals import NotYet
from casework.actions.supplementing import answer_item, send_supplement
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.portal.own import own_dossier
from casework.portal.supplement_page import SupplementPage

View = Callable[..., HttpResponse]


def being_supplemented(view: View) -> View:
    """Hand the view the owner's page of the open request; a dossier without one leads to its own page."""

    @own_dossier
    @wraps(view)
    def opened(request: HttpRequest, dossier: Dossier) -> HttpResponse:
        page = _page(dossier)
        return view(request, page) if page else redirect("my-dossier", uuid=dossier.uuid)

    return opened


@require_http_methods(["GET", "HEAD", "POST"])
@being_supplemented
def supplement(request: HttpRequest, page: SupplementPage) -> HttpResponse:
    """Show the items; POST keeps answers and scans, then stays or goes on to the review."""
    if request.method != "POST":
        return _show(request, page)
    try:
        _keep(request, page)
    except Stale as stale:
        return _show(request, page, problems=[stale.sentence], mine=_mine(page, request.POST), status=409)
    refused = _take_files(request, page)
    kept = _page(page.dossier) or page
    if refused:
        return _show(request, kept, problems=refused, status=422)
    if request.POST.get("then") == "review":
        return redirect("supplement-review", uuid=page.dossier.uuid)
    messages.success(request, _("Đã lưu. Phần bổ sung chưa được gửi đến phường."))
    return redirect("supplement", uuid=page.dossier.uuid)


@require_POST
@being_supplemented
def autosave(request: HttpRequest, page: SupplementPage) -> HttpResponse:
    """Keep what stands in the form right now; the answer is a status line, how far he is, and what has opened."""
    try:
        _keep(request, page)
    except Stale as stale:
        return render(request, "portal/supplement/stale.html", {"sentence": stale.sentence}, status=409)
    return render(request, "portal/supplement/saved.html", {"page": _page(page.dossier) or page})


@require_http_methods(["GET", "HEAD", "POST"])
@being_supplemented
def review(request: HttpRequest, page: SupplementPage) -> HttpResponse:
    """Before and after, letter by letter, and what to confirm; POST sends everything at once."""
    if request.method != "POST":
        return _show_review(request, page)
    confirmed = request.POST.getlist("confirmed")
    try:
        send_supplement(page.dossier.pk, by=_user(request), confirmed=confirmed, seen=request.POST.get("seen") or None)
    except NotYet as refusal:
        return _show_review(request, page, confirmed=confirmed, sentence=refusal.sentence)
    messages.success(request, _("Đã gửi phần bổ sung đến phường."))
    return redirect("my-dossier", uuid=page.dossier.uuid)


def _page(dossier: Dossier) -> SupplementPage | None:
    asked, version = dossier.open_supplement, dossier.working_declaration
    return SupplementPage(dossier, asked, version) if asked and version else None


def _keep(request: HttpRequest, page: SupplementPage) -> None:
    """Save the asked questions under the revision the form was opened with, and the answers in words."""
    typed = request.POST
    save_draft(page.dossier, raw=page.with_typed(typed), revision=_number(typed.get("revision")))
    for task in page.tasks:
        if task.answer_name in typed:
            answer_item(task.item, answer=typed[task.answer_name])


def _sent_before(name: str) -> str:
    sentence = _(
        "Tệp “%(name)s” chính là tệp đã gửi trước đây. Hãy chụp lại rồi chọn ảnh mới, hoặc giải thích bên dưới."
    )
    return sentence % {"name": name}


def _take_files(request: HttpRequest, page: SupplementPage) -> list[str]:
    """Keep the scans that can be read and drop the one he takes away; a sentence for each that is refused."""
    refused: list[str] = []
    for task in page.tasks:
        for file in request.FILES.getlist(task.files_name):
            try:
                kept = attach(page.dossier, by=_user(request), requirement=task.item.key, file=file)
                if kept.sent_at is not None:
                    refused.append(_sent_before(str(file.name)))
            except ValidationError as refusal:
                refused += refusal.messages
    unwanted = request.POST.get("remove", "")
    for scan in (scan for task in page.tasks for scan in task.scans if str(scan.uuid) == unwanted):
        detach(page.dossier, by=_user(request), file=UUID(str(scan.uuid)))
    return refused


def _show(
    request: HttpRequest, page: SupplementPage, *, problems: Any = (), mine: Any = (), status: int = 200
) -> HttpResponse:
    context = {"page": page, "dossier": page.dossier, "problems": [("", "", sentence) for sentence in problems]}
    return render(request, "portal/supplement.html", context | {"mine": mine}, status=status)


def _show_review(
    request: HttpRequest, page: SupplementPage, *, confirmed: Any = None, sentence: str = ""
) -> HttpResponse:
    back = reverse("supplement", args=[page.dossier.uuid])
    context = {
        "page": page,
        "dossier": page.dossier,
        "warnings": page.declaration.judged.warnings,
        # What he confirmed when he first sent it need not be ticked again.
        "confirmed": page.sent.confirmed if confirmed is None else confirmed,
        "problems": [("", "", sentence)] if sentence else [],
        "back": back,
    }
    return render(request, "portal/supplement_review.html", context, status=422 if sentence else 200)


def _mine(page: SupplementPage, typed: Any) -> list[tuple[str, str]]:
    """What he typed on this device, beside the asked questions, so that nothing is lost when another was faster."""
    typed_in = page.dossier.procedure.declaration.typed_in
    questions = [(str(task.item.title), question) for task in page.tasks for question in task.questions]
    return [
        (
            title,
            ", ".join(text for text in typed_in(typed, question.field.html_name.replace("-", ".")).values() if text),
        )
        for title, question in questions
    ]


def _number(text: Any) -> int:
    """The revision a form names; -1, which is none, for anything else."""
    return int(text) if str(text).isdecimal() else -1


def _user(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
