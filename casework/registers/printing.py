"""Whether an entry may be printed today, and whether it is still what somebody read earlier."""

import hashlib
import json

from django.utils.translation import gettext as _

from casework.registers.entries import RegisterEntry
from casework.registers.notes import NoteKind

PRINTABLE = (RegisterEntry.State.IN_FORCE, RegisterEntry.State.ENDED)


def refusal_to_print(entry: RegisterEntry) -> str:
    """Why nothing is printed from this entry now, as a sentence that says what to do; "" when it may be."""
    if entry.state in PRINTABLE:
        return ""
    known = {"number": entry.printed_number, "office": entry.book.office}
    if entry.state == RegisterEntry.State.STRUCK:
        note = entry.notes.filter(kind=NoteKind.STRUCK).last()
        words = _("Mục số %(number)s (%(office)s) đã bị hủy: %(why)s Hãy trả lời bằng văn bản, nêu quyết định đó.")
        return words % {**known, "why": note.text if note else ""}
    words = _("Mục số %(number)s (%(office)s) đang tạm giữ để xem lại. Hãy đợi xử lý xong rồi mới cấp trích lục.")
    return words % known


def fingerprint(entry: RegisterEntry) -> str:
    """A digest of all that a copy says of the entry: it changes with its content, its state and its notes."""
    notes = list(entry.notes.order_by("pk").values_list("pk", "text"))
    read = [entry.state, entry.printed_number, entry.registered_on, entry.content, notes]
    return hashlib.sha256(json.dumps(read, sort_keys=True).encode()).hexdigest()
