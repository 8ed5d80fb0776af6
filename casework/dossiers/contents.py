"""What lies in a file, asked of its own rows: declaration, papers, verdicts, supplement, draft result, visit."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.timezone import localdate, now

from casework.dossiers.signed_form import SIGNED_FORM
from casework.dossiers.status import Status
from casework.procedures.definition import Check, Original, Paper
from casework.procedures.outcomes import GRANT
from casework.procedures.presenting import Count

if TYPE_CHECKING:
    from casework.dossiers.declarations import DeclarationVersion
    from casework.dossiers.draft_results import DraftResult
    from casework.dossiers.supplements import SupplementRequest
    from casework.dossiers.visits import OriginalComparison, Visit


class Contents(models.Model):
    """Questions that screens and conditions ask of a dossier."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        procedure: Any
        edition: Any
        status: str
        is_online: Any
        due_at: dt.datetime | None
        ready_at: dt.datetime | None
        paused_at: dt.datetime | None
        closed_at: dt.datetime | None
        declarations: Any
        named_people: Any
        paper_files: Any
        verdicts: Any
        supplements: Any
        check_answers: Any
        documents: Any
        visits: Any
        entries: Any
        parties: Any
        draft_result: Any
        evidence_verdicts: Any

    # What follows reads `.all()` and chooses in Python: a screen that fetched the rows beforehand pays for them once.

    @property
    def working_declaration(self) -> "DeclarationVersion | None":
        """The newest version: what is being written, or the last one sent."""
        return max(self.declarations.all(), key=lambda version: version.number, default=None)

    @property
    def sent_declarations(self) -> "list[DeclarationVersion]":
        """The versions that were sent, the oldest first."""
        return sorted((v for v in self.declarations.all() if v.sent_at), key=lambda version: version.number)

    @property
    def sent_declaration(self) -> "DeclarationVersion | None":
        """The version in force: the last one sent."""
        return next(reversed(self.sent_declarations), None)

    @cached_property
    def declared(self) -> dict[str, Any]:
        """What the citizen declared, as cleaned data by block; whoever freezes a new version sets it anew."""
        version = self.sent_declaration
        return version.cleaned if version and version.cleaned else {}

    @property
    def named_numbers(self) -> set[str]:
        """The identity numbers of everybody named in the declaration."""
        return {person.identity_number for person in self.named_people.all() if person.identity_number}

    @property
    def awaits_originals(self) -> bool:
        """Whether it was sent and the citizen is now expected at the counter with the originals."""
        return self.status == Status.SUBMITTED and self.procedure.route.originals_first

    @property
    def somebody_waits(self) -> bool:
        """Whether who brought the originals today still waits in the hall for them."""
        visit = self.open_visit if self.procedure.route.originals_first else None
        return visit is not None and localdate(visit.opened_at) == localdate()

    @property
    def found(self) -> Mapping[str, Any]:
        """What was declared, with what the counter counted in its place."""
        if not self.procedure.route.originals_first:
            return self.declared
        return self.procedure.presenting.as_counted(self.declared, self.counts)

    @property
    def counts(self) -> dict[str, Count]:
        """The originals as they were counted at reception, by code; empty before."""
        return {
            row.original: Count(pages=row.pages or 0, copies=row.copies or 0, presented=row.result == "matches")
            for visit in self.visits.all()
            if visit.at_reception
            for row in visit.comparisons.all()
        }

    @property
    def originals_to_compare(self) -> tuple[Original, ...]:
        """The originals to be seen at the hand-over; none where they were seen at reception."""
        return () if self.procedure.route.originals_first else self.procedure.originals(self.declared)

    @property
    def originals_to_bring(self) -> tuple[Original, ...]:
        """The originals the citizen has still to show."""
        return self.procedure.originals(self.declared) if self.awaits_originals else self.originals_to_compare

    def required_papers(self) -> tuple[Paper, ...]:
        """The papers this declaration asks for."""
        return self.papers_for(self.declared)

    def papers_for(self, cleaned: dict[str, Any]) -> tuple[Paper, ...]:
        """The papers a declaration asks for; what the counter wrote down is signed on paper, where there is a form."""
        asked: tuple[Paper, ...] = self.procedure.papers(cleaned)
        return asked if self.is_online or not self.edition.form_code else (SIGNED_FORM, *asked)

    def papers_not_seen(self) -> list[str]:
        """Titles of the required papers of which there is neither a scan nor a word of an official."""
        known = {verdict.requirement for verdict in self.verdicts.all()}
        known |= {file.requirement for file in self.paper_files.all() if file.removed_at is None}
        return [str(paper.title) for paper in self.required_papers() if paper.required and paper.code not in known]

    def papers_without_verdict(self) -> list[Paper]:
        """The papers, required or attached, on which the officer has not yet said anything."""
        judged = {verdict.requirement for verdict in self.verdicts.all()}
        attached = {file.requirement for file in self.paper_files.all() if file.removed_at is None}
        return [
            paper
            for paper in self.required_papers()
            if paper.code not in judged and (paper.required or paper.code in attached)
        ]

    @property
    def open_supplement(self) -> "SupplementRequest | None":
        """The request for supplement the citizen has not answered yet."""
        waiting = (request for request in self.supplements.all() if request.closed_at is None)
        return max(waiting, key=lambda request: request.round, default=None)

    @property
    def draft_result_or_none(self) -> "DraftResult | None":
        """The officer's draft, once he has begun one."""
        return getattr(self, "draft_result", None)

    def _checks_answered(self, *results: str) -> set[str]:
        return {answer.check_code for answer in self.check_answers.all() if answer.result in results}

    @property
    def failed_hard_checks(self) -> list[Check]:
        """Checks that forbid a grant and did not pass."""
        failed = self._checks_answered("fail")
        return [check for check in self.procedure.checks if check.hard and check.code in failed]

    @property
    def unanswered_checks(self) -> list[Check]:
        """Checks nobody has answered: neither the registers nor the officer."""
        answered = self._checks_answered("pass", "fail")
        return [check for check in self.procedure.checks if check.code not in answered]

    @property
    def scans_sent(self) -> list[Any]:
        """The scans on record that count."""
        return [file for file in self.paper_files.all() if file.sent_at and file.removed_at is None]

    @property
    def result_papers(self) -> Any:
        """The papers to be printed, signed and sealed that still count."""
        return self.documents.filter(handed_over=True, voided_at=None).order_by("pk")

    @property
    def papers_due(self) -> list[Any]:
        """The same, as a list that costs nothing where the documents were fetched."""
        return [paper for paper in self.documents.all() if paper.handed_over and paper.voided_at is None]

    @property
    def entry_in_force(self) -> Any:
        """The register entry of this dossier that counts now; None before the registration, and once it is struck."""
        return next((entry for entry in self.entries.all() if entry.state == "in_force"), None)

    @property
    def struck_entry(self) -> Any:
        """The entry its result rests on, once that is struck: its own, or the one it was printed from; else None."""
        own = list(self.entries.all())
        if any(entry.state != "struck" for entry in own):
            return None
        draft = self.draft_result_or_none
        chosen = [draft.entry] if draft and draft.entry and draft.outcome == GRANT else []
        return next((entry for entry in [*reversed(own), *chosen] if entry.state == "struck"), None)

    @property
    def open_visit(self) -> "Visit | None":
        """The visit at the counter that is under way."""
        return self.visits.filter(closed_at=None, purpose="pickup").order_by("-pk").first()

    def compared_on_filing(self) -> "dict[str, OriginalComparison]":
        """What the originals said when the dossier was handed in at the counter or came by post, by original."""
        if self.is_online:
            return {}
        visits = [visit for visit in self.visits.prefetch_related("comparisons") if visit.purpose == "filing"]
        return {row.original: row for visit in visits for row in visit.comparisons.all()}

    def settled_on_filing(self) -> "dict[str, OriginalComparison]":
        """The originals that were right when the dossier was handed in: nobody asks for them again."""
        return {code: row for code, row in self.compared_on_filing().items() if row.result in ("matches", "looked_up")}

    @property
    def lateness_at(self) -> dt.datetime | None:
        """The moment by which lateness is judged, when it is late; None when on time or when the clock stands still."""
        if self.due_at is None:
            return None
        judged = self.ready_at or self.closed_at or self.paused_at or now()
        return judged if judged > self.due_at else None
