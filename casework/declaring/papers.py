"""The papers a declaration asks for, as cards: what is wanted, what has arrived, what is still missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from casework.declaring.writing import Writing
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile, PaperVerdict
from casework.dossiers.signed_form import SIGNED_FORM
from casework.procedures.declaration import Problem
from casework.procedures.definition import Paper

NO_PROBLEMS: Mapping[str, Sequence[str]] = {}


@dataclass(frozen=True, kw_only=True)
class Card:
    """One paper with the files that have arrived for it, and why others were not taken.

    `shown`: the counter has noted that the original was shown instead.
    """

    paper: Paper
    files: tuple[PaperFile, ...]
    problems: tuple[str, ...] = ()
    shown: bool = False

    @property
    def html_id(self) -> str:
        """Where links to this paper lead."""
        return f"paper-{self.paper.code}"

    @property
    def progress(self) -> Literal["done", "todo", "optional"]:
        """Whether something has arrived, or must."""
        if self.files or self.shown:
            return "done"
        return "todo" if self.paper.required else "optional"


@dataclass(frozen=True, kw_only=True)
class PapersPage:
    """All cards, and the files whose paper the declaration no longer asks for."""

    cards: tuple[Card, ...]
    not_asked: tuple[PaperFile, ...]

    @property
    def to_sign(self) -> bool:
        """Whether the declaration itself is signed on paper."""
        return any(card.paper == SIGNED_FORM for card in self.cards)

    @property
    def required(self) -> int:
        """How many papers must be attached."""
        return sum(card.paper.required for card in self.cards)

    @property
    def arrived(self) -> int:
        """How many of those have at least one file."""
        return sum(card.paper.required and card.progress == "done" for card in self.cards)

    @property
    def complete(self) -> bool:
        """Whether nothing required is missing."""
        return self.arrived == self.required

    @property
    def missing(self) -> tuple[Problem, ...]:
        """What keeps the filing from being sent."""
        sentence = _("Chưa có tệp. Hãy chụp hoặc chọn tệp của giấy tờ này.")
        return tuple(Problem(c.html_id, str(c.paper.title), sentence) for c in self.cards if c.progress == "todo")

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why files were not taken."""
        return tuple(Problem(c.html_id, str(c.paper.title), words) for c in self.cards for words in c.problems)

    def card(self, code: str) -> Card:
        """The card of one paper; LookupError when it is not asked for."""
        for card in self.cards:
            if card.paper.code == code:
                return card
        raise LookupError(f"This declaration asks for no paper {code!r}.")


def papers_page(writing: Writing, *, problems: Mapping[str, Sequence[str]] = NO_PROBLEMS) -> PapersPage:
    """The papers of the declaration as it stands. `problems`: by paper, why files just sent were not taken."""
    papers = writing.dossier.papers_for(writing.judged.cleaned)
    shown = _shown(writing.dossier)
    files = list(writing.dossier.paper_files.from_citizen().current().prefetch_related("pictures"))
    asked = {paper.code for paper in papers}
    return PapersPage(
        cards=tuple(
            Card(
                paper=paper,
                files=tuple(file for file in files if file.requirement == paper.code),
                problems=tuple(problems.get(paper.code, ())),
                shown=paper.code in shown,
            )
            for paper in papers
        ),
        not_asked=tuple(file for file in files if file.requirement not in asked),
    )


def _shown(dossier: Dossier) -> set[str]:
    if dossier.is_online:
        return set()
    notes = dossier.verdicts.filter(verdict=PaperVerdict.Verdict.SHOWN)
    return set(notes.values_list("requirement", flat=True))
