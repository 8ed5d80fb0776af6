"""The page of one dossier: where it stands, what can be done, the declaration beside its papers, checks, documents."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.utils.timezone import now

from casework.actions.offered import Offer, offered
from casework.actions.review import facts_for_checks
from casework.desk.buttons import Button, buttons
from casework.desk.dossier.checks import ChecksOnDesk, checks_of
from casework.desk.dossier.declared import people_named, read_declaration
from casework.desk.dossier.papers import PapersOnDesk, papers_of
from casework.desk.dossier.returned import returned, struck
from casework.desk.dossier.scans_beside import letters_of, scanned_papers
from casework.desk.dossier.standing import Standing, standing
from casework.desk.frame import show
from casework.desk.queues.worklist import Neighbours, Worklist, opened_from
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import fetch_seldom, for_its_page, parties_of
from casework.offices.calendar import calendar_of
from casework.procedures.definition import CheckFacts
from casework.workflow.follow import Task, open_task

Problem = tuple[str, str, str]


class Work(NamedTuple):
    """The open task of a dossier, and the verbs offered on it."""

    task: Task | None
    offers: list[Offer]


@dataclass(frozen=True)
class Head:
    """What stands on top of every page about one dossier."""

    dossier: Dossier
    standing: Standing
    buttons: list[Button]
    verbs: frozenset[str]
    worklist: Worklist | None
    around: Neighbours

    @property
    def open_buttons(self) -> list[Button]:
        """What can be done now."""
        return [button for button in self.buttons if not button.refusal]

    @property
    def refused(self) -> list[Button]:
        """What cannot be done yet; those with one reason stand together."""
        return sorted((button for button in self.buttons if button.refusal), key=lambda button: button.refusal)

    @property
    def query(self) -> str:
        """The list the dossier was opened from, to go on with."""
        return self.worklist.query if self.worklist else ""


def work_on(dossier: Dossier, user: Any) -> Work:
    """The open task of a dossier, and what this official is offered on it."""
    task = open_task(dossier)
    return Work(task, offered(dossier, user, task))


def head_of(
    request: HttpRequest, dossier: Dossier, *, work: Work | None = None, facts: CheckFacts | None = None
) -> Head:
    """Where the dossier stands and what this official is offered; `facts` lend their calendar."""
    user: Any = request.user
    task, offers = work or work_on(dossier, user)
    worklist = opened_from(request)
    calendar = facts.calendar if facts else calendar_of(dossier.ward)
    owner = task.owner_id if task else None
    return Head(
        dossier=dossier,
        standing=standing(dossier, task, user.pk, now=now(), calendar=calendar),
        buttons=buttons(
            dossier,
            offers,
            query=worklist.query if worklist else "",
            held=owner not in (None, user.pk),
            mine=owner == user.pk,
        ),
        verbs=frozenset(offer.verb for offer in offers if not offer.refusal),
        worklist=worklist,
        around=worklist.around(str(dossier.code)) if worklist else Neighbours(),
    )


def dossier_page(
    request: HttpRequest,
    code: str,
    *,
    conflict: str = "",
    refusal: str = "",
    sent_papers: QueryDict | None = None,
    sent_checks: QueryDict | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page, fresh from the database. `conflict` and `refusal` are sentences to say first.

    `sent_papers` and `sent_checks` are forms that were not accepted: they come back as they were typed.
    """
    dossier = get_object_or_404(for_its_page(request.user), code=code)
    fetch_seldom(dossier)
    parties = parties_of(dossier)
    work = work_on(dossier, request.user)
    # Checks are computed while they may still be answered; later, what was kept counts.
    facts = facts_for_checks(dossier) if any(offer.verb == "answer_check" for offer in work.offers) else None
    papers = papers_of(dossier, request.user, sent_papers)
    checks = checks_of(dossier, facts, sent_checks)
    context = {
        "head": head_of(request, dossier, work=work, facts=facts),
        "dossier": dossier,
        "sections": read_declaration(dossier, request.user),
        "papers": papers,
        "checks": checks,
        "people": people_named(dossier, request.user),
        "parties": parties,
        "received": list(dossier.received_facts.all()),
        "documents": documents_of(dossier),
        "scanned": scanned_papers(dossier),
        "letters": letters_of(dossier),
        "returned": returned(dossier),
        "struck": struck(dossier),
        "conflict": conflict,
        "refusal": refusal,
        "problems": _problems(papers, checks, sent_papers, sent_checks),
    }
    return show(request, "desk/dossier.html", context, status=status)


def documents_of(dossier: Dossier) -> list[Any]:
    """The papers made for this dossier, the newest first; what was replaced comes last, drafts of old not at all."""
    kept = [paper for paper in dossier.documents.all() if not (paper.draft and paper.voided_at)]
    return sorted(kept, key=lambda paper: (paper.voided_at is not None, -paper.pk))


def _problems(
    papers: PapersOnDesk, checks: ChecksOnDesk, sent_papers: QueryDict | None, sent_checks: QueryDict | None
) -> list[Problem]:
    return [
        *(papers.problems if sent_papers is not None else []),
        *(checks.problems if sent_checks is not None else []),
    ]
