"""What a mail may say: the named facts, never an identity number nor a person's address."""

from dataclasses import dataclass

from casework.offices.opening_hours import spoken_hours
from casework.offices.wards import Ward


@dataclass(frozen=True)
class WardFacts:
    """The office that writes: where to come, whom to ask, when it is open."""

    name: str
    name_in_sentence: str
    people_committee: str
    address: str
    phone: str
    email: str
    hours: tuple[str, ...]
    reception_place: str = ""


@dataclass(frozen=True)
class MailItem:
    """One thing asked for or found: what it is, why, and what to do about it."""

    title: str
    reason: str = ""
    action: str = ""


@dataclass(frozen=True, kw_only=True)
class MailFacts:
    """The facts of every mail. All texts are ready to read: dates, hours and money are already written out.

    The first five stand in every mail, and what it is about: a dossier or a record. Which of the others a stem needs is
    said by `catalogue.STEMS`.
    """

    recipient_name: str
    procedure_title: str
    subject_name: str
    ward: WardFacts
    status_url: str  # path or address of the page where the reader sees this dossier

    dossier_code: str = ""  # empty only where there is no dossier yet
    record_number: str = ""  # of the record of an abandoned child, before any dossier
    secret: str | None = None  # look-up secret: only in the mail to the verified account
    due_at: str = ""  # until when, in words
    due_explanation: str = ""  # why that date
    answer: str = ""  # how the case ends, when it is neither a grant nor a refusal
    reason: str = ""
    next_step: str = ""  # what to do instead, e.g. which ward is the right one
    items: tuple[MailItem, ...] = ()
    originals: tuple[str, ...] = ()
    fee: str = ""
    appointment: str = ""
    previous_appointment: str = ""
    handed_over_at: str = ""
    waiting_days: int | None = None  # working days the result has waited to be collected
    letter_number: str = ""
    party_title: str = ""  # as which party the reader was named
    others: str = ""  # who else is a party
    registers: bool = False  # the parties have still to come together: the registration itself takes place there
    registered: bool = False  # they came, and it stands in the book
    withdrawn_by: str = ""  # which party took the request back; empty for the requester


def ward_facts(ward: Ward) -> WardFacts:
    """What mails say about a ward, opening hours included."""
    return WardFacts(
        name=ward.name,
        name_in_sentence=ward.name_in_sentence,
        people_committee=ward.people_committee,
        address=ward.address,
        phone=ward.phone,
        email=ward.email,
        hours=tuple(spoken_hours(ward)),
        reception_place=ward.reception_place,
    )
