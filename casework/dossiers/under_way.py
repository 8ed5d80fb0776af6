"""What a citizen already has of one procedure, so that nobody files the same thing twice by mistake."""

from casework.access.policy import Actor
from casework.dossiers.dossier import Dossier, DossierQuery
from casework.dossiers.status import OPEN, Status


def drafts_of(user: Actor, procedure_code: str) -> DossierQuery:
    """His drafts of this procedure, the newest first; nothing for a stranger."""
    return _of(user, procedure_code).filter(status=Status.DRAFT)


def under_way_of(user: Actor, procedure_code: str) -> DossierQuery:
    """His dossiers of this procedure that were sent and have not ended; nothing for a stranger."""
    return _of(user, procedure_code).filter(status__in=OPEN)


def _of(user: Actor, procedure_code: str) -> DossierQuery:
    # A stranger has no key, and dossiers filed at the counter have no owner: they must not meet.
    if not user.is_authenticated:
        return Dossier.objects.none()
    return Dossier.objects.owned_by(user).filter(procedure_code=procedure_code).order_by("-created_at")
