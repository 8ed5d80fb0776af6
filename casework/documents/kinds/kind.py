"""One kind of paper: one code, one template, one set of facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from casework.access.permissions import Permission
from casework.documents.facts import PaperFacts
from casework.documents.kinds.issue_book import IssueBook

# The facts a draft does not know yet: of a paper about an entry, of a copy of one, of a letter.
ENTERED = ("number", "registered_on")
COPIED = (*ENTERED, "extract_number", "issued_on")
NUMBERED = ("number", "issued_on")


def _nothing_more(_facts: Mapping[str, Any]) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, kw_only=True)
class DocumentKind:
    """One kind of paper.

    `series` is the sign behind the number ("118/TTPVHCC"), or "register" when it is the register's own number, or
    None for papers without one. `paper` is "own", "blank" for data printed onto the Ministry's blank, or "copy" for
    words printed onto the copy that is certified.
    `proven`: whether an own paper bears a code by which anybody can ask whether it is genuine; forms bear none.
    `handed_over` papers are printed, signed, sealed and given to the citizen, who calls them `called` (or the title).
    `scanned_back` papers are signed by others than the ward's people; the dossier keeps a scan of what they signed.
    `about` is the fact that tells several papers of the kind in one dossier apart.
    `right` is what one must hold in the ward to open such a paper when it belongs to no dossier.
    `issue_book` lists the numbered papers of this kind; `fee` is the fact with what the paper itself costs in đồng, ""
    where the fee is the whole dossier's.
    `given_at_approval` names the facts a draft does not know yet. `compose` adds what the layout needs.
    """

    code: str
    title: str
    facts: type[PaperFacts]
    series: str | None = None
    sheet: Literal["A4", "A4 landscape"] = "A4"
    paper: Literal["own", "blank", "copy"] = "own"
    proven: bool = True
    handed_over: bool = False
    scanned_back: bool = False
    called: str = ""
    about: str = ""
    right: Permission = Permission.VIEW
    issue_book: IssueBook | None = None
    fee: str = ""
    given_at_approval: tuple[str, ...] = ()
    compose: Callable[[Mapping[str, Any]], dict[str, Any]] = _nothing_more

    def named(self, facts: Mapping[str, Any]) -> str:
        """The kind's title; where there are several of a kind, with what this one is about."""
        return f"{self.title}: {facts[self.about]}" if self.about else self.title

    @property
    def template(self) -> str:
        """The template's path under templates/."""
        return f"documents/{self.code}.html"

    @property
    def bears_code(self) -> bool:
        """Whether our square code stands at its foot: on papers of our own making, never on a Ministry blank."""
        return self.paper == "own" and self.proven

    @property
    def drafted(self) -> bool:
        """Whether a draft with the watermark exists of this kind."""
        return bool(self.given_at_approval)
