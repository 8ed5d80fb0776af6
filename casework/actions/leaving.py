"""The citizen takes the request back."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.charging import drop_charges
from casework.actions.earlier_entries import reopen_earlier_entry
from casework.actions.gate import Before, Deed
from casework.actions.mailing import tell
from casework.actions.refusals import NotYet
from casework.actions.results import void_results
from casework.actions.struck_papers import void_papers_from
from casework.appointments.appointment import AppointmentState
from casework.appointments.booking import cancel
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.registers.notes import Ground
from casework.registers.striking import strike_entry


def withdraw(pk: int, *, by: User, note: str = "", seen: str | None = None) -> Dossier:
    """End a dossier on the citizen's own wish, as long as nothing binding stands in the register.

    Of several parties the one who filed withdraws so; an official who heard it says which of them it was.
    """

    def check(deed: Deed) -> None:
        dossier = deed.dossier
        if not dossier.registers_at_counter:
            return
        if by.pk != dossier.owner_id:
            raise NotYet(_("Hãy ghi bên nào rút."))
        deed.facts["party"] = next((party.title for party in dossier.parties.all() if party.files), "")

    return leave(pk, by=by, note=note, seen=seen, before=check)


def leave(pk: int, *, by: User, note: str, seen: str | None, before: Before | None = None) -> Dossier:
    """The same for whoever may; `before` proves who speaks. An entry nobody is bound by yet is struck, not erased."""

    def after(deed: Deed) -> None:
        dossier = deed.dossier
        dossier.supplements.filter(closed_at=None).update(closed_at=deed.at)
        drop_charges(deed)
        for booked in dossier.appointments.filter(state=AppointmentState.BOOKED):
            cancel(booked, reason=_("Hồ sơ đã rút"))
        dossier.visits.filter(closed_at=None).update(closed_at=deed.at, outcome="left", note=deed.note[:500])
        _strike(deed)
        tell(deed, withdrawn_by=deed.facts.get("party", ""))

    return gate.perform(pk, "withdraw", by=by, seen=seen, note=note, before=before, after=after)


def _strike(deed: Deed) -> None:
    """What was registered and not signed by all: struck with the reason, the number stays used."""
    entry = deed.dossier.entry_in_force
    if entry is None:
        return
    who = deed.facts.get("party") or deed.dossier.requester_name
    ground = Ground(
        title=_("Ý kiến rút yêu cầu của %(who)s trước khi các bên ký") % {"who": who}, dated=localdate(deed.at)
    )
    reopen_earlier_entry(deed, entry)
    voided = void_papers_from(entry, at=deed.at)
    reason = deed.note or _("Rút yêu cầu đăng ký")
    strike_entry(entry, ground=ground, reason=reason, by=deed.by, at=deed.at, voided=voided)
    void_results(deed, why=_("Mục đăng ký số %(number)s đã bị hủy") % {"number": entry.printed_number})
    deed.facts["struck"] = entry.printed_number
