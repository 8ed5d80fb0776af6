"""The books asked on behalf of a procedure: its lookups answered, and the entry it ends annotated, or put back."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.actions.gate import Deed
from casework.procedures.earlier_entries import Ending, FoundEntry, Lookup, same_number
from casework.registers.entries import RegisterEntry, end_entry, entries_about, entries_for, reopen_entry


def look_up(lookups: Iterable[Lookup], *, apart_from: int) -> dict[str, tuple[FoundEntry, ...]]:
    """What the books say to each lookup, by its code, apart from struck entries and those of the dossier itself."""
    questions = {
        lookup.code: entries_about(
            kind=lookup.register,
            name=lookup.person.name,
            birth_date=lookup.person.born,
            identity_number=lookup.person.identity_number,
            roles=lookup.roles,
        ).exclude(dossier_id=apart_from)
        for lookup in lookups
    }
    return {code: tuple(_found(entry) for entry in entries) for code, entries in entries_for(questions).items()}


def _found(entry: RegisterEntry) -> FoundEntry:
    ended = entry.state == RegisterEntry.State.ENDED
    return FoundEntry(number=entry.printed_number, office=entry.book.office, ended=ended)


def end_earlier_entry(deed: Deed, entry: RegisterEntry) -> None:
    """Annotate the entry that `entry` ends, when it stands in our books; paper books are annotated by hand."""
    ending = deed.dossier.procedure.ends(entry.content, entry.printed_number, entry.registered.earliest)
    earlier = _earlier(ending, RegisterEntry.State.IN_FORCE) if ending else None
    if ending and earlier:
        end_entry(earlier, note=ending.note, by=deed.by, at=deed.at)
        deed.facts["ended_entry"] = earlier.printed_number


def reopen_earlier_entry(deed: Deed, entry: RegisterEntry) -> None:
    """Take the annotation back while the registration that ended the earlier entry is looked at again."""
    ending = deed.dossier.procedure.ends(entry.content, entry.printed_number, entry.registered.earliest)
    earlier = _earlier(ending, RegisterEntry.State.ENDED) if ending else None
    if earlier:
        with override("vi"):
            note = _("Thu hồi ghi chú chấm dứt tại mục số %(number)s: %(why)s") % {
                "number": entry.printed_number,
                "why": deed.note,
            }
        reopen_entry(earlier, note=note, by=deed.by, at=deed.at)


def _earlier(ending: Ending, state: str) -> RegisterEntry | None:
    """The one entry meant, locked; None when our books do not hold it, or hold more than one that could be it."""
    person = ending.person
    about = entries_about(
        kind=ending.register, name=person.name, birth_date=person.born, identity_number=person.identity_number
    )
    meant = [
        entry
        for entry in about.filter(state=state).select_for_update(of=("self",))
        if same_number(entry.printed_number, ending.number)
    ]
    return meant[0] if len(meant) == 1 else None
