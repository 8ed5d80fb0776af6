"""A browser for an official, as the desk's tests use it."""

from typing import Any

from django.test import Client
from django.urls import reverse

from casework.actions.deciding import approve
from casework.actions.issuing import make_ready, print_papers, seal_papers, sign_papers
from casework.actions.review import record_fact
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.people_in_post import Office


def at(user: User) -> Client:
    """A browser in which this person is logged in."""
    client = Client()
    client.force_login(user)
    return client


def page(user: User, name: str, *args: object, **query: str) -> str:
    """The text of a page that opens."""
    answer = at(user).get(reverse(name, args=args), query)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def send(user: User, view: str, /, *args: object, **data: Any) -> Any:
    """The answer to a form."""
    return at(user).post(reverse(view, args=args), data)


def all_approved(office: Office, *proposed: Dossier) -> list[Dossier]:
    """Proposals about one example child, approved after all were made: the second would be refused otherwise."""
    approved = [approve(dossier.pk, by=office.leader) for dossier in proposed]
    for dossier in approved:
        for fact in dossier.procedure.awaited:
            record_fact(dossier.pk, by=office.officer, key=fact.key, value="001326000101", source="CSDLQG về dân cư")
    return approved


def all_ready(office: Office, *proposed: Dossier) -> list[Dossier]:
    """The same, printed, signed, sealed, the citizens invited."""
    approved = all_approved(office, *proposed)
    for dossier in approved:
        steps.pretend_papers_are_made(dossier)
        print_papers(dossier.pk, by=office.officer)
        sign_papers(dossier.pk, by=office.leader)
        seal_papers(dossier.pk, by=office.counter)
        make_ready(dossier.pk, by=office.counter)
    return approved
