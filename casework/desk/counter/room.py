"""The counter as the room in which a declaration is written down for who came or wrote."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from casework.declaring.room import Room
from casework.desk.frame import show
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier

SECTION = "desk-counter"


def at_counter(request: HttpRequest, template: str, context: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """A page of the counter in the frame of the desk."""
    return show(request, template, {"section": SECTION, **context}, status=status)


def _desk_page(dossier: Dossier) -> str:
    return reverse("desk-dossier", args=[dossier.code])


def _paper(paper: IssuedDocument) -> str:
    return reverse("desk-document", args=[paper.pk])


COUNTER = Room(
    frame="desk/counter/filing.html",
    supplement_frame="desk/counter/supplementing.html",
    show=at_counter,
    declaration="desk-counter-declaration",
    autosave="desk-counter-autosave",
    papers="desk-counter-papers",
    remove_paper="desk-counter-remove-paper",
    thumbnail="desk-counter-thumbnail",
    review="desk-counter-review",
    scan="desk-counter-scan",
    picture="desk-counter-picture",
    shown="desk-counter-shown",
    supplement="desk-counter-supplement",
    supplement_autosave="desk-counter-supplement-autosave",
    supplement_review="desk-counter-supplement-review",
    answered=_desk_page,
    document=_paper,
    brief=True,
)
