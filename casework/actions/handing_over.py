"""The counter: receive the visitor, compare originals, settle the fee, hand over, or end the visit otherwise."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.deciding import hold_back
from casework.actions.gate import Deed
from casework.actions.issuing import first_free
from casework.actions.mailing import fee_in_words, originals_to_bring, tell, when_to_come
from casework.actions.refusals import NotYet
from casework.actions.slips import issue_handover_slip
from casework.appointments.appointment import Appointment, AppointmentState
from casework.appointments.booking import book, mark_kept, move
from casework.dossiers.dossier import Dossier
from casework.dossiers.visits import OriginalComparison, Visit
from casework.fees.settling import settle_exempt, settle_paid
from casework.notifications.facts import MailItem
from casework.people.user import User
from casework.registers.entries import sign_entry


def open_visit(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """The citizen stands at the counter."""

    def act(deed: Deed) -> None:
        if deed.dossier.open_visit is None:
            Visit.objects.create(dossier=deed.dossier, opened_by=by, opened_at=deed.at)

    return gate.record(pk, "open_visit", by=by, seen=seen, act=act)


def identify_collector(pk: int, *, by: User, facts: Mapping[str, Any], seen: str | None = None) -> Dossier:
    """Who collects, in what capacity, on what proof; `facts` are the collector fields of a visit."""

    def act(deed: Deed) -> None:
        visit = _visit(deed)
        for name, value in facts.items():
            setattr(visit, name, value)
        visit.save()
        deed.facts.update(collector=visit.collector_name, kind=visit.collector_kind, proven=visit.proven)

    return gate.record(pk, "identify_collector", by=by, seen=seen, act=act)


def compare_original(pk: int, *, by: User, original: str, facts: Mapping[str, Any], seen: str | None = None) -> Dossier:
    """One original as read at the counter; `facts` are the fields of a comparison."""

    def act(deed: Deed) -> None:
        wanted = {row.code: row for row in deed.dossier.originals_to_compare}
        if original not in wanted:
            raise NotYet(_("Hồ sơ này không cần đối chiếu giấy tờ đó."))
        row, _made = OriginalComparison.objects.update_or_create(
            visit=_visit(deed),
            original=original,
            defaults={"title": str(wanted[original].title), **facts, "at": deed.at},
        )
        deed.facts.update(original=original, result=row.result)

    return gate.record(pk, "compare_original", by=by, seen=seen, act=act)


def settle_fee(pk: int, *, by: User, amount: int | None = None, ground: str = "", seen: str | None = None) -> Dossier:
    """Money against a numbered receipt (`amount` in đồng), or the ground on which nothing is due."""

    def act(deed: Deed) -> None:
        charge = deed.dossier.charges.filter(state="due").first()
        if charge is None:
            raise NotYet(_("Hồ sơ này không còn khoản nào phải thu."))
        if ground:
            settle_exempt(charge, ground=ground, by=by, at=deed.at)
            deed.facts["exempt"] = ground
        else:
            receipt = settle_paid(charge, by=by, amount=amount or 0, at=deed.at)
            deed.facts["receipt"] = receipt.code

    return gate.record(pk, "settle_fee", by=by, seen=seen, act=act)


def sign_register(pk: int, *, by: User, signed_by: str, seen: str | None = None) -> Dossier:
    """The declarant signed the register in front of the counter."""

    def act(deed: Deed) -> None:
        visit = _visit(deed)
        visit.register_signed_by = signed_by
        visit.save(update_fields=["register_signed_by"])
        for entry in deed.dossier.entries.filter(signed_at=None).exclude(state="struck").select_related("book"):
            sign_entry(entry, signed_by=signed_by, by=deed.by, at=deed.at)
        deed.facts["signed_by"] = signed_by

    return gate.record(pk, "sign_register", by=by, seen=seen, act=act)


def collect(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Hand the papers over; raises NotYet while anything of the visit is missing."""

    def after(deed: Deed) -> None:
        visit = _visit(deed)
        issue_handover_slip(deed, visit)
        _end(deed, visit, Visit.Outcome.HANDED_OVER)
        deed.facts["collector"] = visit.collector_name
        tell(deed, handed_over_at=f"{localtime(deed.at):%H:%M %d/%m/%Y}")

    return gate.perform(pk, "collect", by=by, seen=seen, after=after)


