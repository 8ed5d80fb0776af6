"""The three answers of every desk screen: where is the dossier, whose turn is it, until when and why."""

import datetime as dt
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from casework.dossiers.deadlines import UNOPENED_AFTER, clock_starts
from casework.dossiers.dossier import Dossier
from casework.dossiers.extensions import runs_out_soon
from casework.dossiers.status import ENDED, Status
from casework.offices.spoken_time import remaining
from casework.offices.working_time import WorkCalendar
from casework.workflow.follow import Task

UNOPENED = gettext_lazy("chậm tiếp nhận")
SOON_DUE = gettext_lazy("sẽ quá hạn")
VERIFYING = gettext_lazy("đang xác minh")
OBJECTED = gettext_lazy("một bên báo không phải mình")
OVERDUE_REPLY = gettext_lazy("quá hạn trả lời xác minh")


@dataclass(frozen=True)
class DueWords:
    """How the term stands, in words, and the colour that goes with them."""

    words: str
    kind: str


@dataclass(frozen=True)
class Standing:
    """The head of a dossier's page."""

    status: str
    word: str | Promise
    turn: str | Promise
    is_mine: bool
    due: DueWords
    due_at: dt.datetime | None
    why: str
    unopened: str | Promise
    soon: str | Promise


def due_words(dossier: Dossier, *, now: dt.datetime, calendar: WorkCalendar) -> DueWords:
    """The term as people say it: what is left, that it stands still, or whether it was kept."""
    if dossier.due_at is None:
        return DueWords(_("chưa tính hạn"), "mute")
    if dossier.ready_at or dossier.status in ENDED:
        return DueWords(_("trễ hạn"), "late") if dossier.is_late else DueWords(_("đúng hạn"), "good")
    if dossier.paused_at:
        return DueWords(_paused_for(dossier.paused_at, now=now), "wait")
    return DueWords(remaining(dossier.due_at, now=now, calendar=calendar), "late" if now > dossier.due_at else "info")


def _paused_for(since: dt.datetime, *, now: dt.datetime) -> str:
    """For how many days of the calendar the term has stood still; on the first day there is nothing to count."""
    days = (localdate(now) - localdate(since)).days
    if not days:
        return _("tạm dừng từ hôm nay")
    return ngettext("đã tạm dừng %(count)d ngày", "đã tạm dừng %(count)d ngày", days) % {"count": days}


def is_unopened(dossier: Dossier, *, now: dt.datetime, calendar: WorkCalendar) -> bool:
    """Whether a complete dossier has waited for reception longer than it may."""
    if dossier.status != Status.SUBMITTED or dossier.awaits_originals:
        return False
    since = clock_starts(dossier, calendar)
    return since is not None and since < now and calendar.working_time_between(since, now) >= UNOPENED_AFTER


def standing(
    dossier: Dossier, task: Task | None, user_id: int, *, now: dt.datetime, calendar: WorkCalendar
) -> Standing:
    """Where a dossier stands for the official who looks at it."""
    holder = task.owner if task else None
    return Standing(
        status=dossier.status,
        word=dossier.official_word,
        turn=str(holder) if holder else _turn(dossier),
        is_mine=holder is not None and holder.pk == user_id,
        due=due_words(dossier, now=now, calendar=calendar),
        due_at=dossier.due_at,
        why=dossier.due_explanation,
        unopened=UNOPENED if is_unopened(dossier, now=now, calendar=calendar) else "",
        soon=SOON_DUE if runs_out_soon(dossier, calendar, at=now) else "",
    )


def _turn(dossier: Dossier) -> str | Promise:
    """Whose turn it is while nobody holds it; what citizens read as “Quý vị” is the citizen here."""
    if dossier.status in ENDED:
        return _("Không còn việc")
    if dossier.awaits_originals:
        return _("Công dân mang bản chính đến; bộ phận tiếp nhận")
    if dossier.status == Status.NEEDS_SUPPLEMENT:
        return _("Công dân")
    if dossier.status == Status.READY_FOR_PICKUP:
        return dossier.whose_turn if dossier.registers_at_counter else _("Công dân đến nhận; bộ phận trả kết quả")
    return _("%(who)s (chưa ai nhận)") % {"who": dossier.whose_turn}
