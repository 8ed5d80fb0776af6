"""One dossier: its page, its story, its documents as they are made; take and release; verdicts and answers."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from casework.actions import reception, review
from casework.actions.control_sheet import print_control_sheet
from casework.actions.producing import make_papers_again
from casework.actions.refusals import NotYet
from casework.actions.words import words_of
from casework.desk.dossier.checks import checks_of
from casework.desk.dossier.page import documents_of, dossier_page, head_of
from casework.desk.dossier.papers import papers_of
from casework.desk.dossier.scans_beside import scanned_papers
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import at_desk, story, whole


@require_safe
@at_the_desk
def dossier(request: HttpRequest, code: str) -> HttpResponse:
    """The page of one dossier."""
    return dossier_page(request, code)


@require_safe
@at_the_desk
def dossier_story(request: HttpRequest, code: str) -> HttpResponse:
    """What happened to it: trail, mails, pauses, supplements, visits."""
    opened = get_object_or_404(story(request.user), code=code)
    _cover_links(opened)
    events = [(event, words_of(event.verb, opened).deed) for event in reversed(opened.events.all())]
    return show(request, "desk/story.html", {"head": head_of(request, opened), "dossier": opened, "events": events})


def _cover_links(opened: Dossier) -> None:
    """Whoever has a party's link speaks for that party: officials read the mail without it."""
    keys = [party.key for party in opened.parties.all()] if opened.registers_at_counter else []
    for mail in opened.messages.all():
        for key in keys:
            mail.text = mail.text.replace(key, "…")


@require_safe
@at_the_desk
def documents(request: HttpRequest, code: str) -> HttpResponse:
    """The list of documents alone, asked again while one is being made."""
    opened = get_object_or_404(at_desk(request.user), code=code)
    shown = {"documents": documents_of(opened), "scanned": scanned_papers(opened)}
    context = {"dossier": opened, "head": head_of(request, opened), **shown}
    return render(request, "desk/dossier/documents.html", context)


@require_POST
@at_the_desk
def documents_again(request: HttpRequest, code: str) -> HttpResponse:
    """Papers that could not be made are put back in the worker's queue."""
    make_papers_again(get_object_or_404(at_desk(request.user), code=code), by=_me(request))
    return redirect(f"{place_of(request, code)}#documents")


@require_POST
@at_the_desk
def take(request: HttpRequest, code: str) -> HttpResponse:
    """Make it mine."""
    return _at_once(request, code, reception.take, _("Anh/chị đã nhận hồ sơ này."))


@require_POST
@at_the_desk
def release(request: HttpRequest, code: str) -> HttpResponse:
    """Put it back into the common queue."""
    return _at_once(request, code, reception.release, _("Hồ sơ đã trở về hàng chờ."))


@require_POST
@at_the_desk
def print_sheet(request: HttpRequest, code: str) -> HttpResponse:
    """The control sheet as of now, among the documents of the dossier."""
    said = _("Phiếu kiểm soát đang được tạo, mở ở mục Giấy tờ đã lập.")
    return _at_once(request, code, print_control_sheet, said)


@require_POST
@at_the_desk
def judge_papers(request: HttpRequest, code: str) -> HttpResponse:
    """Keep the verdicts on the papers; an incomplete one comes back with what is missing."""
    opened = get_object_or_404(whole(request.user), code=code)
    papers = papers_of(opened, request.user, request.POST)
    if not papers.is_valid():
        return dossier_page(request, code, sent_papers=request.POST, status=422)
    try:
        review.judge_papers(opened.pk, by=_me(request), verdicts=papers.given(), seen=request.POST.get("seen"))
    except NotYet as refusal:
        return dossier_page(request, code, refusal=refusal.sentence, sent_papers=request.POST, status=422)
    messages.success(request, _("Đã ghi nhận xét giấy tờ."))
    return redirect(f"{place_of(request, code)}#papers")


@require_POST
@at_the_desk
def answer_checks(request: HttpRequest, code: str) -> HttpResponse:
    """Keep the officer's answers to the checks, each as an act of its own."""
    opened = get_object_or_404(whole(request.user), code=code)
    checks = checks_of(opened, review.facts_for_checks(opened), request.POST)
    if not checks.is_valid():
        return dossier_page(request, code, sent_checks=request.POST, status=422)
    seen = request.POST.get("seen")
    for check_code, result, note in checks.given():
        review.answer_check(opened.pk, by=_me(request), check_code=check_code, result=result, note=note, seen=seen)
    messages.success(request, _("Đã ghi câu trả lời kiểm tra."))
    return redirect(f"{place_of(request, code)}#checks")


def place_of(request: HttpRequest, code: str) -> str:
    """The dossier's page within the list it was opened from."""
    kept = request.GET.copy()
    kept.pop("seen", None)
    return f"{reverse('desk-dossier', args=[code])}{'?' + kept.urlencode() if kept else ''}"


def _at_once(request: HttpRequest, code: str, verb: Any, done: str) -> HttpResponse:
    opened: Dossier = get_object_or_404(at_desk(request.user), code=code)
    try:
        verb(opened.pk, by=_me(request), seen=request.POST.get("seen"))
    except NotYet as refusal:
        return dossier_page(request, code, refusal=refusal.sentence, status=422)
    messages.success(request, done)
    return redirect(place_of(request, code))


def _me(request: HttpRequest) -> Any:
    return request.user
