"""The queues: each dossier waits where somebody can act on it, and counters agree with lists."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils.timezone import now

from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.workflow.queues import BY_CODE, counts, offered_to, waiting_in
from tests import steps
from tests.people_in_post import Office

Step = Callable[[Office, User], Dossier]


@pytest.mark.parametrize(
    ("step", "who", "queues"),
    [
        (steps.filed, "officer", {"to-receive"}),
        (steps.received, "officer", {"mine"}),
        (steps.received, "colleague", set()),
        (steps.proposed, "leader", {"to-approve"}),
        (steps.approved, "officer", {"to-print"}),
        (steps.ready, "counter", {"ready"}),
        (steps.collected, "counter", set()),
    ],
)
def test_a_dossier_waits_in_the_queues_of_those_who_act_next(
    step: Step, who: str, queues: set[str], office: Office, citizen: User
) -> None:
    dossier = step(office, citizen)
    actor = getattr(office, who)
    waiting = {queue.code for queue in offered_to(actor) if dossier in waiting_in(queue, actor)}
    assert waiting == queues
    assert {code for code, number in counts(actor).items() if number} == queues


def test_another_ward_counts_nothing(office: Office, other_office: Office, citizen: User) -> None:
    steps.filed(office, citizen)
    assert not any(counts(other_office.officer).values())


@pytest.mark.parametrize(("status", "late"), [("under_review", True), ("approved", True), ("needs_supplement", False)])
def test_what_is_past_its_term_is_late_unless_it_waits_for_the_citizen(
    status: str, late: bool, office: Office, citizen: User
) -> None:
    dossier = steps.received(office, citizen)
    Dossier.objects.filter(pk=dossier.pk).update(due_at=now() - dt.timedelta(days=1), status=status)
    assert (dossier in waiting_in(BY_CODE["late"], office.officer)) == late


def test_an_administrator_has_no_queue(office: Office) -> None:
    assert counts(office.administrator) == {}
