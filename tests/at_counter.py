"""Drives a dossier through the counter: begun, written down, compared, taken in."""

import datetime as dt
import uuid
from typing import Any

from casework.actions.at_counter import begin_at_counter, compare_on_filing, note_shown
from casework.actions.filing import save_draft, submit
from casework.actions.reception import receive
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.people_in_post import Office
from tests.remembered import remembered

NO_MAIL = {"contact-email": ""}


@remembered(steps.found_again)
def begun(
    office: Office,
    *,
    channel: str = "counter",
    arrived_at: dt.datetime | None = None,
    procedure_code: str = steps.BIRTH,
) -> Dossier:
    """A draft at the counter, nothing written yet."""
    return begin_at_counter(
        by=office.counter,
        ward=office.ward,
        procedure_code=procedure_code,
        channel=channel,
        form_token=uuid.uuid4().hex,
        arrived_at=arrived_at,
    )


@remembered(steps.found_again)
def written(office: Office, **how: Any) -> Dossier:
    """The worked example without an e-mail address; every required paper shown, the form signed."""
    dossier = begun(office, **how)
    save_draft(dossier, raw=steps.typed(dossier.procedure) | NO_MAIL, revision=0)
    for paper in dossier.papers_for(dict(dossier.procedure.example)):
        if paper.required:
            note_shown(dossier, by=office.counter, requirement=paper.code, shown=True)
    return dossier


@remembered(steps.found_again)
def compared(dossier: Dossier, by: User, result: str = "matches") -> Dossier:
    """Every original laid on the counter."""
    originals = dossier.procedure.originals(dossier.procedure.example)
    rows = {o.code: {"title": str(o.title), "result": result, "number": "0512"} for o in originals}
    compare_on_filing(dossier, by=by, comparisons=rows)
    return Dossier.objects.get(pk=dossier.pk)


@remembered(steps.found_again)
def sent(dossier: Dossier, by: User) -> Dossier:
    """With its code, not yet received."""
    return submit(dossier.pk, by=by, confirmed=steps.confirmed(dossier))


def taken_in(office: Office, **how: Any) -> Dossier:
    """The whole sitting: written, compared, sent, received."""
    dossier = compared(written(office, **how), office.counter)
    return receive(sent(dossier, office.counter).pk, by=office.counter)
