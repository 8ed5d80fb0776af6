"""The entry in the book: written at approval, or at the counter when the parties are there."""

from typing import Any

from django.utils.timezone import localdate

from casework.actions.earlier_entries import end_earlier_entry
from casework.actions.gate import Deed
from casework.registers.entries import RegisterEntry, note_at_registration, rewrite_entry, write_entry


def enter(deed: Deed) -> RegisterEntry:
    """Write the drafted result under the next number; after a recall the same entry, under its own number."""
    entry = _written(deed)
    note = deed.dossier.procedure.register_note(entry.content)
    note_at_registration(entry, text=note, by=deed.by, at=deed.at)
    deed.facts["entry"] = entry.printed_number
    end_earlier_entry(deed, entry)
    return entry


def _written(deed: Deed) -> RegisterEntry:
    dossier, result = deed.dossier, deed.dossier.draft_result.result or {}
    facts: dict[str, Any] = {
        "content": result,
        "people": dossier.procedure.people_in_entry(result),
        "by": deed.by,
    }
    held = dossier.entries.select_related("book").first()
    if held is not None:
        note = (
            dossier.events.filter(verb__in=["recall", "withhold"]).order_by("-position").values_list("note", flat=True)
        )
        rewrite_entry(held, correction=str(note.first() or ""), at=deed.at, **facts)
        return held
    return write_entry(
        ward=dossier.ward,
        kind=str(dossier.procedure.register),
        on=localdate(deed.at),
        dossier_id=dossier.pk,
        **facts,
    )
