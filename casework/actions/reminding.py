"""What the system reminds citizens of, each thing once: an open supplement, an appointment, a result that waits."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.mailing import fee_in_words, originals_to_bring, tell, when_to_come
from casework.actions.refusals import NotYet
from casework.appointments.appointment import AppointmentState
from casework.dossiers.dossier import Dossier
from casework.notifications.facts import MailItem
from casework.people.user import User
from casework.people.wording import long_date

UNCOLLECTED_AFTER = (3, 15, 30)  # working days


def remind_of_supplement(pk: int) -> Dossier:
    """The supplement asked for is due soon. Raises NotYet when it was answered or reminded of meanwhile."""

    def act(deed: Deed) -> None:
        asked = deed.dossier.open_supplement
        if asked is None or asked.reminded_at is not None:
            raise NotYet(_("Không còn yêu cầu bổ sung nào phải nhắc."))
        asked.reminded_at = deed.at
        asked.save(update_fields=["reminded_at"])
        deed.facts.update(reminder="supplement", round=asked.round)
        items = tuple(
            MailItem(title=item.title, reason=item.note, action=str(item.get_kind_display()))
            for item in asked.items.all()
            if item.answered_at is None
        )
        tell(deed, "supplement_reminder", items=items, due_at=long_date(asked.due_on))

    return _remind(pk, act)


def remind_of_appointment(pk: int) -> Dossier:
    """The booked appointment is near. Raises NotYet when it is gone or was reminded of."""

    def act(deed: Deed) -> None:
        booked = deed.dossier.appointments.filter(state=AppointmentState.BOOKED, starts_at__gt=deed.at).first()
        if booked is None:
            raise NotYet(_("Không còn lịch hẹn nào phải nhắc."))
        _once(deed, reminder="appointment", appointment=booked.pk)
        tell(
            deed,
            "visit_reminder" if deed.dossier.awaits_originals else "reminder",
            appointment=when_to_come(booked),
            originals=originals_to_bring(deed.dossier),
            fee=fee_in_words(deed.dossier),
        )

    return _remind(pk, act)


def remind_uncollected(pk: int) -> Dossier:
    """The result waits for 3, 15 or 30 working days. Raises NotYet before the third, and between these marks."""

    def act(deed: Deed) -> None:
        ready_at, since = deed.dossier.ready_at, _waiting_since(deed.dossier)
        if ready_at is None or since is None:
            raise NotYet(_("Hồ sơ chưa có kết quả."))
        waiting = deed.calendar.working_days_between(since, localdate(deed.at))
        reached = [days for days in UNCOLLECTED_AFTER if days <= waiting]
        if not reached:
            raise NotYet(_("Kết quả mới có, chưa cần nhắc."))
        _once(deed, reminder="uncollected", days=reached[-1], ready_at=ready_at.isoformat())
        tell(
            deed,
            "uncollected",
            waiting_days=waiting,
            originals=originals_to_bring(deed.dossier),
            fee=fee_in_words(deed.dossier),
        )

    return _remind(pk, act)


def _waiting_since(dossier: Dossier) -> dt.date | None:
    """Since when there are papers to collect: the invitation, or the day of the registration at the counter."""
    if dossier.registers_at_counter:
        entry = dossier.entry_in_force
        return entry.registered.full if entry else None
    return localdate(dossier.ready_at) if dossier.ready_at else None


def _remind(pk: int, act: Callable[[Deed], None]) -> Dossier:
    return gate.record(pk, "remind", by=User.objects.system(), act=act)


def _once(deed: Deed, **facts: Any) -> None:
    """The trail is the memory of what was reminded of; the dossier is locked, so nobody else is at it."""
    if deed.dossier.events.filter(verb="remind", **{f"facts__{name}": value for name, value in facts.items()}).exists():
        raise NotYet(_("Đã nhắc rồi."))
    deed.facts.update(facts)
