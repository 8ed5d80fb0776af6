"""Reading the books: which a person may open, what stands in them, and whether a number is missing."""

from django.db.models import OuterRef, QuerySet, Subquery

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.people.names import fold
from casework.registers.books import Book
from casework.registers.entries import EntryNote, RegisterEntry
from casework.registers.entry_numbers import EntryNumber
from casework.registers.entry_people import EntryPerson
from casework.registers.finding import bears
from casework.registers.notes import NoteKind


def books_open_to(user: Actor) -> QuerySet[Book]:
    """The books of the wards in which this person may read registers, the newest year first."""
    books = Book.objects.filter(ward_id__in=wards_where(user, Permission.VIEW_REGISTER))
    return books.select_related("ward").order_by("-year", "kind", "office", "series", "pk")


def entries_of(book: Book) -> QuerySet[RegisterEntry]:
    """A book's entries, the newest number first; `decision` is the note of the decision that struck one."""
    decision = EntryNote.objects.filter(entry=OuterRef("pk"), kind=NoteKind.STRUCK).order_by("-pk").values("text")[:1]
    entries = book.entries.select_related("book", "dossier").annotate(decision=Subquery(decision))
    return entries.order_by("-number", "-suffix")


def matching(entries: QuerySet[RegisterEntry], text: str) -> QuerySet[RegisterEntry]:
    """Those whose number is `text` ("7", "07/2026", "12a"), or in whose people's names the words occur, marks or not.

    A number without a suffix finds 12a beside 12.
    """
    number = EntryNumber.read(text)
    if number:
        return entries.filter(bears(number))
    words = fold(text)
    if not words:
        return entries
    people = EntryPerson.objects.all()
    for word in words.split():
        people = people.filter(name_key__contains=word)
    return entries.filter(pk__in=people.values("entry"))


def unsigned(entries: QuerySet[RegisterEntry]) -> QuerySet[RegisterEntry]:
    """Entries registered here that count and that nobody has signed yet (“chưa ký sổ”)."""
    written_here = entries.filter(source=RegisterEntry.Source.REGISTERED, signed_at=None)
    return written_here.exclude(state=RegisterEntry.State.STRUCK)


def held(entries: QuerySet[RegisterEntry]) -> QuerySet[RegisterEntry]:
    """Entries on hold (“tạm giữ”)."""
    return entries.filter(state=RegisterEntry.State.HELD)


def struck(entries: QuerySet[RegisterEntry]) -> QuerySet[RegisterEntry]:
    """Entries struck by a decision."""
    return entries.filter(state=RegisterEntry.State.STRUCK)


def missing_numbers(book: Book) -> list[int]:
    """Numbers given here that no entry bears; a sound book has none. What stands in the paper book is left out."""
    written = set(book.entries.filter(number__gt=book.paper_until).values_list("number", flat=True))
    last = max(written | {book.last_number}, default=0)
    return sorted(set(range(book.paper_until + 1, last + 1)) - written)
