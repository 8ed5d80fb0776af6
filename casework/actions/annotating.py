"""A later note beside an entry, on the document it rests on; what it corrects keeps its old state beside the new."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.actions.book_acts import change_entry
from casework.actions.refusals import NotYet
from casework.people.user import User
from casework.procedures import registry
from casework.registers.contents import changes, content_form, procedure_of
from casework.registers.entries import RegisterEntry
from casework.registers.entry_people import name_people
from casework.registers.notes import LATER, EntryNote, Ground, NoteKind, write_note
from casework.registers.register_log import Deed, log_entry

# After these notes what was registered no longer holds.
ENDS = frozenset({NoteKind.DIVORCE.value, NoteKind.ENDED.value})
CHANGES = frozenset({NoteKind.CORRECTION.value, NoteKind.CHANGE.value, NoteKind.SUPPLEMENT.value})


def annotate(
    pk: int,
    *,
    by: User,
    kind: str,
    text: str,
    ground: Ground,
    content: Mapping[str, Any] | None = None,
    book_only: bool = False,
) -> EntryNote:
    """Write a note into the column “Ghi chú” of an entry.

    It is printed on extracts unless it is `book_only`, or says what the procedure keeps in the book alone.
    `content` is the whole content as it reads from now on; what differs is put in, and kept in the note as it was.
    Raises NotYet when the entry is held or struck, or when a correction corrects nothing.
    """

    def act(entry: RegisterEntry, at: dt.datetime) -> EntryNote:
        _refuse(entry, kind)
        changed = changes(content_form(entry), entry.content, content) if content is not None else ()
        if kind in CHANGES and not changed:
            raise NotYet(_("Chưa sửa mục nào trong nội dung ghi sổ. Hãy sửa nội dung, hoặc chọn loại ghi chú khác."))
        if changed and kind not in CHANGES:
            raise NotYet(_("Nội dung ghi sổ chỉ được sửa khi cải chính, thay đổi hoặc bổ sung. Hãy chọn đúng loại."))
        if changed and content is not None:
            _put_in(entry, {**entry.content, **content})
        if kind in ENDS:
            entry.state = RegisterEntry.State.ENDED
            entry.save(update_fields=["state"])
        plain = tuple(change.plain() for change in changed)
        alone = book_only or registry.stays_in_book(entry.book.kind, text)
        note = write_note(entry, kind=kind, text=text, ground=ground, changes=plain, book_only=alone, by=by, at=at)
        log_entry(entry, Deed.ANNOTATED, by=by, at=at, about=text, facts={"note": note.pk, "changes": plain})
        return note

    return change_entry(pk, by=by, right=Permission.KEEP_REGISTER, act=act)


def _refuse(entry: RegisterEntry, kind: str) -> None:
    if kind not in {later.value for later in LATER}:
        raise NotYet(_("Loại ghi chú này không ghi bằng tay. Hãy chọn loại khác."))
    if entry.state == RegisterEntry.State.STRUCK:
        raise NotYet(_("Mục này đã hủy theo quyết định, không ghi chú thêm."))
    if entry.state == RegisterEntry.State.HELD:
        raise NotYet(_("Mục này đang tạm giữ. Hãy giải quyết xong hồ sơ rồi ghi chú."))


def _put_in(entry: RegisterEntry, content: dict[str, Any]) -> None:
    people = procedure_of(entry).people_in_entry(content)
    entry.content, entry.subject_name = content, people[0].name
    entry.save(update_fields=["content", "subject_name"])
    name_people(entry, people)
