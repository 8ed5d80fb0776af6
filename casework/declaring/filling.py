"""The declaration: one page of questions, saved as one goes, from one device or two, with scripts or without."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django_htmx.http import retarget

from casework.actions.filing import Stale, save_draft
from casework.declaring.page import DeclarationPage, as_typed, forms_of
from casework.declaring.papers import papers_page
from casework.declaring.writing import Writing
from casework.dossiers.declarations import DeclarationVersion

_Typed = Mapping[str, Any]


def fill(request: HttpRequest, writing: Writing, typed: _Typed | None) -> HttpResponse:
    """Show the questions; what was `typed` is kept and leads on, unless something must be mended first."""
    if typed is None:
        return show_declaration(request, writing)
    try:
        saved = writing.saved(keep(writing, typed))
    except Stale as stale:
        return show_both(request, writing, stale)
    if typed.get("then") != "continue":
        return redirect(writing.room.declaration, uuid=writing.dossier.uuid)
    if saved.judged.problems:
        return show_declaration(request, saved, strict=True)
    room = writing.room
    passed_over = room.brief and not papers_page(saved).required
    return redirect(room.review if passed_over else room.papers, uuid=writing.dossier.uuid)


def save_in_background(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Keep what stands in the form right now; the answer is a status line and the notes beside the questions."""
    try:
        saved = writing.saved(keep(writing, request.POST))
    except Stale as stale:
        answer = render(request, "declaring/declaration/stale-notice.html", {"sentence": stale.sentence}, status=409)
        return retarget(answer, "#save-problem")
    return render(request, "declaring/declaration/saved.html", declaration_context(saved))


def keep(writing: Writing, typed: _Typed) -> DeclarationVersion:
    """Save the declaration's own inputs under the revision the form was opened with. Raises Stale and NotYet."""
    raw = writing.dossier.bind(typed, on=localdate()).raw
    return save_draft(writing.dossier, raw=raw, revision=_number(typed.get("revision")))


def show_declaration(request: HttpRequest, writing: Writing, *, strict: bool = False) -> HttpResponse:
    """The page of questions; `strict` marks what is missing, too, and answers 422."""
    context = declaration_context(writing, strict=strict)
    return writing.room.show(request, "declaring/declaration.html", context, status=422 if strict else 200)


def declaration_context(writing: Writing, *, strict: bool = False) -> dict[str, Any]:
    """What the page of questions and its fragments are made of."""
    page = DeclarationPage(writing.dossier, writing.version.raw, on=localdate(), strict=strict)
    return {
        "dossier": writing.dossier,
        "procedure": writing.dossier.procedure,
        "version": writing.version,
        "page": page,
        "papers": papers_page(writing),
        "problems": page.problems if strict else (),
        "room": writing.room,
        "here": "declaration",
        "step_title": _("Tờ khai"),
    }


def show_both(request: HttpRequest, writing: Writing, stale: Stale) -> HttpResponse:
    """Two devices, two texts: both shown where they differ, and the choice is the citizen's."""
    procedure, today = writing.dossier.procedure, localdate()
    mine = procedure.declaration.draft(stale.mine, on=today)
    theirs = procedure.declaration.draft(stale.version.raw, on=today)
    context = {
        "dossier": writing.dossier,
        "stale": stale,
        "differences": [
            {"part": part.title, "label": mine_field.label, "mine": as_typed(mine_field), "theirs": their_words}
            for part, mine_field, their_words in _pairs(mine, theirs)
            if as_typed(mine_field) != their_words
        ],
        "room": writing.room,
    }
    return writing.room.show(request, "declaring/declaration-stale.html", context, status=409)


def _pairs(mine: Any, theirs: Any) -> list[tuple[Any, Any, str]]:
    """Every question of my text with the words that stand in it in the other text."""
    other = {field.html_name: as_typed(field) for part in theirs.blocks for form in forms_of(part) for field in form}
    return [
        (part, field, other.get(field.html_name, ""))
        for part in mine.blocks
        for form in forms_of(part)
        for field in form
    ]


def _number(text: Any) -> int:
    """The revision a form names; -1, which is none, for anything else."""
    return int(text) if str(text).isdecimal() else -1
