"""Verification: the officer drafts letters to other authorities, the leader signs; minutes."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.mailing import tell
from casework.actions.reception import moment
from casework.actions.refusals import NotYet
from casework.actions.telling_officials import tell_ward_asked
from casework.actions.verification_papers import draft_verification_letter, issue_minutes, issue_verification_letter
from casework.documents.production import void
from casework.dossiers.addressees import served_ward
from casework.dossiers.dossier import Dossier
from casework.dossiers.extensions import Extension, due_after_verification
from casework.dossiers.verifications import Minutes, Verification
from casework.offices.wards import Ward
from casework.people.user import User
from casework.procedures.verification import NO_RULE


@dataclass(frozen=True)
class Question:
    """One letter as the officer writes it; `topic` when it answers a letter that the procedure proposes."""

    addressee: str
    question: str
    address: str = ""
    email: str = ""
    topic: str = ""


def ask_verification(pk: int, *, by: User, questions: Sequence[Question], seen: str | None = None) -> Dossier:
    """Draft letters to other authorities, several at once; nothing goes out before the leader signed.

    Raises NotYet without a question, or when the same thing is being asked already.
    """

    def act(deed: Deed) -> None:
        if not questions:
            raise NotYet(_("Hãy soạn ít nhất một công văn: gửi cơ quan nào, hỏi điều gì."))
        asked = {row.topic for row in deed.dossier.verifications.all() if row.topic and row.counts}
        if asked.intersection(one.topic for one in questions):
            raise NotYet(_("Nội dung này đã có công văn xác minh. Hãy xem mục Xác minh của hồ sơ."))
        for one in questions:
            letter = Verification(dossier=deed.dossier, drafted_by=by, drafted_at=deed.at, **vars(one))
            letter.asked_ward = _other_ward(deed, one.addressee)
            letter.save()
            letter.letter = draft_verification_letter(deed, letter)
            letter.save(update_fields=["letter"])
        deed.facts["addressees"] = [one.addressee for one in questions]

    return gate.record(pk, "ask_verification", by=by, seen=seen, act=act)


def drop_verification(pk: int, *, by: User, note: str, seen: str | None = None) -> Dossier:
    """Let the drafted letters be, before anybody signed them."""

    def act(deed: Deed) -> None:
        for letter in deed.dossier.letters_to_sign:
            if letter.letter is not None:
                void(letter.letter, reason=_("Đã bỏ dự thảo"), at=deed.at)
        dropped = {"ending": Verification.Ending.DROPPED, "closed_by": by, "closed_at": deed.at}
        deed.facts["letters"] = deed.dossier.verifications.filter(sent_on=None, closed_at=None).update(**dropped)

    return gate.record(pk, "drop_verification", by=by, seen=seen, note=note, act=act)


def sign_verification(pk: int, *, by: User, letters: Collection[int] | None = None, seen: str | None = None) -> Dossier:
    """The leader signs drafted letters, all or the chosen: they get numbers, the term grows once, the citizen is told.

    What he does not choose, or drafted himself, stays a draft. Raises NotYet when nothing is chosen, or a chosen one is
    not his to sign any more.
    """

    def act(deed: Deed) -> None:
        for letter in _chosen(deed, letters):
            _send(deed, letter)
            tell_ward_asked(deed, letter)
        _extend_once(deed)
        _tell_new_date(deed)

    return gate.record(pk, "sign_verification", by=by, seen=seen, act=act)


def write_minutes(
    pk: int,
    *,
    by: User,
    held_at: dt.datetime,
    place: str,
    present: str,
    found: str,
    seen: str | None = None,
) -> Dossier:
    """Minutes of what was found on the spot; a paper to be printed and signed. Raises NotYet for a time to come."""

    def act(deed: Deed) -> None:
        if held_at > deed.at:
            raise NotYet(_("Biên bản ghi việc đã làm; thời điểm xác minh không thể ở sau lúc này."))
        said: dict[str, Any] = {
            "held_at": held_at,
            "place": place.strip(),
            "present": present.strip(),
            "found": found.strip(),
        }
        paper = issue_minutes(deed, **said)
        Minutes.objects.create(dossier=deed.dossier, written_by=by, written_at=deed.at, paper=paper, **said)
        deed.facts["place"] = said["place"]

    return gate.record(pk, "write_minutes", by=by, seen=seen, act=act)


def _chosen(deed: Deed, letters: Collection[int] | None) -> list[Verification]:
    waiting = [letter for letter in deed.dossier.letters_to_sign if letter.drafted_by_id != deed.by.pk]
    if letters is None:
        return waiting
    chosen = [letter for letter in waiting if letter.pk in letters]
    if not chosen:
        raise NotYet(_("Hãy chọn ít nhất một công văn để ký."))
    if len(chosen) < len(set(letters)):
        raise NotYet(_("Có công văn không còn chờ ký. Hãy tải lại trang."))
    return chosen


def _other_ward(deed: Deed, addressee: str) -> Ward | None:
    ward = served_ward(addressee)
    return None if ward == deed.dossier.ward else ward


def _send(deed: Deed, letter: Verification) -> None:
    rule = deed.dossier.edition.verification or NO_RULE
    letter.sent_on = localdate(deed.at)
    letter.due_on = rule.waits_for.after(letter.sent_on, deed.calendar)
    letter.letter = issue_verification_letter(deed, letter)
    letter.number = letter.letter.number
    letter.save(update_fields=["sent_on", "due_on", "letter", "number"])
    deed.facts.setdefault("numbers", []).append(letter.number)


def _extend_once(deed: Deed) -> None:
    dossier = deed.dossier
    due = due_after_verification(dossier, deed.calendar, at=deed.at)
    if due is None or dossier.due_at is None:
        return
    Extension.objects.create(
        dossier=dossier,
        kind=Extension.Kind.VERIFICATION,
        reason="; ".join(letter.addressee for letter in dossier.letters_running),
        due_before=dossier.due_at,
        due_after=due.due_at,
        drafted_by=dossier.letters_running[0].drafted_by,
        drafted_at=deed.at,
        signed_by=deed.by,
        signed_at=deed.at,
    )
    dossier.due_at, dossier.due_explanation = due.due_at, due.due_explanation
    deed.facts["due_at"] = due.due_at


def _tell_new_date(deed: Deed) -> None:
    dossier = deed.dossier
    tell(deed, "verification_asked", due_at=moment(dossier.due_at), due_explanation=dossier.due_explanation)
