"""What comes of a letter to another authority: its reply, none in time, a sworn statement instead; and their scans."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.office_scans import keep, laid_ready, take_away
from casework.actions.refusals import NotYet
from casework.actions.review import keep_checks
from casework.actions.telling_officials import tell_who_asked
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.dossiers.scans import Scan
from casework.dossiers.status import Status
from casework.dossiers.verifications import Verification
from casework.people.user import User


def record_reply(
    pk: int,
    *,
    by: User,
    verification: int,
    answered_on: dt.date,
    number: str,
    text: str,
    confirms: bool,
    scans: Sequence[Scan] = (),
    seen: str | None = None,
) -> Dossier:
    """What the other authority answered, with its scans; `confirms`: it agrees with what was declared.

    A reply that comes after waiting has ended takes the place of the oath, or of none. Raises NotYet for a day before
    the letter or to come.
    """
    rows = laid_ready(pk, scans, by=by)

    def act(deed: Deed) -> None:
        letter = _among(deed.dossier.letters_to_answer, verification)
        if letter.ending:
            deed.facts["instead_of"] = letter.ending
        if not letter.sent_on or not letter.sent_on <= answered_on <= localdate(deed.at):
            raise NotYet(_("Ngày văn bản trả lời phải từ ngày gửi công văn đến hôm nay."))
        said = {"answered_on": answered_on, "answer_number": number.strip(), "answer": text.strip()}
        _close(deed, letter, ending=Verification.Ending.REPLIED, confirms=confirms, **said)
        keep(deed, rows, verification=letter)
        if deed.dossier.status == Status.AWAITING_APPROVAL:
            keep_checks(deed)

    return gate.record(pk, "record_reply", by=by, seen=seen, act=act)


def close_without_reply(
    pk: int,
    *,
    by: User,
    verification: int,
    ending: str,
    note: str,
    sworn_on: dt.date | None = None,
    scans: Sequence[Scan] = (),
    seen: str | None = None,
) -> Dossier:
    """Wait no longer: nobody replied in time, a sworn statement of that day stands instead, or it is needless now.

    `scans` are of the signed statement. Raises NotYet while the time to reply has not passed, for a sworn statement the
    law does not take, and for one of which the dossier has no scan.
    """
    rows = laid_ready(pk, scans if ending == Verification.Ending.SWORN else (), by=by)

    def act(deed: Deed) -> None:
        letter = _among(deed.dossier.letters_running, verification)
        if ending != Verification.Ending.NOT_NEEDED and not letter.is_overdue:
            raise NotYet(_("Thời gian chờ trả lời còn đến hết ngày %(day)s.") % {"day": f"{letter.due_on:%d/%m/%Y}"})
        if ending == Verification.Ending.SWORN:
            _take_oath(deed, sworn_on, rows)
        _close(deed, letter, ending=ending, answered_on=sworn_on, answer=note.strip())

    return gate.record(pk, "close_without_reply", by=by, seen=seen, note=note, act=act)


def add_scan(
    pk: int,
    *,
    by: User,
    scans: Sequence[Scan],
    verification: int | None = None,
    document: int | None = None,
    replaces: bool = False,
    seen: str | None = None,
) -> Dossier:
    """Scans of what came back for a letter, late replies too, or of a paper as others signed it; no outcome changes.

    `replaces`: they take the place of earlier ones. Raises NotYet without a scan, and for a letter nobody answered.
    """
    rows = laid_ready(pk, scans, by=by)

    def act(deed: Deed) -> None:
        if not rows:
            raise NotYet(_("Chưa chọn tệp bản chụp nào."))
        of = {"verification": verification} if verification else {"document": document}
        known = deed.dossier.letters_to_scan if verification else deed.dossier.papers_to_scan
        about = next((row for row in known if row.pk in of.values()), None)
        if about is None:
            raise NotYet(_("Văn bản này không có trong hồ sơ. Hãy tải lại trang."))
        if replaces:
            take_away(deed, **of)
        keep(deed, rows, **{name: about for name in of})
        deed.facts["of"] = str(about)

    return gate.record(pk, "add_scan", by=by, seen=seen, act=act)


def remind_of_reply(pk: int) -> Dossier:
    """Tell who asked, once each, that a reply is due by the next working day, and that its day has passed.

    Raises NotYet when there is nothing to tell.
    """

    def act(deed: Deed) -> None:
        running = deed.dossier.letters_running
        tomorrow = deed.calendar.working_day_after(localdate(deed.at), 1)
        soon = [row for row in running if row.is_due_by(tomorrow) and row.foretold_at is None]
        late = [row for row in running if row.is_overdue and row.reminded_at is None]
        if not soon and not late:
            raise NotYet(_("Không có công văn xác minh nào sắp đến hạn hoặc vừa quá hạn trả lời."))
        _remind_once(deed, "reply_due", soon, mark="foretold_at")
        _remind_once(deed, "reply_overdue", late, mark="reminded_at")

    return gate.record(pk, "note_reply_due", by=User.objects.system(), act=act)


def _remind_once(deed: Deed, stem: str, letters: Sequence[Verification], *, mark: str) -> None:
    if not letters:
        return
    tell_who_asked(deed, stem, letters)
    Verification.objects.filter(pk__in=[row.pk for row in letters]).update(**{mark: deed.at})
    deed.facts.setdefault("reminders", {})[stem] = [row.number for row in letters]


def _among(letters: Sequence[Verification], pk: int) -> Verification:
    letter = next((row for row in letters if row.pk == pk), None)
    if letter is None:
        raise NotYet(_("Công văn xác minh này không còn chờ trả lời. Hãy tải lại trang."))
    return letter


def _close(deed: Deed, letter: Verification, **said: Any) -> None:
    for name, value in {**said, "closed_by": deed.by, "closed_at": deed.at}.items():
        setattr(letter, name, value)
    letter.save(update_fields=[*said, "closed_by", "closed_at"])
    deed.facts.update(number=letter.number, ending=letter.ending)


def _take_oath(deed: Deed, sworn_on: dt.date | None, rows: Sequence[PaperFile]) -> None:
    paper = deed.dossier.sworn_paper
    if not paper:
        raise NotYet(_("Với thủ tục này, văn bản cam đoan không thay được trả lời xác minh."))
    if sworn_on is None or sworn_on > localdate(deed.at):
        raise NotYet(_("Hãy ghi ngày người yêu cầu ký văn bản cam đoan, không sau hôm nay."))
    keep(deed, rows, requirement=paper)
    if not deed.dossier.paper_files.current().filter(requirement=paper).exclude(sent_at=None).exists():
        raise NotYet(_("Hồ sơ chưa có bản chụp văn bản cam đoan đã ký. Hãy chọn tệp bản chụp."))
