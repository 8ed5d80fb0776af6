"""Reception with the originals in hand: each counted, the bill adjusted, the citizen waits or comes again."""

from collections.abc import Mapping
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.charging import recharge
from casework.actions.gate import Deed
from casework.actions.mailing import fee_in_words, tell
from casework.actions.refusals import NotYet
from casework.actions.slips import issue_slip
from casework.appointments.appointment import AppointmentState
from casework.appointments.booking import mark_kept
from casework.dossiers.deadlines import due_after_reception
from casework.dossiers.dossier import Dossier
from casework.dossiers.visits import OriginalComparison, Visit
from casework.notifications.facts import MailItem
from casework.people.user import User
from casework.people.wording import clock, long_date
from casework.procedures.presenting import Count

Result = OriginalComparison.Result


def receive_originals(
    pk: int, *, by: User, counted: Mapping[str, Count], waits: bool, seen: str | None = None
) -> Dossier:
    """Take the dossier in with the originals counted, by their codes; the term runs from now.

    `waits`: the citizen stays in the hall, so that no slip is needed for what is done today.
    Raises NotYet when no original was presented or one of those presented was not counted.
    """

    def before(deed: Deed) -> dict[str, Any]:
        _write_down(deed, counted, waits=waits)
        received_at = deed.calendar.next_working_moment(deed.at)
        due = due_after_reception(deed.dossier, deed.calendar, received_at=received_at)
        return {"received_at": received_at, "due_at": due.due_at, "due_explanation": due.due_explanation}

    def after(deed: Deed) -> None:
        recharge(deed, deed.dossier.found)
        due_at: Any = deed.dossier.due_at
        if not waits or localdate(due_at) > localdate(deed.at):
            issue_slip(deed, "receipt-slip")
        tell(
            deed,
            "originals_received",
            items=_counted_in_words(deed.dossier),
            fee=fee_in_words(deed.dossier),
            due_at=f"{clock(due_at)}, {long_date(due_at)}",
            due_explanation=deed.dossier.due_explanation,
        )

    return gate.perform(pk, "receive", by=by, seen=seen, before=before, after=after)


def _write_down(deed: Deed, counted: Mapping[str, Count], *, waits: bool) -> None:
    """The visit with one line for each original; the booked appointment was kept."""
    wanted = {original.code: str(original.title) for original in deed.dossier.originals_to_bring}
    if set(counted) != set(wanted):
        raise NotYet(_("Hãy ghi từng bản chính: có xuất trình hay không, số trang, số bản sao."))
    if not any(count.presented for count in counted.values()):
        raise NotYet(_("Chưa có bản chính nào được xuất trình. Hãy hẹn công dân mang bản chính đến, chưa tiếp nhận."))
    visit = Visit.objects.create(
        dossier=deed.dossier,
        opened_by=deed.by,
        opened_at=deed.at,
        at_reception=True,
        collector_kind=Visit.Collector.REQUESTER,
        collector_name=deed.dossier.requester_name,
        proven=waits,
        outcome=Visit.Outcome.OPEN if waits else Visit.Outcome.LEFT,
        closed_at=None if waits else deed.at,
    )
    OriginalComparison.objects.bulk_create(
        OriginalComparison(
            visit=visit,
            original=code,
            title=wanted[code],
            result=Result.MATCHES if count.presented else Result.NOT_BROUGHT,
            pages=count.pages,
            copies=count.copies,
            disposition=OriginalComparison.Disposition.RETURNED if count.presented else "",
            at=deed.at,
        )
        for code, count in counted.items()
    )
    deed.facts["counted"] = {code: [count.pages, count.copies, count.presented] for code, count in counted.items()}
    for booked in deed.dossier.appointments.filter(state=AppointmentState.BOOKED):
        mark_kept(booked)


def _counted_in_words(dossier: Dossier) -> tuple[MailItem, ...]:
    counted = _("%(pages)d trang, %(copies)d bản sao")
    absent = _("Chưa mang bản chính, không chứng thực lần này.")
    counts = dossier.counts
    return tuple(
        MailItem(
            title=str(original.title),
            reason=counted % {"pages": counts[original.code].pages, "copies": counts[original.code].copies}
            if counts[original.code].presented
            else absent,
        )
        for original in dossier.procedure.originals(dossier.declared)
    )


def leave_hall(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Who waited goes home with slip 01, if he has none yet; he is invited once the result is there."""

    def act(deed: Deed) -> None:
        end_waiting(deed)
        if not deed.dossier.documents.filter(kind="receipt-slip", voided_at=None).exists():
            issue_slip(deed, "receipt-slip")

    return gate.record(pk, "leave_hall", by=by, seen=seen, act=act)


def end_waiting(deed: Deed) -> None:
    """Close the visit of who left without the result."""
    if deed.dossier.procedure.route.originals_first:
        deed.dossier.visits.filter(closed_at=None).update(outcome=Visit.Outcome.LEFT, closed_at=deed.at)
