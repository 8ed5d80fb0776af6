"""Verification: the officer drafts letters to other authorities, the leader signs, replies come or do not; minutes."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.mailing import tell
from casework.actions.reception import moment
from casework.actions.refusals import NotYet
from casework.actions.verification_papers import issue_minutes, issue_verification_letter
from casework.dossiers.dossier import Dossier
from casework.dossiers.extensions import Extension, due_after_verification
from casework.dossiers.verifications import Minutes, Verification
from casework.people.user import User
from casework.procedures.verification import MoreTime, VerificationRule

# Where an edition says nothing of verification, a reply is still awaited for so long; the term stays as it is.
NO_RULE = VerificationRule(extends_by=MoreTime(0), reply_within=MoreTime(3), waits_for=MoreTime(3))


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
        Verification.objects.bulk_create(
            Verification(dossier=deed.dossier, drafted_by=by, drafted_at=deed.at, **vars(one)) for one in questions
        )
        deed.facts["addressees"] = [one.addressee for one in questions]

    return gate.record(pk, "ask_verification", by=by, seen=seen, act=act)


def drop_verification(pk: int, *, by: User, note: str, seen: str | None = None) -> Dossier:
    """Let the drafted letters be, before anybody signed them."""

    def act(deed: Deed) -> None:
        dropped = {"ending": Verification.Ending.DROPPED, "closed_by": by, "closed_at": deed.at}
        deed.facts["letters"] = deed.dossier.verifications.filter(sent_on=None, closed_at=None).update(**dropped)

    return gate.record(pk, "drop_verification", by=by, seen=seen, note=note, act=act)


def sign_verification(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """The leader signs all drafted letters: they get numbers and go out, the term grows once, the citizen is told."""

    def act(deed: Deed) -> None:
        rule = deed.dossier.edition.verification or NO_RULE
        today = localdate(deed.at)
        for letter in deed.dossier.letters_to_sign:
            letter.sent_on, letter.due_on = today, rule.waits_for.after(today, deed.calendar)
            letter.letter = issue_verification_letter(deed, letter, reply_within=rule.reply_within.label)
            letter.number = letter.letter.number
            letter.save(update_fields=["sent_on", "due_on", "letter", "number"])
            deed.facts.setdefault("numbers", []).append(letter.number)
        _extend_once(deed)
        _tell_new_date(deed)

    return gate.record(pk, "sign_verification", by=by, seen=seen, act=act)


def record_reply(
    pk: int,
    *,
    by: User,
    verification: int,
    answered_on: dt.date,
    number: str,
    text: str,
    confirms: bool,
    seen: str | None = None,
) -> Dossier:
    """What the other authority answered; `confirms`: it agrees with what was declared.

    Raises NotYet for a day before the letter or to come.
    """

    def act(deed: Deed) -> None:
        letter = _running(deed, verification)
        if not letter.sent_on or not letter.sent_on <= answered_on <= localdate(deed.at):
            raise NotYet(_("Ngày văn bản trả lời phải từ ngày gửi công văn đến hôm nay."))
        said = {"answered_on": answered_on, "answer_number": number.strip(), "answer": text.strip()}
        _close(deed, letter, ending=Verification.Ending.REPLIED, confirms=confirms, **said)

    return gate.record(pk, "record_reply", by=by, seen=seen, act=act)


def close_without_reply(
    pk: int,
    *,
    by: User,
    verification: int,
    ending: str,
    note: str,
    sworn_on: dt.date | None = None,
    seen: str | None = None,
) -> Dossier:
    """Wait no longer: nobody replied in time, a sworn statement of that day stands instead, or it is needless now.

    Raises NotYet while the time to reply has not passed, and for a sworn statement the law does not take.
    """

    def act(deed: Deed) -> None:
        letter = _running(deed, verification)
        if ending != Verification.Ending.NOT_NEEDED and not letter.is_overdue:
            raise NotYet(_("Thời gian chờ trả lời còn đến hết ngày %(day)s.") % {"day": f"{letter.due_on:%d/%m/%Y}"})
        if ending == Verification.Ending.SWORN:
            _require_oath(deed, sworn_on)
        _close(deed, letter, ending=ending, answered_on=sworn_on, answer=note.strip())

    return gate.record(pk, "close_without_reply", by=by, seen=seen, note=note, act=act)


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


def remind_of_reply(pk: int) -> Dossier:
    """Note in the trail, once, that the day of a reply has passed. Raises NotYet when there is nothing to note."""

    def act(deed: Deed) -> None:
        late = [row for row in deed.dossier.letters_running if row.is_overdue and row.reminded_at is None]
        if not late:
            raise NotYet(_("Không có công văn xác minh nào vừa quá hạn trả lời."))
        deed.facts.update(reminder="verification", numbers=[row.number for row in late])
        Verification.objects.filter(pk__in=[row.pk for row in late]).update(reminded_at=deed.at)

    return gate.record(pk, "note_overdue_reply", by=User.objects.system(), act=act)


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


def _running(deed: Deed, pk: int) -> Verification:
    letter = next((row for row in deed.dossier.letters_running if row.pk == pk), None)
    if letter is None:
        raise NotYet(_("Công văn xác minh này không còn chờ trả lời. Hãy tải lại trang."))
    return letter


def _close(deed: Deed, letter: Verification, **said: Any) -> None:
    for name, value in {**said, "closed_by": deed.by, "closed_at": deed.at}.items():
        setattr(letter, name, value)
    letter.save(update_fields=[*said, "closed_by", "closed_at"])
    deed.facts.update(number=letter.number, ending=letter.ending)


def _require_oath(deed: Deed, sworn_on: dt.date | None) -> None:
    rule = deed.dossier.edition.verification or NO_RULE
    if not rule.sworn:
        raise NotYet(_("Với thủ tục này, văn bản cam đoan không thay được trả lời xác minh."))
    if sworn_on is None or sworn_on > localdate(deed.at):
        raise NotYet(_("Hãy ghi ngày người yêu cầu ký văn bản cam đoan, không sau hôm nay."))
