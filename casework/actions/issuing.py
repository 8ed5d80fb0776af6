"""From approval to the invitation: print, sign, seal, and tell the citizen when to come."""

import datetime as dt

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.access.posts import Post
from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.mailing import fee_in_words, originals_to_bring, tell, when_to_come
from casework.actions.presenting import end_waiting
from casework.actions.refusals import NotYet
from casework.actions.results import replan_results
from casework.appointments.booking import book
from casework.appointments.slots import free_slots
from casework.documents.printers import PrinterProfile
from casework.dossiers.dossier import Dossier
from casework.people.user import User


def prepare_print(
    pk: int, *, by: User, signer: Post, printer: PrinterProfile | None, seen: str | None = None
) -> Dossier:
    """Name who signs and choose the printer; papers with another signer or offsets are made anew."""

    def act(deed: Deed) -> None:
        replan_results(deed, post=signer, printer=printer)
        deed.facts.update(signer=str(signer), printer=str(printer or ""))

    return gate.record(pk, "prepare_print", by=by, seen=seen, act=act)


def print_papers(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """The result papers were printed."""

    def act(deed: Deed) -> None:
        deed.dossier.result_papers.filter(printed_at=None).update(printed_at=deed.at)

    return gate.record(pk, "print_papers", by=by, seen=seen, act=act)


def sign_papers(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """The leader named on them signed the printed papers; nobody records another's signature."""

    def act(deed: Deed) -> None:
        unsigned = deed.dossier.result_papers.filter(signed_at=None)
        other = unsigned.exclude(signer_name=str(by)).first()
        if other is not None:
            raise NotYet(
                _("Giấy tờ ghi người ký là %(name)s. Người đó ghi nhận chữ ký của mình, hoặc chuẩn bị in lại.")
                % {"name": other.signer_name}
            )
        unsigned.update(signed_at=deed.at)

    return gate.record(pk, "sign_papers", by=by, seen=seen, act=act)


def seal_papers(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """The seal was put on every signed paper."""

    def act(deed: Deed) -> None:
        deed.dossier.result_papers.filter(sealed_at=None).update(sealed_at=deed.at)

    return gate.record(pk, "seal_papers", by=by, seen=seen, act=act)


def make_ready(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Signed and sealed, or to be registered on the day: book the first free slot and invite; who waits is called."""

    def after(deed: Deed) -> None:
        if deed.dossier.somebody_waits:
            tell(deed, "ready_at_counter", fee=fee_in_words(deed.dossier))
            return
        end_waiting(deed)
        appointment = book(deed.dossier.pk, ward=deed.dossier.ward, at=first_free(deed))
        tell(
            deed,
            invitation_stem(deed.dossier),
            appointment=when_to_come(appointment),
            originals=originals_to_bring(deed.dossier),
            fee=fee_in_words(deed.dossier),
            invites=appointment,
        )

    return gate.perform(pk, "make_ready", by=by, seen=seen, after=after)


def invitation_stem(dossier: Dossier) -> str:
    """Which invitation goes out: to collect, or to come together and register."""
    return "invited_to_register" if dossier.registers_at_counter else "ready"


def first_free(deed: Deed) -> dt.datetime:
    """The start of the first free slot after today; NotYet when the ward's calendar has none."""
    slots = free_slots(deed.dossier.ward, from_day=localdate(deed.at), calendar=deed.calendar)
    if not slots:
        raise NotYet(_("Năm ngày làm việc tới không còn khung giờ trống. Hãy mở thêm lượt hẹn."))
    return slots[0].starts_at
