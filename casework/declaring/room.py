"""The room in which a declaration is written: whose pages its steps are, and the frame around them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpResponse

from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier


@dataclass(frozen=True, kw_only=True)
class Room:
    """The portal's or the desk's own names for the shared pages.

    `frame` and `supplement_frame` are templates with a block for the step; `show(request, template, context, status=)`
    answers with a page of the room. The others are URL names, with the dossier's uuid (then file, then page) in them;
    `answered` leads from a supplement that was sent, `document` to a paper of the dossier. `shown` notes that an
    original was shown instead of scanned; "" where nobody can see it. `brief`: the papers are passed over where none
    is required.
    """

    frame: str
    supplement_frame: str
    show: Callable[..., HttpResponse]
    declaration: str
    autosave: str
    papers: str
    remove_paper: str
    thumbnail: str
    review: str
    scan: str
    picture: str
    supplement: str
    supplement_autosave: str
    supplement_review: str
    answered: Callable[[Dossier], str]
    document: Callable[[IssuedDocument], str]
    shown: str = ""
    brief: bool = False
