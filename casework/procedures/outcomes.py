"""How a case may end: the outcomes, the grounds of a refusal, the facts awaited, the papers that come out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.functional import Promise

from casework.procedures.blocks.form import BlockForm

Text = str | Promise
GRANT = "grant"
Data = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class RefusalReason:
    """A ground on which the request itself may be refused."""

    code: str
    title: Text
    legal_ground: Text


def _no_lines(_result: Data) -> tuple[str, ...]:
    return ()


def _always_fits(_result: Data) -> Text:
    return ""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A way the case may end: papers come out, or the request is refused for one of `reasons` and a letter says why.

    An outcome that does not refuse needs a complete result; failed checks forbid only the grant itself. Every
    procedure has an outcome `GRANT`; others that do not refuse are answers, such as "not in the books". Such an answer
    may have a `result_form` of its own with its prefill `result_of(declared)`. `free`: the ground on which nothing is
    due when the case ends so.
    `misfit(result)` is a sentence when the outcome contradicts a complete result, empty when it does not;
    `lines(result)` is what a letter of refusal says besides the officer's reason.
    """

    code: str
    title: Text
    refuses: bool = False
    reasons: tuple[RefusalReason, ...] = ()
    result_form: type[BlockForm] | None = None
    result_of: Callable[[Data], dict[str, Any]] | None = None
    free: Text = ""
    misfit: Callable[[Data], Text] = _always_fits
    lines: Callable[[Data], tuple[str, ...]] = _no_lines


def fitting(outcomes: tuple[Outcome, ...], result: Data) -> Outcome:
    """The first of the outcomes that a complete result does not contradict: the one it leads to by itself."""
    return next(outcome for outcome in outcomes if not outcome.misfit(result))


@dataclass(frozen=True, kw_only=True)
class AwaitedFact:
    """A fact of the result that the office receives from another authority and never invents; `key` in the result."""

    key: str
    title: Text
    source: Text


def _one(_data: Data) -> int:
    return 1


def _no_facts(_data: Data) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One paper of a rule: its facts, how many copies, and the `key` that tells it from its siblings."""

    facts: dict[str, Any]
    copies: int = 1
    key: str = ""


@dataclass(frozen=True, kw_only=True)
class DocumentRule:
    """A paper that comes out. `code` is a document kind.

    `facts(result)` gives the paper's facts that follow from the result, JSON-able; office, number, date and signature
    are added by who issues it. `copies(declared)` says how many; 0 means that it is not issued. `each(result)` instead
    of both: one paper for each row it gives. `outcomes`: the codes of those it comes out of. `editions`: the keys of
    those in which it exists; None for all.
    """

    code: str
    issue_at: Literal["approval", "registration"] = "approval"
    facts: Callable[[Data], dict[str, Any]] = _no_facts
    copies: Callable[[Data], int] = _one
    each: Callable[[Data], tuple[Part, ...]] | None = None
    outcomes: frozenset[str] = frozenset({GRANT})
    editions: frozenset[str] | None = None

    def comes_out(self, outcome: str, edition_key: str) -> bool:
        """Whether that outcome brings the paper, and the paper exists under that edition."""
        return outcome in self.outcomes and (self.editions is None or edition_key in self.editions)

    def parts(self, result: Data, declared: Data) -> tuple[Part, ...]:
        """The papers it brings for this result; none when no copy is wanted."""
        if self.each is not None:
            return self.each(result)
        copies = self.copies(declared)
        return (Part(facts=self.facts(result), copies=copies),) if copies else ()
