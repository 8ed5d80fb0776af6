"""The four papers of a case of an abandoned child, frozen from its facts when an act brings them."""

import datetime as dt
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.access.posts import Post
from casework.actions.authority import leader_of, signature_of
from casework.documents.facts import Agency, Child, Named, PaperFacts
from casework.documents.issued import IssuedDocument
from casework.documents.kinds import KINDS
from casework.documents.numbers import next_number, printed
from casework.documents.production import plan, void
from casework.documents.steps import PaperStep, step_of
from casework.foundlings.case import FoundlingCase
from casework.people.sex import Sex
from casework.people.user import User
from casework.people.wording import clock

RECORD, DECISION, NOTICE, END = "finding-record", "care-decision", "posting-notice", "posting-record"


def number_of(case: FoundlingCase, kind: str, *, on: dt.date) -> str:
    """The next number of the kind's series in the ward, of the year of the paper."""
    sign = str(KINDS[kind].series)
    return printed(next_number(case.ward, sign=sign, year=on.year), sign)


def issue_record(case: FoundlingCase, *, by: User, post: Post | None, at: dt.datetime) -> None:
    """Biên bản về việc trẻ bị bỏ rơi; a corrected one keeps its number and replaces the one before."""
    own = {"finder": _finder(case), "witness": _witness(case), "carer": _carer(case), **_maker(by, post)}
    _issue(case, RECORD, own, number=case.record_number, on=case.recorded_on, at=at, copies=2)


def draft_decision(case: FoundlingCase, *, at: dt.datetime) -> None:
    """The decision as the leader would sign it; an earlier draft is replaced. Nothing while nobody takes care."""
    for old in case.documents.filter(kind=DECISION, draft=True, voided_at=None):
        void(old, reason=_("Đã có dự thảo mới"), at=at)
    if case.carer_name:
        _issue(case, DECISION, _decided(case, leader_of(case.ward)), number="", on=localdate(at), at=at, draft=True)


def issue_decision(case: FoundlingCase, *, signer: Post, at: dt.datetime) -> None:
    """Quyết định giao nuôi tạm thời, under the number the case bears, in the leader's name."""
    for draft in case.documents.filter(kind=DECISION, draft=True, voided_at=None):
        void(draft, reason=_("Đã ký quyết định"), at=at)
    on = case.decided_on or localdate(at)
    _issue(case, DECISION, _decided(case, signer), number=case.decision_number, on=on, at=at, signer=signer)


def issue_notice(case: FoundlingCase, *, signer: Post, at: dt.datetime, number: str = "") -> None:
    """Thông báo niêm yết, under its next number, or the one it bore before."""
    recipients = (_("Niêm yết tại %(place)s") % {"place": case.posted_at}, _("Công an phường"), _("Lưu: VT, TP"))
    own = {**_posting(case), "signature": signature_of(signer), "recipients": recipients}
    on = case.posted_from or localdate(at)
    _issue(case, NOTICE, own, number=number or number_of(case, NOTICE, on=on), on=on, at=at, signer=signer)


def issue_end(case: FoundlingCase, *, by: User, post: Post | None, at: dt.datetime) -> None:
    """Biên bản kết thúc niêm yết."""
    own = {**_posting(case), "record_number": case.record_number, "witness": _witness(case), **_maker(by, post)}
    on = case.posting_ended_on or localdate(at)
    _issue(case, END, own, number=number_of(case, END, on=on), on=on, at=at)


def _issue(
    case: FoundlingCase,
    kind: str,
    own: dict[str, Any],
    *,
    number: str,
    on: dt.date,
    at: dt.datetime,
    draft: bool = False,
    copies: int = 1,
    signer: Post | None = None,
) -> IssuedDocument:
    made: Any = KINDS[kind].facts
    facts: PaperFacts = made(agency=Agency.of(case.ward), number=number, issued_on=on, child=_child(case), **own)
    old = case.documents.filter(kind=kind, draft=False, voided_at=None).first() if not draft else None
    paper = plan(
        case.ward,
        kind,
        facts,
        at=at,
        number=number,
        draft=draft,
        copies=copies,
        signer_name=str(signer.user) if signer else "",
        signer_title=signer.title if signer else "",
        replaces=old,
    )
    case.documents.add(paper)
    return paper


def _child(case: FoundlingCase) -> Child:
    return Child(
        sex=str(Sex(case.sex).label),
        estimated_age=case.estimated_age,
        features=case.features,
        health=case.health,
        belongings=case.belongings,
        found_on=case.found_on,
        found_time=clock(case.found_time) if case.found_time else "",
        found_place=case.found_place,
    )


def _decided(case: FoundlingCase, signer: Post) -> dict[str, Any]:
    return {
        "record_number": case.record_number,
        "recorded_on": case.recorded_on,
        "carer": _carer(case),
        "signature": signature_of(signer),
        "recipients": (_("Như Điều 3"), _("Lưu: VT, TP")),
    }


def _posting(case: FoundlingCase) -> dict[str, Any]:
    return {"posted_from": case.posted_from, "last_day": case.last_day, "posted_at": case.posted_at}


def _maker(by: User, post: Post | None) -> dict[str, str]:
    return {"maker": str(by), "maker_title": post.title if post else ""}


def _finder(case: FoundlingCase) -> Named:
    return Named(name=case.finder_name, residence=case.finder_residence, identity_number=case.finder_number)


def _witness(case: FoundlingCase) -> Named:
    return Named(name=case.witness_name, residence=case.witness_residence)


def _carer(case: FoundlingCase) -> Named | None:
    if not case.carer_name:
        return None
    return Named(name=case.carer_name, residence=case.carer_residence, identity_number=case.carer_number)


def in_force(case: FoundlingCase) -> list[IssuedDocument]:
    """The papers of a case that count, without drafts, the oldest first."""
    return [paper for paper in case.documents.all() if paper.voided_at is None and not paper.draft]


def papers_step(case: FoundlingCase) -> PaperStep:
    """What is to be done next with the papers that count."""
    return step_of(in_force(case))


def unfinished(case: FoundlingCase) -> str:
    """The first paper that is not made, printed, signed and sealed, as a sentence; "" when all are."""
    for paper in in_force(case):
        step = step_of([paper])
        if step != PaperStep.DONE:
            return _("%(paper)s: %(step)s.") % {"paper": paper.title, "step": step.label}
    return ""
