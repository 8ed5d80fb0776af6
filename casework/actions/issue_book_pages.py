"""Issue books taken out of the program: printed for paper keeping, or as a table; each leaves a line in the log."""

from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.access.office_log import OfficeEvent, write_down
from casework.access.permissions import Permission
from casework.actions.book_acts import ask_right
from casework.actions.gate import RECORD_LANGUAGE
from casework.documents.facts import Agency, BookPages
from casework.documents.issue_books import headings, line_of, papers_of
from casework.documents.issued import IssuedDocument
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.production import plan
from casework.offices.wards import Ward
from casework.people.user import User


def print_issue_book(book: IssueBook, *, ward: Ward, year: int, by: User) -> IssuedDocument:
    """Have the book of a year made as pages for paper keeping."""
    rows = take_out(book, ward=ward, year=year, by=by)
    with transaction.atomic(), override(RECORD_LANGUAGE):
        at = now()
        pages = BookPages(
            agency=Agency.of(ward),
            book=name_of(book, year),
            office=ward.people_committee,
            part=_("Số dòng: %(count)d") % {"count": len(rows)},
            headings=headings(book),
            rows=tuple(rows),
            made_on=localdate(at),
            made_by=str(by),
        )
        return plan(ward, "book-pages", pages, at=at)


def take_out(book: IssueBook, *, ward: Ward, year: int, by: User) -> list[tuple[str, ...]]:
    """The lines of a year's book as texts, for who reads the registers; that they were taken out is logged."""
    ask_right(by, Permission.VIEW_REGISTER, ward)
    with transaction.atomic(), override(RECORD_LANGUAGE):
        write_down(ward, by=by, deed=OfficeEvent.Deed.BOOK_TAKEN_OUT, about=name_of(book, year))
        return [line_of(paper).texts() for paper in papers_of(book, ward=ward, year=year)]


def name_of(book: IssueBook, year: int) -> str:
    """The book with its year."""
    return f"{book.label} {year}"
