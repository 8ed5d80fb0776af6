"""The entry in the book: written at approval, or at the counter when the parties are there."""

import datetime as dt
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions.earlier_entries import end_earlier_entry
from casework.actions.gate import Deed
from casework.actions.refusals import NotYet
from casework.dossiers.dossier import Dossier
from casework.registers.entries import RegisterEntry, note_at_registration, rewrite_entry, write_entry


def enter(deed: Deed) -> RegisterEntry:
    """Write the drafted result under the next number; after a recall the same entry, under its own number.

    What is registered at the counter bears the day on which the parties are there and sign, also when it is written
    anew (Luật Hộ tịch 2014, article 18). Raises NotYet when that day lies in another year than its number.
    """
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
    today = localdate(deed.at)
    held = dossier.entries.exclude(state=RegisterEntry.State.STRUCK).select_related("book").first()
    if held is not None:
        _require_same_year(dossier, held, today)
        note = (
            dossier.events.filter(verb__in=["recall", "withhold"]).order_by("-position").values_list("note", flat=True)
        )
        anew = today if dossier.registers_at_counter else None
        rewrite_entry(held, correction=str(note.first() or ""), at=deed.at, on=anew, **facts)
        return held
    return write_entry(
        ward=dossier.ward,
        kind=str(dossier.procedure.register),
        on=today,
        dossier_id=dossier.pk,
        **facts,
    )


def _require_same_year(dossier: Dossier, held: RegisterEntry, today: dt.date) -> None:
    """A number of last year's book cannot bear a day of this year; nor may the program choose one of the two."""
    if dossier.registers_at_counter and held.book.year != today.year:
        raise NotYet(
            _(
                "Mục số %(number)s thuộc sổ năm %(year)d, mà ngày đăng ký là ngày các bên ký. Đề nghị lãnh đạo quyết "
                "định hủy mục đó, rồi đăng ký vào sổ năm nay."
            )
            % {"number": held.printed_number, "year": held.book.year}
        )