def withhold(pk: int, *, by: User, note: str, seen: str | None = None) -> Dossier:
    """An original differs: nothing is handed over, papers are locked, the officer looks again."""

    def after(deed: Deed) -> None:
        visit = _visit(deed)
        items = differences_in_words(visit)
        hold_back(deed)
        _end(deed, visit, Visit.Outcome.WITHHELD)
        tell(deed, items=items)

    return gate.perform(pk, "withhold", by=by, seen=seen, note=note, after=after)


def differences_in_words(visit: Visit) -> tuple[MailItem, ...]:
    """What the mail says of each original that differs."""
    return tuple(
        MailItem(
            title=row.title,
            reason=_("Đã khai: %(filed)s; trên bản chính: %(seen)s")
            % {"filed": row.filed_value, "seen": row.seen_value},
        )
        for row in visit.differences()
    )


def end_visit(
    pk: int, *, by: User, outcome: str, note: str, at: dt.datetime | None = None, seen: str | None = None
) -> Dossier:
    """Nothing can be handed over today: keep the visit on record and book anew, at `at` or the first free slot."""

    def act(deed: Deed) -> None:
        visit = _visit(deed)
        _end(deed, visit, outcome)
        starts_at = at or first_free(deed)
        appointment = book(deed.dossier.pk, ward=deed.dossier.ward, at=starts_at)
        missing = MailItem(title=str(visit.get_outcome_display()), reason=note)
        deed.facts["outcome"] = outcome
        tell(
            deed,
            "visit_without_handover",
            items=(missing,),
            originals=originals_to_bring(deed.dossier),
            appointment=when_to_come(appointment),
            fee=fee_in_words(deed.dossier),
            invites=appointment,
        )

    return gate.record(pk, "end_visit", by=by, seen=seen, note=note, act=act)


def move_appointment(pk: int, *, by: User, at: dt.datetime, note: str = "", seen: str | None = None) -> Dossier:
    """Another slot instead; asked by the citizen or the counter."""
    return gate.record(pk, "move_appointment", by=by, seen=seen, note=note, act=lambda deed: move_slot(deed, at=at))


def move_slot(deed: Deed, *, at: dt.datetime) -> None:
    """Book the slot that begins at `at` instead of the one booked, and tell everybody who comes."""
    booked = _booked(deed.dossier)
    if booked is not None:
        moved = move(booked, at=at, reason=deed.note or _("Theo yêu cầu"))
    elif deed.dossier.awaits_originals:
        moved = book(deed.dossier.pk, ward=deed.dossier.ward, at=at, reason=deed.note)
    else:
        raise NotYet(_("Hồ sơ này chưa có lịch hẹn."))
    tell(
        deed,
        "visit_moved" if deed.dossier.awaits_originals else "appointment_moved",
        appointment=when_to_come(moved),
        previous_appointment=when_to_come(booked) if booked else "",
        originals=originals_to_bring(deed.dossier),
        fee=fee_in_words(deed.dossier),
        invites=moved,
    )


def _visit(deed: Deed) -> Visit:
    visit = deed.dossier.open_visit
    if visit is None:
        raise NotYet(_("Hãy mở lượt tiếp công dân trước."))
    return visit


def _booked(dossier: Dossier) -> Appointment | None:
    return dossier.appointments.filter(state=AppointmentState.BOOKED).order_by("-pk").first()


def _end(deed: Deed, visit: Visit, outcome: str) -> None:
    visit.outcome, visit.closed_at, visit.note = outcome, deed.at, deed.note
    visit.save(update_fields=["outcome", "closed_at", "note"])
    booked = _booked(deed.dossier)
    if booked is not None:
        mark_kept(booked)
