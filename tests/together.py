"""Drives a dossier that is registered at the counter: invited, the visit open, everybody met, in the book, signed."""

from typing import Any

from casework.actions.deciding import approve
from casework.actions.handing_over import compare_original, open_visit
from casework.actions.issuing import make_ready, print_papers
from casework.actions.registering import meet_party, register, sign_as_party
from casework.actions.review import propose
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.procedures import registry
from casework.registers.entries import RegisterEntry
from tests import steps
from tests.people_in_post import Office
from tests.remembered import remembered

# A marriage, and one that is registered anew.
FIRST, ANEW = registry.codes_registered_at_counter()
HERE = {"identity_paper": "Căn cước, đã xem", "willing": True}


@remembered(steps.found_again)
def invited(office: Office, citizen: User, code: str = FIRST, **changes: str) -> Dossier:
    """Approved, a slot booked, all invited; `changes` as for a draft."""
    received = steps.receive(steps.filed(office, citizen, code, **changes).pk, by=office.officer)
    proposed = propose(steps.review(received, office).pk, by=office.officer)
    return make_ready(approve(proposed.pk, by=office.leader).pk, by=office.counter)


@remembered(steps.found_again)
def at_the_counter(office: Office, dossier: Dossier) -> Dossier:
    """The visit is open and every original matches."""
    dossier = open_visit(dossier.pk, by=office.counter)
    for original in dossier.procedure.originals(dossier.declared):
        compare_original(dossier.pk, by=office.counter, original=original.code, facts={"result": "matches"})
    return dossier


@remembered(steps.found_again)
def met(office: Office, dossier: Dossier, **facts: Any) -> Dossier:
    """Each party was seen and asked."""
    at_the_counter(office, dossier)
    for party in dossier.parties.all():
        meet_party(dossier.pk, by=office.officer, role=party.role, facts=HERE | facts)
    return dossier


@remembered(steps.found_again)
def registered(office: Office, citizen: User, code: str = FIRST) -> Dossier:
    """In the book, the papers made and printed, nobody has signed."""
    dossier = register(met(office, invited(office, citizen, code)).pk, by=office.officer)
    steps.pretend_papers_are_made(dossier)
    return print_papers(dossier.pk, by=office.officer)


def both_sign(office: Office, dossier: Dossier) -> None:
    """The wife with her signature, the husband with a fingerprint."""
    sign_as_party(dossier.pk, by=office.officer, role="wife", way="signature")
    sign_as_party(dossier.pk, by=office.officer, role="husband", way="fingerprint")


def entry_of(dossier: Dossier) -> RegisterEntry:
    """The one entry the dossier brought."""
    return dossier.entries.select_related("book").get()
