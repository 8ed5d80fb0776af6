"""While the citizen stands there: several acts in one press, each through the gate with its own line, or none."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import override

from casework.actions.filing import submit
from casework.actions.gate import RECORD_LANGUAGE
from casework.actions.handing_over import collect, settle_fee
from casework.actions.issuing import make_ready, seal_papers
from casework.actions.presenting import receive_originals
from casework.actions.review import draft, propose
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.procedures.definition import Procedure
from casework.procedures.outcomes import fitting
from casework.procedures.presenting import Count


@transaction.atomic
def receive_and_propose(
    pk: int,
    *,
    by: User,
    counted: Mapping[str, Count],
    waits: bool,
    raw: Mapping[str, Any],
    goes_on: bool = True,
    seen: str | None = None,
) -> Dossier:
    """Take the originals in, keep the verdicts `raw` as typed, and, if it `goes_on`, put them before who decides.

    What is proposed follows from the verdicts. `by` must have the right to each of the acts. Raises as they do; then
    none of them has happened.
    """
    received = receive_originals(pk, by=by, counted=counted, waits=waits, seen=seen)
    drafted = draft(pk, by=by, raw=raw, **proposal_of(received.procedure, raw))
    return propose(pk, by=by) if goes_on else drafted


@transaction.atomic
def file_and_receive(
    pk: int,
    *,
    by: User,
    confirmed: Iterable[str],
    counted: Mapping[str, Count],
    waits: bool,
    raw: Mapping[str, Any] | None = None,
    goes_on: bool = True,
    seen: str | None = None,
) -> Dossier:
    """Send what the counter wrote down for who stands there, and take the originals in, with the verdicts in `raw`.

    Raises as the acts do; then the declaration is a draft still.
    """
    submit(pk, by=by, confirmed=confirmed, seen=seen)
    if raw is None:
        return receive_originals(pk, by=by, counted=counted, waits=waits)
    return receive_and_propose(pk, by=by, counted=counted, waits=waits, raw=raw, goes_on=goes_on)


@transaction.atomic
def draft_and_propose(
    pk: int, *, by: User, raw: Mapping[str, Any], seen: str | None = None, **proposal: str
) -> Dossier:
    """Keep the draft and put it before who decides. Raises as the two acts do; then neither has happened."""
    draft(pk, by=by, raw=raw, seen=seen, **proposal)
    return propose(pk, by=by)


@transaction.atomic
def seal_and_call(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """The seal was put on, and the result is there: who waits is called. Raises as the two acts do."""
    seal_papers(pk, by=by, seen=seen)
    return make_ready(pk, by=by)


@transaction.atomic
def settle_and_collect(pk: int, *, by: User, amount: int, seen: str | None = None) -> Dossier:
    """Take the money, give the receipt its number, hand over. Raises as the two acts do."""
    settle_fee(pk, by=by, amount=amount, seen=seen)
    return collect(pk, by=by)


def proposal_of(procedure: Procedure, raw: Mapping[str, Any]) -> dict[str, str]:
    """The outcome these verdicts lead to, with the ground of a refusal; the first outcome while they are incomplete."""
    form = procedure.draft_form("", raw)
    outcome = fitting(procedure.outcomes, form.values()) if form.is_valid() else procedure.outcomes[0]
    if not outcome.refuses:
        return {"outcome": outcome.code}
    ground = outcome.reasons[0]
    with override(RECORD_LANGUAGE):
        return {
            "outcome": outcome.code,
            "refusal_code": ground.code,
            "reason": f"{ground.title} ({ground.legal_ground}).",
        }
