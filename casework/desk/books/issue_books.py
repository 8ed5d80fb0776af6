"""Sổ cấp giấy tờ: what was given in a year, per kind of book; printed or taken out as a table."""

from typing import Any

import tablib
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from casework.access.permissions import Permission
from casework.actions.issue_book_pages import name_of, print_issue_book, take_out
from casework.desk.books.rooms import in_register
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me, opened_ward, wards_with
from casework.documents.issue_books import headings, line_of, missing_in, papers_of, years_of
from casework.documents.issued import pages_of_book
from casework.documents.kinds.issue_book import IssueBook
from casework.people.spreadsheets import harmless

ROWS = 50


@require_safe
@at_the_desk
def books(request: HttpRequest) -> HttpResponse:
    """The issue books by ward and year."""
    wards = wards_with(request.user, Permission.VIEW_REGISTER)
    this_year = localdate().year
    shelf = [
        (ward, book, sorted({this_year, *years_of(book, ward=ward)}, reverse=True))
        for ward in wards
        for book in IssueBook
    ]
    return show(request, "desk/issue-books.html", in_register(request.user, {"shelf": shelf}))


@require_safe
@at_the_desk
def book(request: HttpRequest, ward: str, code: str, year: int) -> HttpResponse:
    """One book of one year."""
    place, opened = opened_ward(request.user, ward, Permission.VIEW_REGISTER), _book(code)
    page = Paginator(papers_of(opened, ward=place, year=year).reverse(), ROWS).get_page(request.GET.get("page"))
    context = {
        "ward": place,
        "book": opened,
        "year": year,
        "title": name_of(opened, year),
        "headings": headings(opened),
        "page": page,
        "lines": [line_of(paper) for paper in page.object_list],
        "missing": missing_in(opened, ward=place, year=year),
        "papers": pages_of_book(place, name_of(opened, year)),
    }
    return show(request, "desk/issue-book.html", in_register(request.user, context))


@require_POST
@at_the_desk
def export(request: HttpRequest, ward: str, code: str, year: int) -> HttpResponse:
    """The book as a table for spreadsheets, in UTF-8 with the mark that they look for."""
    place, opened = opened_ward(request.user, ward, Permission.VIEW_REGISTER), _book(code)
    rows = take_out(opened, ward=place, year=year, by=me(request))
    table: Any = tablib.Dataset(*(tuple(map(harmless, row)) for row in rows), headers=headings(opened))
    answer = HttpResponse("\ufeff" + table.export("csv"), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{opened.value}-{year}.csv"'
    return answer


@require_POST
@at_the_desk
def pages(request: HttpRequest, ward: str, code: str, year: int) -> HttpResponse:
    """Have the book printed."""
    place, opened = opened_ward(request.user, ward, Permission.VIEW_REGISTER), _book(code)
    print_issue_book(opened, ward=place, year=year, by=me(request))
    messages.success(request, _("Bản in sổ đang được tạo; tải lại trang sau ít phút để mở."))
    return redirect("desk-issue-book", ward=ward, code=code, year=year)


def _book(code: str) -> IssueBook:
    if code not in IssueBook.values:
        raise Http404
    return IssueBook(code)
