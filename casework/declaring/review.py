"""The review as it stands today: every answer, the papers, the term, the bill, what to bring, what to confirm."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.functional import Promise
from django.utils.timezone import localdate

from casework.declaring.page import field_ids, input_name, located_problems
from casework.declaring.papers import PapersPage, papers_page
from casework.declaring.writing import Writing
from casework.offices.calendar import calendar_of
from casework.people.wording import money
from casework.procedures.coverage import Coverage
from casework.procedures.declaration import Caution, Problem
from casework.procedures.definition import Edition, Original, Timeliness
from casework.procedures.fee_rules import FeeAssessment, FeeLine


@dataclass(frozen=True)
class ReviewedLine:
    """One answer, and the html id of the question it answers."""

    label: str
    value: str
    html_id: str


@dataclass(frozen=True)
class ReviewedPart:
    """One part of the declaration as it will be sent."""

    title: str | Promise
    lines: tuple[ReviewedLine, ...]
    coverage: Coverage | None = None


class Review:
    """What would be sent now, and what the law of today says of it."""

    def __init__(self, writing: Writing) -> None:
        self.writing = writing
        self.declaration = writing.judged
        self.procedure = writing.dossier.procedure
        self.today = localdate()
        self.calendar = calendar_of(writing.dossier.ward)

    @cached_property
    def papers(self) -> PapersPage:
        """The papers with their files."""
        return papers_page(self.writing)

    @cached_property
    def parts(self) -> list[ReviewedPart]:
        """The answers, each with the way back to its question; parts that are not asked are left out."""
        ids = field_ids(self.declaration)
        covered = self.procedure.coverage(self.declaration.cleaned, self.today)
        return [
            ReviewedPart(
                section.title,
                tuple(ReviewedLine(line.label, line.value, ids[input_name(line.key)]) for line in section.lines),
                covered if covered and covered.block == section.name else None,
            )
            for section in self.procedure.declaration.sections(self.declaration.cleaned)
            if section.lines
        ]

    @cached_property
    def mistakes(self) -> Sequence[Problem]:
        """What the declaration lacks."""
        return located_problems(self.declaration)

    @property
    def complete(self) -> bool:
        """Whether it may be sent as soon as warnings and pledge are ticked."""
        return not self.mistakes and self.papers.complete

    @property
    def warnings(self) -> Sequence[Caution]:
        """What the citizen is asked to confirm."""
        return self.declaration.warnings

    @cached_property
    def edition(self) -> Edition:
        """The law of today."""
        return self.procedure.edition_on(self.today)

    @property
    def law_has_changed(self) -> bool:
        """Whether the draft was begun under an earlier edition."""
        return self.writing.dossier.edition_key not in ("", self.edition.key)

    @cached_property
    def timeliness(self) -> Timeliness | None:
        """Whether today keeps the legal term."""
        judge = self.procedure.timeliness
        return judge(self.declaration.cleaned, self.today, self.calendar) if judge and not self.mistakes else None

    @cached_property
    def fee(self) -> FeeAssessment | None:
        """The bill as of today; None while the declaration cannot be judged."""
        if self.mistakes:
            return None
        dossier = self.writing.dossier
        return self.edition.fee.assess(
            self.declaration.cleaned, on=self.today, channel=dossier.channel, calendar=self.calendar
        )

    @property
    def fee_lines(self) -> list[tuple[FeeLine, str]]:
        """The items of the bill with their amounts in words."""
        return [(line, money(line.amount)) for line in self.fee.lines] if self.fee else []

    @property
    def fee_in_words(self) -> str:
        """The sum as people write it."""
        return money(self.fee.amount) if self.fee else ""

    @cached_property
    def originals(self) -> Sequence[Original]:
        """What to bring when the result is ready."""
        return self.procedure.originals(self.declaration.cleaned)
