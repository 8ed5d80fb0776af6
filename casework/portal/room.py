"""The portal as the room in which a citizen writes his own declaration."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from casework.declaring.room import Room
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier


def _show(request: HttpRequest, template: str, context: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    return render(request, template, {"section": "services", **context}, status=status)


def _own_page(dossier: Dossier) -> str:
    return reverse("my-dossier", args=[dossier.uuid])


def _own_paper(paper: IssuedDocument) -> str:
    assert paper.dossier is not None, "Only papers of a dossier are a citizen's own."
    return reverse("my-document", args=[paper.dossier.uuid, paper.pk])


PORTAL = Room(
    frame="portal/filing.html",
    supplement_frame="portal/supplementing.html",
    show=_show,
    declaration="declaration",
    autosave="autosave",
    papers="papers",
    remove_paper="remove-paper",
    thumbnail="paper-thumbnail",
    review="review",
    scan="my-scan",
    picture="my-page-picture",
    supplement="supplement",
    supplement_autosave="supplement-autosave",
    supplement_review="supplement-review",
    answered=_own_page,
    document=_own_paper,
)
