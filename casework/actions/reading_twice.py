"""The second reading of a paper book: made without the first, compared fact by fact, and settled where they differ.

Source: double entry as statistics and archives keep it; a fact stands when two people read it the same.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.access.permissions import Permission
from casework.actions.book_acts import ask_right
from casework.actions.gate import RECORD_LANGUAGE
from casework.actions.refusals import NotAllowed, NotYet
from casework.people.user import User
from casework.registers.entries import RegisterEntry
from casework.registers.readings import Reading, differing
from casework.registers.taking_over import take_over
from casework.registers.transcripts import Transcript

State = Transcript.State


def read_again(pk: int, *, by: User, reading: Reading) -> Transcript:
    """What the other officer read in the book himself: the same makes the entry, anything else is to be settled.

    Raises NotAllowed for who typed it in, NotYet when it no longer waits, ValidationError when the number was taken.
    """
    with transaction.atomic(), override(RECORD_LANGUAGE):
        row, at = _locked(pk, by, State.WAITING), now()
        if row.entered_by_id == by.pk:
            raise NotAllowed(_("Người nhập không tự đọc lại được; cần một công chức khác đọc sổ giấy."))
        row.reading, row.read_by, row.read_at = reading.facts, by, at
        row.state = State.DIFFERS
        _conclude(row, confirmed_by=by, at=at)
    return row


def settle(pk: int, *, by: User, said: Mapping[str, Any], seen: str) -> Transcript:
    """Having looked at the page again, say what stands there: `said` names every differing fact, as stored.

    Each of the two changes his own reading alone, so that a fact is settled when he comes over to the other's. A third
    officer decides between them and adds nothing of his own. `seen` is the digest of what lay before him.
    Raises NotYet when that has changed, or a fact is left out.
    """
    with transaction.atomic(), override(RECORD_LANGUAGE):
        row, at = _locked(pk, by, State.DIFFERS), now()
        if row.digest != seen:
            raise NotYet(_("Người khác vừa giải quyết một phần. Hãy xem lại các chỗ còn khác nhau."))
        keys = differing(row.entered, row.read)
        if set(said) != set(keys):
            raise NotYet(_("Hãy chọn ở mọi mục khác nhau."))
        _decide(row, said, by=by)
        row.settled = [*row.settled, {"by": str(by), "at": at.isoformat(), "facts": keys}]
        _conclude(row, confirmed_by=row.read_by if by.pk in (row.entered_by_id, row.read_by_id) else by, at=at)
    return row


def _decide(row: Transcript, said: Mapping[str, Any], *, by: User) -> None:
    entered, read = row.entered.facts, row.read.facts
    if by.pk == row.entered_by_id:
        row.keep_entered(Reading.of({**entered, **said}))
    elif by.pk == row.read_by_id:
        row.reading = {**read, **said}
    elif any(value not in (entered[key], read[key]) for key, value in said.items()):
        raise NotAllowed(_("Người thứ ba chỉ chọn giữa hai cách đọc. Nếu cả hai chưa đúng, hãy trả lại để nhập lại."))
    else:
        row.keep_entered(Reading.of({**entered, **said}))
        row.reading = {**read, **said}


def _conclude(row: Transcript, *, confirmed_by: Any, at: dt.datetime) -> None:
    """Make the entry when nothing differs any more; keep both readings in any case."""
    if not differing(row.entered, row.read):
        row.entry = take_over(
            row.old_entry,
            source=RegisterEntry.Source.DIGITISED,
            entered_by=row.entered_by,
            confirmed_by=confirmed_by,
            at=at,
            facts={"read_by": str(row.read_by), "settled": row.settled},
        )
        row.state, row.answered_by, row.answered_at = State.CONFIRMED, confirmed_by, at
    row.save()


def return_transcript(pk: int, *, by: User, reason: str) -> Transcript:
    """Send it back with the reason: another number, another page, not legible. Both readings start anew."""
    with transaction.atomic(), override(RECORD_LANGUAGE):
        row = _locked(pk, by, State.WAITING, State.DIFFERS)
        if row.entered_by_id == by.pk:
            raise NotAllowed(_("Người nhập sửa bản nhập của mình, không trả lại."))
        row.state, row.answered_by, row.answered_at, row.reason = State.RETURNED, by, now(), reason
        row.forget_reading()
        row.save()
    return row


def _locked(pk: int, by: User, *states: str) -> Transcript:
    rows = Transcript.objects.select_for_update(of=("self",)).select_related("ward", "entered_by", "read_by")
    row = rows.get(pk=pk)
    ask_right(by, Permission.KEEP_REGISTER, row.ward)
    if row.state not in states:
        raise NotYet(_("Bản nhập này không còn ở bước đó. Mở lại danh sách để xem."))
    return row
