"""Where a dossier is, in the citizen's words: its stages, what happens now, whose turn it is, until when and why."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.functional import Promise
from django.utils.timezone import localtime, make_aware
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.appointments.appointment import Appointment, AppointmentState
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.offices.calendar import calendar_of
from casework.offices.spoken_time import remaining
from casework.people.wording import long_date
from casework.portal.words_now import (
    ASKING_OTHERS,
    NOTHING_TO_BRING,
    NOW,
    NOW_AT_COUNTER,
    NOW_IN_THE_HALL,
    NOW_WITH_ORIGINALS,
    REGISTERED,
)

Text = str | Promise
S = Status

# The way of every dossier that goes well; the leader's decision is part of the handling, as for the citizen it is one.
WAY: tuple[tuple[Text, str], ...] = (
    (gettext_lazy("Gửi hồ sơ"), "filed_at"),
    (gettext_lazy("Tiếp nhận"), "accepted_at"),
    (gettext_lazy("Giải quyết"), "decided_at"),
    (gettext_lazy("In, ký, đóng dấu"), "ready_at"),
    (gettext_lazy("Nhận kết quả"), "collected_at"),
)
# Where the registration itself takes place at the counter, the way ends otherwise.
WAY_AT_COUNTER = (
    *WAY[:3],
    (gettext_lazy("Xếp lịch đăng ký"), "ready_at"),
    (gettext_lazy("Đăng ký và nhận giấy tờ"), "collected_at"),
)
# How many stages lie behind a dossier in each status.
BEHIND = {
    S.SUBMITTED: 1,
    S.UNDER_REVIEW: 2,
    S.AWAITING_APPROVAL: 2,
    S.APPROVED: 3,
    S.READY_FOR_PICKUP: 4,
    S.COLLECTED: 5,
}
BROKEN_OFF = frozenset({S.REJECTED, S.WITHDRAWN, S.STOPPED})

# Sent, on the way that begins with the originals at the counter.
EXPECTED = "expected"
TURN_EXPECTED = gettext_lazy("Quý vị mang bản chính đến phường")


@dataclass(frozen=True)
class Stage:
    """One stage of the way, for components/stages.html."""

    title: Text
    state: Literal["done", "current", "todo"]
    note: str = ""


@dataclass(frozen=True)
class Until:
    """A term: when it ends, how much is left, and why it is that moment; each may be empty."""

    when: str
    left: str = ""
    why: str = ""
    late: bool = False


@dataclass(frozen=True)
class Whereabouts:
    """The three answers of every screen about a dossier, and the way it goes."""

    word: Text
    now: Text
    turn: Text
    until: Until
    stages: tuple[Stage, ...]


def whereabouts(dossier: Dossier, *, at: dt.datetime, for_anybody: bool = False) -> Whereabouts:
    """Where the dossier is at the moment `at`. `for_anybody`: without what only its own people may know."""
    point = EXPECTED if dossier.awaits_originals else dossier.status
    return Whereabouts(
        word=dossier.citizen_word,
        now=_now(dossier, for_anybody=for_anybody),
        turn=_turn(dossier),
        until=UNTIL.get(point, _until_due)(dossier, at),
        stages=stages_of(dossier),
    )


def _turn(dossier: Dossier) -> Text:
    if dossier.awaits_originals:
        return TURN_EXPECTED
    return gettext_lazy("Đã kết thúc") if dossier.has_ended else dossier.whose_turn


def _now(dossier: Dossier, *, for_anybody: bool) -> Text:
    if dossier.status == S.UNDER_REVIEW and dossier.letters_running:
        return ASKING_OTHERS
    if dossier.awaits_originals:
        return NOW_WITH_ORIGINALS
    if dossier.is_registered:
        return REGISTERED
    # Who sits in the hall right now is nobody else's business.
    if dossier.status in NOW_IN_THE_HALL and not for_anybody and dossier.somebody_waits:
        return NOW_IN_THE_HALL[dossier.status]
    bring = dossier.registers_at_counter or dossier.status != S.READY_FOR_PICKUP or dossier.originals_to_bring
    if not bring:
        return NOTHING_TO_BRING
    return (NOW | NOW_AT_COUNTER if dossier.registers_at_counter else NOW)[dossier.status]


def stages_of(dossier: Dossier) -> tuple[Stage, ...]:
    """The stages in order: behind, present and ahead; one broken off ends with how it ended."""
    way, behind = (WAY_AT_COUNTER if dossier.registers_at_counter else WAY), _stages_behind(dossier)
    done = [Stage(title, "done", _moment(getattr(dossier, moment))) for title, moment in way[:behind]]
    if dossier.status in BROKEN_OFF:
        return (*done, Stage(dossier.citizen_word, "current", _moment(dossier.closed_at)))
    current = [Stage(title, "current", str(dossier.citizen_word)) for title, _moment_name in way[behind : behind + 1]]
    return (*done, *current, *(Stage(title, "todo") for title, _moment_name in way[behind + 1 :]))


def booked_appointment(dossier: Dossier) -> Appointment | None:
    """When the citizen is expected; None when nothing is booked."""
    return next((a for a in dossier.appointments.all() if a.state == AppointmentState.BOOKED), None)


def spoken(appointment: Appointment) -> str:
    """An appointment in one line: "08:00–08:15 ngày 24/11/2026"."""
    starts, ends = localtime(appointment.starts_at), localtime(appointment.ends_at)
    times = f"{starts:%H:%M}–{ends:%H:%M}"
    return _("%(times)s ngày %(day)s") % {"times": times, "day": f"{starts:%d/%m/%Y}"}


def _stages_behind(dossier: Dossier) -> int:
    if dossier.status in BEHIND:
        return BEHIND[Status(dossier.status)]
    # A supplement, and an end before its time, may come before reception or after it.
    return 2 if dossier.accepted_at else 1


def _moment(at: dt.datetime | None) -> str:
    return f"{localtime(at):%H:%M %d/%m/%Y}" if at else ""


def _left(dossier: Dossier, due_at: dt.datetime, at: dt.datetime) -> str:
    return remaining(due_at, now=at, calendar=calendar_of(dossier.ward))


def _until_due(dossier: Dossier, at: dt.datetime) -> Until:
    if dossier.due_at is None:
        return Until("")
    left = _left(dossier, dossier.due_at, at)
    return Until(_moment(dossier.due_at), left, dossier.due_explanation, late=dossier.is_late)


def _until_received(dossier: Dossier, at: dt.datetime) -> Until:
    why = _("Hồ sơ được tính là nhận lúc %(moment)s. Hạn trả kết quả sẽ ghi trên giấy tiếp nhận.")
    return Until(_("Báo khi tiếp nhận"), why=why % {"moment": _moment(dossier.received_at)})


def _until_supplemented(dossier: Dossier, at: dt.datetime) -> Until:
    supplement = dossier.open_supplement
    if supplement is None:
        return Until("")
    last_moment = make_aware(dt.datetime.combine(supplement.due_on, dt.time.max))
    why = _("Trong lúc chờ Quý vị bổ sung, thời hạn giải quyết của phường tạm dừng. Quá hạn này, hồ sơ bị dừng.")
    return Until(_("hết %(day)s") % {"day": long_date(supplement.due_on)}, _left(dossier, last_moment, at), why)


def _until_collected(dossier: Dossier, at: dt.datetime) -> Until:
    appointment = booked_appointment(dossier)
    if appointment is None:
        return Until(_("Trong giờ làm việc của phường"))
    if dossier.is_registered:
        return Until(spoken(appointment), why=_("Đây là lịch hẹn đã mời; giấy tờ còn chờ trao cho các bên."))
    if dossier.registers_at_counter:
        why = _("Đây là lịch hẹn các bên cùng đến đăng ký; mỗi bên có thể đổi sang giờ khác còn trống.")
        return Until(spoken(appointment), why=why)
    return Until(spoken(appointment), why=_("Đây là lịch hẹn đến nhận; Quý vị có thể đổi sang giờ khác còn trống."))


def _until_brought(dossier: Dossier, at: dt.datetime) -> Until:
    appointment = booked_appointment(dossier)
    if appointment is None:
        why = _("Lịch hẹn trước đã qua. Hãy chọn lịch khác, hoặc mang bản chính đến trong giờ làm việc của phường.")
        return Until(_("Chưa có lịch hẹn"), why=why)
    why = _("Đây là lịch hẹn mang bản chính đến; thời hạn của phường tính từ lúc đó. Quý vị có thể đổi sang giờ khác.")
    return Until(spoken(appointment), why=why)


def _ended(dossier: Dossier, at: dt.datetime) -> Until:
    return Until(_moment(dossier.closed_at))


UNTIL: dict[str, Any] = {
    EXPECTED: _until_brought,
    S.SUBMITTED: _until_received,
    S.NEEDS_SUPPLEMENT: _until_supplemented,
    S.READY_FOR_PICKUP: _until_collected,
    S.COLLECTED: _ended,
    S.REJECTED: _ended,
    S.WITHDRAWN: _ended,
    S.STOPPED: _ended,
}
