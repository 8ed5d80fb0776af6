"""Slip 04: the officer drafts an apology with a new day, the leader signs; signed in time, that day is promised."""

import datetime as dt
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.mailing import tell
from casework.actions.reception import moment
from casework.actions.refusals import NotYet
from casework.actions.verification_papers import issue_apology
from casework.dossiers.dossier import Dossier
from casework.dossiers.extensions import Extension, due_after_postponement, too_late_to_postpone
from casework.people.user import User


def extend(pk: int, *, by: User, reason: str, until: dt.date, seen: str | None = None) -> Dossier:
    """Draft slip 04 with the new day; nothing changes before the leader signed.

    Before the day promised it postpones that day, once, and must leave a working day for the leader; after it, it is
    an apology alone and the dossier stays late. Raises NotYet for a day that is no working day or not later, and on
    the last working day, when it is too late for the one and too early for the other.
    """

    def act(deed: Deed) -> None:
        dossier = deed.dossier
        assert dossier.due_at is not None
        if not deed.calendar.is_working_day(until):
            raise NotYet(_("Ngày hẹn lại phải là ngày làm việc của phường."))
        if until <= max(localdate(dossier.due_at), localdate(deed.at)):
            raise NotYet(_("Ngày hẹn lại phải sau ngày hẹn cũ và sau hôm nay."))
        Extension.objects.create(
            dossier=dossier,
            kind=_kind(deed),
            reason=reason.strip(),
            due_before=dossier.due_at,
            due_after=deed.calendar.closing(until),
            drafted_by=by,
            drafted_at=deed.at,
        )
        deed.facts["until"] = until

    return gate.record(pk, "extend", by=by, seen=seen, note=reason, act=act)


def drop_extension(pk: int, *, by: User, note: str, seen: str | None = None) -> Dossier:
    """Let the drafted apology be: the officer takes it back, or the leader does not agree."""

    def act(deed: Deed) -> None:
        deed.dossier.extensions.filter(signed_at=None, dropped_at=None).update(dropped_at=deed.at)

    return gate.record(pk, "drop_extension", by=by, seen=seen, note=note, act=act)


def sign_extension(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """The leader signs slip 04; the citizen is mailed. Only a postponement signed in time moves the day promised.

    Raises NotYet when the draft waited too long: then it must be drafted anew, as what it now is.
    """

    def act(deed: Deed) -> None:
        dossier, row = deed.dossier, deed.dossier.extension_to_sign
        assert row is not None
        if row.due_before != dossier.due_at or row.kind != _kind(deed):
            raise NotYet(_("Hạn của hồ sơ đã khác lúc soạn văn bản này. Hãy bỏ dự thảo và soạn lại."))
        row.signed_by, row.signed_at = by, deed.at
        row.save(update_fields=["signed_by", "signed_at"])
        letter = issue_apology(deed, row)
        deed.facts.update(kind=row.kind, number=letter.number, until=row.due_after)
        words: dict[str, Any] = {"reason": row.reason, "letter_number": letter.number, "due_at": moment(row.due_after)}
        if row.kind == Extension.Kind.APOLOGY:
            tell(deed, "apologised", **words)
            return
        due = due_after_postponement(dossier, row.due_after)
        dossier.due_at, dossier.due_explanation = due.due_at, due.due_explanation
        tell(deed, "postponed", due_explanation=due.due_explanation, **words)

    return gate.record(pk, "sign_extension", by=by, seen=seen, act=act)


def _kind(deed: Deed) -> str:
    """What slip 04 is at this moment: a postponement, or an apology. Raises NotYet on the last working day."""
    due_at = deed.dossier.due_at
    assert due_at is not None
    if deed.at > due_at:
        return Extension.Kind.APOLOGY
    if too_late_to_postpone(due_at, deed.calendar, at=deed.at):
        raise NotYet(
            _(
                "Phải hẹn lại trước hạn ít nhất 1 ngày làm việc; hạn là %(due)s nên không còn kịp. "
                "Hãy giải quyết trong hạn; nếu quá hạn, gửi văn bản xin lỗi, hồ sơ vẫn tính là quá hạn."
            )
            % {"due": moment(due_at)}
        )
    return Extension.Kind.POSTPONED
