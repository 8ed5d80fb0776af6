"""One entry of a book whole: content, notes with what they changed, decisions, and its history."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from casework.access.permissions import Permission
from casework.access.policy import may
from casework.actions.struck_papers import papers_from
from casework.desk.books.rooms import SECTION
from casework.desk.ward_rooms import wards_with
from casework.registers.books import Book
from casework.registers.contents import Change, lines_of_entry
from casework.registers.entries import RegisterEntry
from casework.registers.entry_numbers import EntryNumber
from casework.registers.queries import books_open_to
from casework.registers.striking import StrikeProposal


def opened_book(request: HttpRequest, pk: int) -> Book:
    """The book of that number, for who may read it; strangers get 404, colleagues without the right 403."""
    wards_with(request.user, Permission.VIEW_REGISTER)
    return get_object_or_404(books_open_to(request.user), pk=pk)


def opened_entry(request: HttpRequest, pk: int, number: EntryNumber) -> RegisterEntry:
    """The entry of that number in that book, likewise."""
    entries = opened_book(request, pk).entries.select_related("dossier__ward", "written_by", "confirmed_by", "book")
    return get_object_or_404(entries, number=number.number, suffix=number.suffix)


class EntryPage:
    """What the page of an entry shows."""

    def __init__(self, request: HttpRequest, entry: RegisterEntry) -> None:
        self.user: Any = request.user
        self.entry = entry

    def context(self) -> dict[str, Any]:
        """For the template."""
        proposals = list(self.entry.strike_proposals.select_related("proposed_by", "answered_by"))
        return {
            "book": self.entry.book,
            "entry": self.entry,
            "lines": lines_of_entry(self.entry),
            "people": self.entry.people.all(),
            "notes": [NoteShown(note) for note in self.entry.notes.select_related("by")],
            "proposals": proposals,
            "events": self.entry.events.all(),
            "issued": papers_from(self.entry),
            "keeps": self._may(Permission.KEEP_REGISTER) and self.entry.state != RegisterEntry.State.STRUCK,
            "answers": self._to_answer(proposals),
            "section": SECTION,
        }

    def _may(self, right: Permission) -> bool:
        return may(self.user, right, self.entry.book.ward_id)

    def _to_answer(self, proposals: list[StrikeProposal]) -> StrikeProposal | None:
        """The proposal this person may answer."""
        waiting = [proposal for proposal in proposals if proposal.answered_at is None]
        asked = [proposal for proposal in waiting if proposal.proposed_by_id != self.user.pk]
        return asked[0] if asked and self._may(Permission.DECIDE) else None


class NoteShown:
    """A note with what it changed, letter by letter."""

    def __init__(self, note: Any) -> None:
        self.note = note
        self.changes = [Change(**change) for change in note.changes]
