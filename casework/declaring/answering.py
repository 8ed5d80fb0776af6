"""The supplement: answered item by item, saved as one goes; before and after side by side; sent all at once."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.actions.attaching import attach, detach
from casework.actions.filing import Stale, save_draft
from casework.actions.refusals import NotYet
from casework.actions.supplementing import answer_item, send_supplement
from casework.declaring.room import Room
from casework.declaring.supplement import SupplementPage
from casework.dossiers.dossier import Dossier
from casework.people.user import User


def answer(request: HttpRequest, page: SupplementPage) -> HttpResponse:
    """Show the items; POST keeps answers and scans, then stays or goes on to the review."""
    if request.method != "POST":
        return _show(request, page)
    try:
        _keep(request, page)
    except Stale as stale:
        return _show(request, page, problems=[stale.sentence], mine=_mine(page, request.POST), status=409)
    refused = _take_files(request, page)
    kept = open_page(page.dossier, page.room) or page
    if refused:
        return _show(request, kept, problems=refused, status=422)
    if request.POST.get("then") == "review":
        return redirect(page.room.supplement_review, uuid=page.dossier.uuid)
    messages.success(request, _("Đã lưu. Phần bổ sung chưa được gửi đến phường."))
    return redirect(page.room.supplement, uuid=page.dossier.uuid)


def save_in_background(request: HttpRequest, page: SupplementPage) -> HttpResponse:
    """Keep what stands in the form right now; the answer is a status line, how far he is, and what has opened."""
    try:
        _keep(request, page)
    except Stale as stale:
        return render(request, "declaring/supplement/stale.html", {"sentence": stale.sentence}, status=409)
    return render(
        request,
        "declaring/supplement/saved.html",
        {"page": open_page(page.dossier, page.room) or page, "room": page.room},
    )


def send(request: HttpRequest, page: SupplementPage) -> HttpResponse:
    """Before and after, letter by letter, and what to confirm; POST sends everything at once."""
    if request.method != "POST":
        return _show_review(request, page)
    confirmed = request.POST.getlist("confirmed")
    try:
        send_supplement(page.dossier.pk, by=_user(request), confirmed=confirmed, seen=request.POST.get("seen") or None)
    except NotYet as refusal:
        return _show_review(request, page, confirmed=confirmed, sentence=refusal.sentence)
    messages.success(request, _("Đã gửi phần bổ sung đến phường."))
    return redirect(page.room.answered(page.dossier))


def open_page(dossier: Dossier, room: Room) -> SupplementPage | None:
    """The open request of a dossier as a page of that room; None when nothing is asked."""
    asked, version = dossier.open_supplement, dossier.working_declaration
    return SupplementPage(dossier, asked, version, room=room) if asked and version else None


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
    context |= {"mine": mine, "room": page.room, "step_title": _("Bổ sung hồ sơ")}
    return page.room.show(request, "declaring/supplement.html", context, status=status)


def _show_review(
    request: HttpRequest, page: SupplementPage, *, confirmed: Any = None, sentence: str = ""
) -> HttpResponse:
    back = reverse(page.room.supplement, args=[page.dossier.uuid])
    context = {
        "page": page,
        "dossier": page.dossier,
        "warnings": page.declaration.judged.warnings,
        # What he confirmed when he first sent it need not be ticked again.
        "confirmed": page.sent.confirmed if confirmed is None else confirmed,
        "problems": [("", "", sentence)] if sentence else [],
        "back": back,
        "room": page.room,
        "step_title": _("Xem lại phần bổ sung"),
    }
    return page.room.show(request, "declaring/supplement_review.html", context, status=422 if sentence else 200)


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
