"""What stands on the list of books and around the entries of one: closing, printed pages, what is still to do."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.timezone import localdate

from casework.access.permissions import Permission
from casework.access.policy import may, wards_where
from casework.desk.books.rooms import SECTION
from casework.registers.books import Book
from casework.registers.closing import BookClosing, closings_open_to, due_on, is_to_be_closed
from casework.registers.queries import books_open_to
from casework.registers.striking import proposals_open_to

# How much of a book's own history its page shows.
EVENTS, PAPERS = 30, 5


@dataclass(frozen=True)
class BookLine:
    """A book on the list, and until when it is to be closed (None: not now)."""

    book: Book
    close_by: Any

    @property
    def is_late(self) -> bool:
        """Whether it should have been closed already."""
        return bool(self.close_by) and localdate() > self.close_by


class BookList:
    """The books this person may open, narrowed by what he chose."""

    def __init__(self, request: HttpRequest) -> None:
        self.user: Any = request.user
        self.chosen = {name: request.GET.get(name, "") for name in ("office", "kind", "year")}
        self.books = list(books_open_to(request.user))

    def context(self) -> dict[str, Any]:
        """For the template."""
        today = localdate()
        lines = [
            BookLine(book, due_on(book) if is_to_be_closed(book, today) else None)
            for book in self.books
            if self._fits(book)
        ]
        return {
            "lines": lines,
            "proposals": proposals_open_to(self.user),
            "closings": closings_open_to(self.user),
            "chosen": self.chosen,
            "offices": sorted({book.office for book in self.books}),
            "kinds": [kind for kind in Book.Kind if kind in {book.kind for book in self.books}],
            "years": sorted({str(book.year) for book in self.books}, reverse=True),
            "section": SECTION,
        }

    def _fits(self, book: Book) -> bool:
        said = {"office": book.office, "kind": book.kind, "year": str(book.year)}
        return all(value in ("", said[name]) for name, value in self.chosen.items())


class BookPage:
    """What stands around the entries of one book."""

    def __init__(self, request: HttpRequest, book: Book) -> None:
        self.user: Any = request.user
        self.book = book

    def context(self) -> dict[str, Any]:
        """For the template."""
        today = localdate()
        closing = self.book.closings.select_related("closed_by", "confirmed_by", "returned_by").last()
        events = list(self.book.events.filter(entry=None).select_related("document").order_by("-pk")[:EVENTS])
        keeps = may(self.user, Permission.KEEP_REGISTER, self.book.ward_id)
        return {
            "book": self.book,
            "closing": closing,
            "close_by": due_on(self.book) if is_to_be_closed(self.book, today) else None,
            "is_late": today > due_on(self.book),
            "keeps": keeps,
            "closes": keeps and is_to_be_closed(self.book, today),
            "answers": self._answers(closing),
            "signs": closing is not None and closing.waits_for_signature_of(self.user),
            "papers": [event for event in events if event.document][:PAPERS],
            "events": events,
            "section": SECTION,
        }

    def _answers(self, closing: BookClosing | None) -> bool:
        """Whether this person may confirm the closing that waits."""
        waits = closing is not None and closing.confirmed_at is None and closing.returned_at is None
        if not waits or closing is None or closing.closed_by_id == self.user.pk:
            return False
        return self.book.ward_id in wards_where(self.user, Permission.DECIDE)
