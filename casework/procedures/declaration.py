"""The declaration (tờ khai): ordered blocks, rules over the whole, and what the citizen must confirm."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, Self

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import ValidationError
from django.utils.functional import Promise

from casework.procedures.blocks.form import BlockForm, Strictness
from casework.procedures.blocks.rows import Rows, rows_of
from casework.procedures.conditions import When
from casework.procedures.findings import Caution, Doubt, Error, Problem, Rule
from casework.procedures.sections import Line, Section, lines_of

__all__ = ["Block", "BoundBlock", "Caution", "Declaration", "Doubt", "Error", "Problem", "Rule"]

Text = str | Promise
Values = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Block:
    """One part of the declaration.

    `only_when`: asked only when one of these holds ("block.field"); `left_out` is the sentence to confirm when it was
    filled in all the same. `rows` = (at least, at most) for a block that repeats. Neighbours with the same `pair` stand
    side by side, as the two columns of a marriage form. `printed`: False for questions of ours that the lawful form
    does not have. `confidential`: read by the one who declares and by those who work and decide the case, nobody else.
    `online_only`: of no use for who stands at the counter already.
    """

    name: str
    title: Text
    form: type[BlockForm]
    intro: Text = ""
    only_when: tuple[When, ...] = ()
    left_out: Text = ""
    rows: tuple[int, int] | None = None
    pair: str = ""
    printed: bool = True
    confidential: bool = False
    online_only: bool = False


@dataclass(frozen=True, kw_only=True)
class BoundBlock:
    """A block with its form, or its formset when it repeats; `applies` is False while it is not asked."""

    block: Block
    form: Any
    applies: bool

    @property
    def name(self) -> str:
        """The block's name, which is its form's prefix too."""
        return self.block.name

    @property
    def title(self) -> Text:
        """Its heading."""
        return self.block.title

    @property
    def intro(self) -> Text:
        """What to know before filling it in."""
        return self.block.intro


class Declaration:
    """The base of every declaration. A subclass says its blocks, its rules, and gives a worked example.

    Filled with what a browser sent (`data`, flat) or prefilled (`initial`, by block); judged on the day `on`; written
    by the citizen himself (`online`) or down at the counter.
    """

    layout: ClassVar[tuple[Block, ...]]
    rules: ClassVar[tuple[Rule, ...]] = ()
    example: ClassVar[Values] = {}

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        initial: Values | None = None,
        on: date,
        strictness: Strictness = Strictness.COMPLETE,
        online: bool = True,
    ) -> None:
        self.data, self.on, self.strictness, self.online = data, on, strictness, online
        layout = [block for block in self.layout if online or not block.online_only]
        self.forms = {block.name: self._form(block, initial or {}) for block in layout}
        self.blocks = tuple(
            BoundBlock(block=block, form=self.forms[block.name], applies=self._applies(block)) for block in layout
        )

    @classmethod
    def draft(cls, raw: Mapping[str, Any], *, on: date, online: bool = True) -> Self:
        """An unfinished declaration as typed: what is missing is no problem yet, what cannot be is."""
        return cls(raw, on=on, strictness=Strictness.DRAFT, online=online)

    def _form(self, block: Block, initial: Values) -> Any:
        judged: dict[str, Any] = {"on": self.on, "strictness": self.strictness, "online": self.online}
        # What was typed stands for itself: whether something was filled in is judged against the empty form.
        values = initial.get(block.name) if self.data is None else None
        if block.rows:
            at_least, at_most = block.rows
            rows = rows_of(block.form, at_least=at_least, at_most=at_most)
            return rows(self.data, initial=values, prefix=block.name, form_kwargs=judged)
        form = block.form(self.data, initial=values or None, prefix=block.name, **judged)
        form.show_samples(self.example.get(block.name) or {})
        return form

    def _applies(self, block: Block) -> bool:
        return not block.only_when or any(map(self._holds, block.only_when))

    def _holds(self, when: When) -> bool:
        block, _dot, field = when.asked.partition(".")
        return self.forms[block].answered(When(field, when.answers))

    def is_valid(self) -> bool:
        """Whether it can be sent, warnings apart."""
        return self.data is not None and not self.problems

    @cached_property
    def _judged(self) -> tuple[dict[str, Any], tuple[Caution, ...]]:
        """Validate every block, then the whole; errors of the rules stand beside their fields."""
        cleaned: dict[str, Any] = {}
        for bound in self.blocks:
            if not bound.applies:
                bound.form.strictness = Strictness.IGNORED
            bound.form.is_valid()
            cleaned[bound.name] = bound.form.values() if bound.applies else {}
        warnings = [
            Caution(f"{bound.name}:left_out", str(bound.block.left_out))
            for bound in self.blocks
            if not bound.applies and bound.block.left_out and bound.form.has_changed()
        ]
        for rule in self.rules:
            for finding in rule(cleaned, self.on):
                if isinstance(finding, Doubt):
                    warnings.append(Caution(f"{finding.field}:{finding.about}", str(finding.sentence)))
                elif not (finding.missing and self.strictness is Strictness.DRAFT):
                    block, _dot, field = finding.field.partition(".")
                    self.forms[block].add_error(field, ValidationError(str(finding.sentence), code="rule"))
        return cleaned, tuple(warnings)

    @property
    def cleaned(self) -> dict[str, Any]:
        """The answers, JSON-able: {block: {field: value}}, a list of such for rows, {} for a block not asked."""
        return self._judged[0]

    @property
    def warnings(self) -> tuple[Caution, ...]:
        """What the citizen must confirm before sending."""
        return self._judged[1]

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Why it cannot be sent, in the order of the page."""
        if self.data is None:
            return ()
        _cleaned = self._judged
        return tuple(problem for bound in self.blocks for problem in self._problems_of(bound))

    def _problems_of(self, bound: BoundBlock) -> Iterable[Problem]:
        if isinstance(bound.form, Rows):
            for sentence in bound.form.non_form_errors():
                yield Problem(f"block-{bound.name}", str(bound.title), str(sentence))
        for form in bound.form.forms if isinstance(bound.form, Rows) else [bound.form]:
            for name in [NON_FIELD_ERRORS, *form.fields]:
                label = bound.title if name == NON_FIELD_ERRORS else form.fields[name].label
                for sentence in form.errors.get(name, ()):
                    yield Problem(form.html_id(name), str(label), str(sentence))

    @property
    def raw(self) -> dict[str, str]:
        """What was typed, as typed: input name → text, of this declaration's inputs only."""
        own = tuple(f"{block.name}-" for block in self.layout)
        typed = self.data or {}
        # A NUL cannot be typed, and PostgreSQL's JSON refuses it.
        return {name: typed[name].replace("\0", "") for name in typed if name.startswith(own)}

    @classmethod
    def typed(cls, values: Values) -> dict[str, str]:
        """What a browser would send for these values: to reopen what was sent, or to begin a draft with a prefill."""
        blank = cls(initial=values, on=date.max)
        typed: dict[str, str] = {}
        for bound in blank.blocks:
            if isinstance(bound.form, Rows):
                typed |= bound.form.counts()
            for form in bound.form.forms if isinstance(bound.form, Rows) else [bound.form]:
                typed |= form.typed(form.initial)
        return typed

    @classmethod
    def typed_in(cls, raw: Mapping[str, str], key: str) -> dict[str, str]:
        """The part of `raw` that answers the field "block.field": one input, or all the boxes of an address."""
        *place, field = key.split(".")
        block = next(block for block in cls.layout if block.name == place[0])
        inputs = block.form.base_fields[field].typed(key.replace(".", "-"), "")  # type: ignore[attr-defined]
        return {name: raw[name] for name in inputs if name in raw}

    @classmethod
    def sections(cls, cleaned: Values | None) -> tuple[Section, ...]:
        """The answers as people read them; None gives the blank form, with every question.

        What is asked online only stands there when it was asked.
        """
        filled = cls(initial=cleaned or {}, on=date.max)
        unasked = {b.name for b in cls.layout if b.online_only and cleaned is not None and b.name not in cleaned}
        return tuple(
            Section(
                name=bound.name,
                title=bound.title,
                lines=_lines(bound, blank=cleaned is None),
                pair=bound.block.pair,
                printed=bound.block.printed,
                confidential=bound.block.confidential,
            )
            for bound in filled.blocks
            if bound.name not in unasked
        )


def _lines(bound: BoundBlock, *, blank: bool) -> tuple[Line, ...]:
    if not bound.applies and not blank:
        return ()
    if not isinstance(bound.form, Rows):
        return lines_of(bound.form, key=bound.name, blank=blank)
    rows = bound.form.forms if blank else bound.form.initial_forms
    return tuple(line for i, form in enumerate(rows) for line in lines_of(form, key=f"{bound.name}.{i}", blank=blank))
