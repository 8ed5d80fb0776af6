"""Papers that could not be made are asked for again: nothing of the dossier changes, so the trail says nothing."""

from django.utils.timezone import now
from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.access.policy import may
from casework.actions.hints import AFTER_ACT, hint
from casework.actions.refusals import NotAllowed
from casework.documents.issued import DocumentState, IssuedDocument
from casework.documents.production import try_again
from casework.dossiers.dossier import Dossier
from casework.people.user import User

# Whoever acts on dossiers needs papers; who only looks does not.
ACTING = (Permission.RECEIVE, Permission.REVIEW, Permission.DECIDE, Permission.PRINT, Permission.HAND_OVER)


def make_papers_again(dossier: Dossier, *, by: User) -> None:
    """Put the failed papers in force back in the worker's queue. Raises NotAllowed for who only looks."""
    if not any(may(by, right, dossier.ward_id) for right in ACTING):
        raise NotAllowed(_("Vị trí công tác của anh/chị chỉ được xem hồ sơ."))
    for paper in dossier.documents.filter(voided_at=None, state=DocumentState.FAILED):
        try_again(paper, at=now())
    hint(AFTER_ACT, dossier.pk)


def make_office_paper_again(paper: IssuedDocument, *, by: User) -> None:
    """Put a failed paper of the office (a book's pages, its closing page, a posting) back in the worker's queue.

    One that is made, or being made, stays as it is. Raises NotAllowed for who neither keeps the books nor decides.
    """
    ward = int(paper.ward_id or 0)
    if not any(may(by, right, ward) for right in (Permission.KEEP_REGISTER, Permission.DECIDE)):
        raise NotAllowed(_("Vị trí công tác của anh/chị chỉ được xem sổ."))
    if paper.state == DocumentState.FAILED and paper.voided_at is None:
        try_again(paper, at=now())
