"""Why a dossier is back: the officer and, later, the leader read it on the page they work on."""

import pytest

from casework.actions.deciding import recall, send_back
from casework.actions.handing_over import compare_original, withhold
from casework.actions.review import propose
from casework.desk.dossier.returned import returned
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.desk.pages import opened, words
from tests.people_in_post import Office


def differing(office: Office, citizen: User) -> Dossier:
    """Withheld, because the name on the first original is another."""
    dossier = steps.visited(office, citizen)
    original = dossier.procedure.originals(dossier.declared)[0]
    facts = {"result": "differs", "differing_field": "Họ tên", "filed_value": "Thảo Vy", "seen_value": "Thảo Vi"}
    compare_original(dossier.pk, by=office.counter, original=original.code, facts=facts)
    return withhold(dossier.pk, by=office.counter, note="Tên khác")


def test_a_first_proposal_has_not_come_back(office: Office, citizen: User) -> None:
    assert returned(steps.proposed(office, citizen)) is None


@pytest.mark.parametrize("verb", [send_back, recall])
def test_the_reasons_stand_on_the_officers_page(office: Office, citizen: User, verb) -> None:
    step = steps.proposed if verb is send_back else steps.approved
    dossier = verb(step(office, citizen).pk, by=office.leader, note="Xem lại quê quán")
    shown = words(opened(office.officer, "dossier", dossier))
    assert "Xem lại quê quán" in shown
    assert office.leader.full_name in shown


def test_what_differed_at_the_counter_stands_on_both_pages(office: Office, citizen: User) -> None:
    dossier = differing(office, citizen)
    assert "<del>Thảo Vy</del> <ins>Thảo Vi</ins>" in words(opened(office.officer, "dossier", dossier))
    propose(dossier.pk, by=office.officer)
    assert "<del>Thảo Vy</del> <ins>Thảo Vi</ins>" in words(opened(office.leader, "decide", dossier))
