"""What is confidential in a dossier, and who reads it: those who work and decide the cases of its ward."""

from casework.access.permissions import Permission
from casework.access.policy import Actor, may
from casework.dossiers.dossier import Dossier

READERS = (Permission.REVIEW, Permission.DECIDE)


def reads_confidential(dossier: Dossier, user: Actor) -> bool:
    """Whether this official works or decides the cases of the ward, and so reads what is confidential in them."""
    return any(may(user, right, dossier.ward_id) for right in READERS)


def withheld_papers(dossier: Dossier, user: Actor) -> frozenset[str]:
    """The codes of the papers whose scans and verdicts are not for this official."""
    confidential = frozenset(paper.code for paper in dossier.required_papers() if paper.confidential)
    return confidential if confidential and not reads_confidential(dossier, user) else frozenset()
