"""How many statements a verb costs, whatever the number of rows; transaction control is not counted.

The verbs that only move work stay within nine. A verb that also writes slips and mails stores each as a row in its own
transaction – they are the act – so it has a wider bound of its own.
"""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.actions.deciding import approve
from casework.actions.handing_over import open_visit
from casework.actions.reception import receive, release, take
from casework.actions.review import answer_check, propose
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.people_in_post import Office

CONTROL = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")
Verb = Callable[[Dossier, User], object]


def answered(dossier: Dossier, by: User) -> object:
    check = dossier.procedure.checks[0]
    return answer_check(dossier.pk, by=by, check_code=check.code, result="pass", note="Đã tra cứu")


@pytest.mark.parametrize(
    ("verb", "step", "who", "at_most"),
    [
        pytest.param(lambda d, by: take(d.pk, by=by), steps.filed, "officer", 9, id="take"),
        pytest.param(lambda d, by: release(d.pk, by=by), steps.received, "officer", 9, id="release"),
        pytest.param(answered, steps.received, "officer", 9, id="answer a check"),
        pytest.param(lambda d, by: open_visit(d.pk, by=by), steps.ready, "counter", 9, id="open a visit"),
        pytest.param(lambda d, by: receive(d.pk, by=by), steps.filed, "officer", 27, id="receive"),
        pytest.param(lambda d, by: propose(d.pk, by=by), steps.reviewed, "officer", 27, id="propose"),
        pytest.param(lambda d, by: approve(d.pk, by=by), steps.proposed, "leader", 27, id="approve"),
    ],
)
def test_a_verb_keeps_within_its_statements(
    verb: Verb, step: Callable[[Office, User], Dossier], who: str, at_most: int, office: Office, citizen: User
) -> None:
    dossier = step(office, citizen)
    actor = User.objects.get(pk=getattr(office, who).pk)
    with CaptureQueriesContext(connection) as captured:
        verb(dossier, actor)
    asked = [query["sql"] for query in captured if not query["sql"].startswith(CONTROL)]
    assert len(asked) <= at_most, "\n".join(asked)
