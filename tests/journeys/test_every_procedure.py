"""Whatever procedure is declared: its page, form, mails, queue, desk page and papers follow from the declaration."""

import pytest
from django.test import Client
from django.urls import reverse

from casework.documents.rendering import html_of
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.notifications.message import Message
from casework.people.user import User
from casework.procedures import registry
from casework.procedures.definition import Procedure
from tests import steps
from tests.desk.pages import at
from tests.people_in_post import Office

PROCEDURES = [pytest.param(procedure, id=procedure.code) for procedure in registry.all_procedures()]
# Those that go the common way: no posting, no visit beforehand, registered when approved.
COMMON = [
    pytest.param(procedure, id=procedure.code)
    for procedure in registry.all_procedures()
    if procedure.route == type(procedure.route)() and procedure.register
]


def shown(client: Client, name: str, *args: object) -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, (name, answer.status_code)
    return answer.content.decode()


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_a_citizen_finds_it_fills_it_in_and_follows_it(procedure: Procedure, office: Office, citizen: User) -> None:
    assert str(procedure.title) in shown(Client(), "services")
    assert str(procedure.title) in shown(Client(), "procedure", procedure.code)
    draft = steps.drafted(office, citizen, procedure.code)
    form = shown(at(citizen), "declaration", draft.uuid)
    assert all(str(block.title) in form for block in procedure.declaration.layout if block.title)
    filed = steps.submit(draft.pk, by=citizen, confirmed=steps.confirmed(draft))
    assert filed.code in shown(at(citizen), "my-dossier", filed.uuid)
    stem = "visit_booked" if procedure.route.originals_first else "submitted"
    mails = Message.objects.filter(dossier=filed, stem=stem)
    assert {mail.to for mail in mails} >= {citizen.email}
    assert all(filed.code in mail.subject and str(procedure.title) in mail.text for mail in mails)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_an_officer_finds_it_in_his_queue_and_reads_it(procedure: Procedure, office: Office, citizen: User) -> None:
    filed = steps.filed(office, citizen, procedure.code)
    desk = at(office.officer)
    queue = "expected" if procedure.route.originals_first else "to-receive"
    assert filed.code in shown(desk, "desk-queue", queue)
    page = shown(desk, "desk-dossier", filed.code)
    assert all(str(paper.title) in page for paper in filed.required_papers() if paper.required)
    assert filed.requester_name in page


@pytest.mark.parametrize("procedure", COMMON)
def test_it_goes_the_whole_way_and_every_paper_says_so(procedure: Procedure, office: Office, citizen: User) -> None:
    dossier = steps.collected(office, citizen, procedure.code)
    assert dossier.status == Status.COLLECTED
    issued = dossier.documents.filter(draft=False, voided_at=None)
    due = [rule for rule in procedure.documents if rule.comes_out("grant", dossier.edition_key)]
    wanted = {rule.code for rule in due if rule.copies(dossier.declared)}
    assert wanted <= set(issued.values_list("kind", flat=True))
    subject = Dossier.objects.get(pk=dossier.pk).subject_name
    for paper in issued.filter(kind__in=wanted):
        assert subject.casefold() in html_of(paper.kind, paper.facts).casefold()
