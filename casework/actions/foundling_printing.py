"""The papers of a case of an abandoned child on their way: printed, signed, sealed, or taken over by another leader.

Every act takes `shown`, the keys of the papers on the actor's screen: one that was made since is not acted upon unseen,
and one that waits no more is refused. None: all that wait.
"""

import datetime as dt
from collections.abc import Collection

from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.access.policy import Actor, may
from casework.access.posts import Post
from casework.actions import foundling_papers as papers
from casework.actions.foundling_gate import change_case
from casework.actions.refusals import NotYet
from casework.documents.issued import IssuedDocument
from casework.foundlings.case import CaseStatus, FoundlingCase
from casework.people.user import User

# Papers are worked on whatever becomes of the case.
ALWAYS = tuple(CaseStatus)


def to_print(case: FoundlingCase) -> list[IssuedDocument]:
    """Made, and not printed yet."""
    return [paper for paper in papers.in_force(case) if paper.is_ready and paper.printed_at is None]


def to_sign(case: FoundlingCase, by: Actor) -> list[IssuedDocument]:
    """Printed, and to be signed by this person, or before him: nobody records a leader's signature for him.

    A record is signed by those it names, in front of the officer.
    """
    unsigned = [paper for paper in papers.in_force(case) if paper.printed_at and paper.signed_at is None]
    officer, leader = (may(by, right, case.ward_id) for right in (Permission.REVIEW, Permission.SIGN))
    return [p for p in unsigned if (leader and p.signer_name == str(by) if p.signer_name else officer)]


def to_seal(case: FoundlingCase) -> list[IssuedDocument]:
    """Signed, and not sealed yet."""
    return [paper for paper in papers.in_force(case) if paper.signed_at and paper.sealed_at is None]


def print_case_papers(pk: int, *, by: User, seen: str = "", shown: Collection[int] | None = None) -> FoundlingCase:
    """All that is made was printed. Raises NotYet when nothing is."""

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        _mark(_chosen(to_print(case), shown, none=_("Không có giấy tờ nào chờ in.")), "printed_at", at)

    return change_case(pk, "print_case_papers", by=by, rights=(Permission.PRINT,), within=ALWAYS, act=act, seen=seen)


def sign_case_papers(pk: int, *, by: User, seen: str = "", shown: Collection[int] | None = None) -> FoundlingCase:
    """The leader signed what bears his name; or those a record names signed it before the officer."""

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        none = _("Không có giấy tờ nào chờ anh/chị ký hoặc ghi nhận chữ ký.")
        _mark(_chosen(to_sign(case, by), shown, none=none), "signed_at", at)

    rights = (Permission.REVIEW, Permission.SIGN)
    return change_case(pk, "sign_case_papers", by=by, rights=rights, within=ALWAYS, act=act, seen=seen)


def in_anothers_name(case: FoundlingCase, by: Actor) -> list[IssuedDocument]:
    """What bears the name of another leader, who has not signed."""
    waiting = [paper for paper in papers.in_force(case) if paper.signer_name and paper.signed_at is None]
    return [paper for paper in waiting if paper.signer_name != str(by)]


def sign_instead(pk: int, *, by: User, seen: str = "", shown: Collection[int] | None = None) -> FoundlingCase:
    """Another leader takes over what the one named on it does not sign: made anew in his name, under its number."""

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        none = _("Không có giấy tờ nào ghi tên lãnh đạo khác mà chưa ký.")
        taken = _chosen(in_anothers_name(case, by), shown, none=none)
        if post is None:
            raise NotYet(none)
        for paper in taken:
            if paper.kind == papers.NOTICE:
                papers.issue_notice(case, signer=post, at=at, number=paper.number)
            else:
                papers.issue_decision(case, signer=post, at=at)

    return change_case(pk, "sign_instead", by=by, rights=(Permission.SIGN,), within=ALWAYS, act=act, seen=seen)


def seal_case_papers(pk: int, *, by: User, seen: str = "", shown: Collection[int] | None = None) -> FoundlingCase:
    """The seal was put on all that is signed."""

    def act(case: FoundlingCase, post: Post | None, at: dt.datetime) -> None:
        _mark(_chosen(to_seal(case), shown, none=_("Không có giấy tờ nào chờ đóng dấu.")), "sealed_at", at)

    return change_case(pk, "seal_case_papers", by=by, rights=(Permission.SEAL,), within=ALWAYS, act=act, seen=seen)


def _chosen(waiting: list[IssuedDocument], shown: Collection[int] | None, *, none: str) -> list[IssuedDocument]:
    chosen = waiting if shown is None else [paper for paper in waiting if paper.pk in shown]
    if shown and len(chosen) < len(set(shown)):
        raise NotYet(_("Giấy tờ đã thay đổi trong lúc anh/chị đang xem. Hãy xem lại danh sách rồi bấm lần nữa."))
    if not chosen:
        raise NotYet(none)
    return chosen


def _mark(chosen: list[IssuedDocument], moment: str, at: dt.datetime) -> None:
    IssuedDocument.objects.filter(pk__in=[paper.pk for paper in chosen]).update(**{moment: at})
