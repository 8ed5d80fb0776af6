"""What a citizen already has of one procedure, so that nobody files the same thing twice by mistake."""

from casework.access.policy import Actor
from casework.dossiers import own
from casework.dossiers.dossier import Dossier, DossierQuery


def drafts_of(user: Actor, procedure_code: str) -> DossierQuery:
    """His drafts of this procedure, the newest first; nothing for a stranger."""
    return _known(user, own.drafts_of(user), procedure_code)


def under_way_of(user: Actor, procedure_code: str) -> DossierQuery:
    """His dossiers of this procedure that were sent and have not ended; nothing for a stranger."""
    return _known(user, own.under_way_of(user), procedure_code)


def _known(user: Actor, dossiers: DossierQuery, procedure_code: str) -> DossierQuery:
    # A stranger has no key, and dossiers filed at the counter have no owner: they must not meet.
    return dossiers.filter(procedure_code=procedure_code) if user.is_authenticated else Dossier.objects.none()
