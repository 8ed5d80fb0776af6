"""A dossier that waits for a posting hangs on a case of the ward: found by what was declared, or linked by hand."""

from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.refusals import NotYet
from casework.dossiers.dossier import Dossier
from casework.foundlings.case import CaseStatus, FoundlingCase
from casework.foundlings.queries import named
from casework.people.user import User
from casework.procedures.definition import Posting


def hang_on_named_case(dossier: Dossier) -> None:
    """Link the case whose number and date the declaration names, unless one is linked; the gate saves the dossier."""
    if not dossier.procedure.route.posting_days or dossier.foundling_case_id is not None:
        return
    reference = dossier.procedure.case_of(dossier.declared)
    if reference:
        dossier.foundling_case = named(dossier.ward, number=reference.number, on=reference.dated_on)


def link_case(pk: int, *, by: User, case: FoundlingCase, seen: str | None = None) -> Dossier:
    """The officer says on which case of his ward a dossier hangs. Raises NotYet for any other."""

    def act(deed: Deed) -> None:
        if case.ward_id != deed.dossier.ward_id:
            raise NotYet(_("Vụ việc này không thuộc phường của hồ sơ."))
        deed.dossier.foundling_case = case
        deed.facts["record"] = case.record_number

    return gate.record(pk, "link_case", by=by, seen=seen, act=act)


def posting_of(dossier: Dossier) -> Posting | None:
    """How far the posting is, for the checks; None when the dossier hangs on no case."""
    case = dossier.foundling_case
    if case is None:
        return None
    return Posting(
        record=case.record_number,
        since=case.posted_from,
        last_day=case.last_day,
        over=case.status == CaseStatus.CLOSED,
        claimed=case.status == CaseStatus.CLAIMED,
    )
