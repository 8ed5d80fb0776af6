"""Results printed from an entry that is in the books already: choose it, describe it to the checks, find it unchanged.

The officer chooses among the books of the wards whose registers he may read; nothing is written into a book.
"""

from typing import Any

from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.refusals import NotYet
from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import DraftResult
from casework.offices.wards import Ward
from casework.people.names import tidy
from casework.people.user import User
from casework.procedures.outcomes import GRANT
from casework.procedures.printed_entries import ChosenEntry
from casework.registers.entries import RegisterEntry
from casework.registers.notes import printed_notes
from casework.registers.printing import fingerprint, refusal_to_print
from casework.registers.queries import books_open_to


def choose_entry(pk: int, *, by: User, entry: int, seen: str | None = None) -> Dossier:
    """Take this entry for the draft result, which then grants. Raises NotYet for one that may not be printed."""

    def act(deed: Deed) -> None:
        chosen = _open_to(by, deed.dossier, entry)
        refusal = refusal_to_print(chosen)
        if refusal:
            raise NotYet(refusal)
        form = deed.dossier.procedure.draft_form(GRANT, {})
        DraftResult.objects.update_or_create(
            dossier=deed.dossier,
            defaults={
                "entry": chosen,
                "entry_read": fingerprint(chosen),
                "outcome": GRANT,
                "result": form.values() if form.is_valid() else None,
                "refusal_code": "",
                "reason": "",
                "written_by": by,
                "written_at": deed.at,
            },
        )
        deed.facts.update(entry=chosen.printed_number, office=chosen.book.office)

    return gate.record(pk, "choose_entry", by=by, seen=seen, act=act)


def _open_to(user: User, dossier: Dossier, entry: int) -> RegisterEntry:
    prints = dossier.procedure.prints_from
    books = books_open_to(user).filter(kind=prints.register if prints else "")
    found = RegisterEntry.objects.select_related("book").filter(pk=entry, book__in=books.order_by()).first()
    if found is None:
        raise NotYet(_("Không có mục này trong các sổ anh/chị được xem. Hãy tìm lại."))
    return found


def entry_of_draft(dossier: Dossier) -> RegisterEntry | None:
    """The entry chosen for the draft result, where the procedure prints from one and the draft grants."""
    draft = dossier.draft_result_or_none
    if dossier.procedure.prints_from is None or draft is None or draft.outcome != GRANT:
        return None
    return draft.entry


def chosen_entry(dossier: Dossier) -> ChosenEntry | None:
    """The chosen entry as the checks see it: where it differs from the declaration, and what stands beside it."""
    entry, prints = entry_of_draft(dossier), dossier.procedure.prints_from
    if entry is None or prints is None:
        return None
    said = prints.wanted(dossier.declared).said
    return ChosenEntry(
        number=entry.printed_number,
        office=entry.book.office,
        state=entry.get_state_display().lower(),
        printable=not refusal_to_print(entry),
        differing=tuple(str(fact.label) for fact in said if _differ(fact.value, fact.entered(entry.content))),
        notes=printed_notes(entry),
        identity_numbers=dict(entry.people.exclude(identity_number="").values_list("role", "identity_number")),
    )


def _differ(declared: str, entered: str) -> bool:
    return bool(declared) and tidy(declared) != tidy(entered)


def as_registered(entry: RegisterEntry, *, today: Ward) -> dict[str, Any]:
    """What a copy says of where the entry stands: office and volume as they were, never modernised, and the notes."""
    written_here = entry.source == RegisterEntry.Source.REGISTERED
    is_of_today = written_here and entry.book.office == today.people_committee
    return {
        "registered_at": "" if is_of_today else entry.book.office,
        "volume": entry.book.series,
        "notes": printed_notes(entry),
        "only_known": not written_here,
    }


def require_entry_unchanged(deed: Deed) -> None:
    """NotYet when the chosen entry is no longer what the officer read, or may no longer be printed; locks it."""
    entry = entry_of_draft(deed.dossier)
    if entry is None:
        return
    locked = RegisterEntry.objects.select_for_update(of=("self",), no_key=True).select_related("book").get(pk=entry.pk)
    refusal = refusal_to_print(locked)
    if refusal:
        raise NotYet(refusal)
    if fingerprint(locked) != deed.dossier.draft_result.entry_read:
        words = _(
            "Mục số %(number)s (%(office)s) đã được ghi chú hoặc sửa sau khi chọn. Người thụ lý phải xem và chọn lại "
            "mục này trước khi in."
        )
        raise NotYet(words % {"number": locked.printed_number, "office": locked.book.office})
