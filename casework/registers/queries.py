"""Reading the books: which a person may open, what stands in them, and whether a number is missing."""

from django.db.models import QuerySet

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.people.names import fold
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry


def books_open_to(user: Actor) -> QuerySet[Book]:
    """The books of the wards in which this person may read registers, the newest year first."""
    books = Book.objects.filter(ward_id__in=wards_where(user, Permission.VIEW_REGISTER))
    return books.select_related("ward").order_by("-year", "kind", "office", "series", "pk")


def entries_of(book: Book) -> QuerySet[RegisterEntry]:
    """A book's entries, the newest number first."""
    return book.entries.select_related("book", "dossier").order_by("-number")


def matching(entries: QuerySet[RegisterEntry], text: str) -> QuerySet[RegisterEntry]:
    """Those whose number is `text` ("7", "07/2026") or in whose name the words occur, marks or not."""
    words = fold(text)
    number = words.partition("/")[0]
    if number.isdigit():
        return entries.filter(number=int(number))
    for word in words.split():
        entries = entries.filter(subject_key__contains=word)
    return entries


def unsigned(entries: QuerySet[RegisterEntry]) -> QuerySet[RegisterEntry]:
    """Entries that count and that nobody has signed yet (“chưa ký sổ”)."""
    return entries.filter(signed_at=None).exclude(state=RegisterEntry.State.STRUCK)


def held(entries: QuerySet[RegisterEntry]) -> QuerySet[RegisterEntry]:
    """Entries on hold (“tạm giữ”)."""
    return entries.filter(state=RegisterEntry.State.HELD)


def missing_numbers(book: Book) -> list[int]:
    """Numbers between 01 and the last one given that no entry bears; a sound book has none."""
    written = set(book.entries.values_list("number", flat=True))
    return sorted(set(range(1, max(written | {book.last_number}, default=0) + 1)) - written)
