"""Sổ hộ tịch: the books of a ward, their entries, and one entry whole."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from casework.access.permissions import Permission
from casework.desk.books.book import BookList, BookPage
from casework.desk.books.entry import EntryPage, opened_book, opened_entry
from casework.desk.books.forms import AnswerForm
from casework.desk.books.rooms import in_register
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import wards_with
from casework.registers.entry_numbers import EntryNumber
from casework.registers.queries import entries_of, held, matching, missing_numbers, struck, unsigned

ROWS = 50
STATES: dict[str, tuple[Promise | str, Any]] = {
    "": (_("Mọi mục"), lambda entries: entries),
    "unsigned": (_("Chưa ký sổ"), unsigned),
    "held": (_("Tạm giữ"), held),
    "struck": (_("Đã hủy"), struck),
}


@dataclass(frozen=True)
class StateChoice:
    """One way to narrow a book down, and whether it is the one chosen."""

    code: str
    title: Promise | str
    chosen: bool


@require_safe
@at_the_desk
def books(request: HttpRequest) -> HttpResponse:
    """The books this person may open, by office as it was, kind and year."""
    wards_with(request.user, Permission.VIEW_REGISTER)
    return show(request, "desk/register.html", in_register(request.user, BookList(request).context()))


@require_safe
@at_the_desk
def book(request: HttpRequest, pk: int) -> HttpResponse:
    """One book: its entries, searched without marks, whether a number is missing, and how it is closed."""
    opened = opened_book(request, pk)
    chosen = request.GET.get("state", "")
    _title, narrowed = STATES.get(chosen, STATES[""])
    entries = narrowed(matching(entries_of(opened), request.GET.get("q", "")))
    context = {
        "page": Paginator(entries, ROWS).get_page(request.GET.get("page")),
        "q": request.GET.get("q", ""),
        "states": [StateChoice(code, title, code == chosen) for code, (title, _narrow) in STATES.items()],
        "missing": missing_numbers(opened),
        **BookPage(request, opened).context(),
    }
    return show(request, "desk/book.html", context)


@require_safe
@at_the_desk
def entry(request: HttpRequest, pk: int, number: EntryNumber) -> HttpResponse:
    """One entry: content, notes, decisions, signatures, history, and the dossier it came from."""
    page = EntryPage(request, opened_entry(request, pk, number))
    return show(request, "desk/entry.html", page.context() | {"answer_form": AnswerForm()})
