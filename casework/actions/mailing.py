"""Tells the citizen what happened: one mail for each event, stored in the act's transaction."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.actions.gate import Deed
from casework.actions.invitations import invitation_of
from casework.appointments.appointment import Appointment
from casework.dossiers.dossier import Dossier
from casework.dossiers.parties import DossierParty
from casework.notifications.catalogue import MAIL_OF
from casework.notifications.facts import ward_facts
from casework.notifications.outbox import compose, queue
from casework.people.wording import money

# What the other parties to a registration at the counter are told as well, once they know of it.
PARTIES_ARE_TOLD = frozenset(
    {
        "approved_to_register",
        "invited_to_register",
        "appointment_moved",
        "reminder",
        "visit_without_handover",
        "not_registered",
        "withheld",
        "recalled",
        "rejected",
        "stopped",
        "withdrawn",
        "collected",
    }
)


@dataclass(frozen=True)
class Reader:
    """Somebody who gets a mail: where, by what name, and which page is his."""

    address: str
    name: str
    own_page: str


def tell(deed: Deed, stem: str = "", *, invites: Appointment | None = None, **facts: Any) -> None:
    """Queue the mail of this deed (or of `stem`) to the form's address, the account's, and the parties it concerns.

    `invites`: the appointment that goes with it as a calendar file.
    """
    deed.leaves_work = True
    dossier, stem = deed.dossier, stem or MAIL_OF[deed.verb]
    common = common_facts(dossier)
    readers = [*_addresses(dossier), *(_parties(dossier) if stem in PARTIES_ARE_TOLD else ())]
    if not readers:
        deed.facts["mail"] = _("không gửi: không có thư điện tử")
    for reader in readers:
        queue(
            stem,
            to=reader.address,
            facts={**common, "recipient_name": reader.name, "status_url": reader.own_page, **facts},
            dossier=dossier,
            language=dossier.language,
            attachments=(invitation_of(dossier, invites, at=deed.at, to=reader.address),) if invites else (),
        )


def tell_filed(deed: Deed, stem: str = "submitted", *, invites: Appointment | None = None, **more: Any) -> None:
    """The mail after sending; the look-up secret goes to the verified account only."""
    deed.leaves_work = True
    common = common_facts(deed.dossier)
    for reader in _addresses(deed.dossier):
        is_account = deed.dossier.owner is not None and reader.address == deed.dossier.owner.email
        secret = deed.dossier.secret if is_account else None
        queue(
            stem,
            to=reader.address,
            facts={**common, "status_url": reader.own_page, "secret": secret, **more},
            dossier=deed.dossier,
            language=deed.dossier.language,
            attachments=(invitation_of(deed.dossier, invites, at=deed.at, to=reader.address),) if invites else (),
        )


def foreseen(dossier: Dossier, stem: str, **facts: Any) -> Any:
    """The mail as it would go out, for the official to read before he acts; nothing is stored."""
    values = {**common_facts(dossier), "status_url": reverse("lookup"), **facts}
    return compose(stem, to=dossier.requester_email, facts=values, language=dossier.language)


def common_facts(dossier: Dossier) -> dict[str, Any]:
    """What every mail about a dossier says, in the language of its mails."""
    together = dossier.registers_at_counter
    registered = together and dossier.entry_in_force is not None
    with override(dossier.language):
        return {
            "recipient_name": dossier.requester_name,
            "dossier_code": dossier.code,
            "procedure_title": str(dossier.title),
            "subject_name": dossier.subject_name,
            "ward": ward_facts(dossier.ward),
            "registers": together and not registered,
            "registered": registered,
        }


def when_to_come(appointment: Appointment) -> str:
    """An appointment as people say it."""
    starts, ends = localtime(appointment.starts_at), localtime(appointment.ends_at)
    return _("%(from)s–%(to)s ngày %(day)s") % {
        "from": f"{starts:%H:%M}",
        "to": f"{ends:%H:%M}",
        "day": f"{starts:%d/%m/%Y}",
    }


def fee_in_words(dossier: Dossier) -> str:
    """What is to be paid at the counter, or why nothing is."""
    charge = dossier.charges.exclude(state="cancelled").order_by("-pk").first()
    if charge is None:
        return _("Không thu lệ phí.")
    if charge.state == "due":
        return money(charge.amount)
    if charge.state == "paid":
        return _("Đã nộp %(amount)s.") % {"amount": money(charge.amount)}
    return _("Miễn: %(ground)s") % {"ground": charge.ground}


def originals_to_bring(dossier: Dossier) -> tuple[str, ...]:
    """The exact originals of this dossier, each with what happens to it."""
    kept, shown = _("nộp bản chính"), _("xuất trình, được trả lại ngay")
    return tuple(
        f"{original.title} ({kept if original.action == 'submit' else shown})"
        for original in dossier.originals_to_bring
    )


def party_address(party: DossierParty) -> str:
    """The page of a party who did not file."""
    return reverse("party", args=[party.key])


def _parties(dossier: Dossier) -> Iterator[Reader]:
    for party in dossier.parties.all() if dossier.registers_at_counter else ():
        if party.email and not party.files:
            yield Reader(party.email, party.name, party_address(party))


def _addresses(dossier: Dossier) -> Iterator[Reader]:
    own_page = reverse("my-dossier", args=[dossier.uuid])
    if dossier.owner is not None and dossier.owner.is_active:
        yield Reader(dossier.owner.email, dossier.requester_name, own_page)
    account = dossier.owner.email if dossier.owner is not None else ""
    if dossier.requester_email and dossier.requester_email.lower() != account:
        yield Reader(dossier.requester_email.lower(), dossier.requester_name, reverse("lookup"))
