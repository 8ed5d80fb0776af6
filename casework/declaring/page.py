"""A declaration as a page shows it: parts with their questions, how far each is, what to note beside each answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any, Literal

from django.forms import BoundField
from django.utils.functional import Promise

from casework.dossiers.dossier import Dossier
from casework.people.wording import date_in_words
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.rows import Rows
from casework.procedures.conditions import When
from casework.procedures.coverage import Coverage
from casework.procedures.declaration import BoundBlock, Declaration, Problem

Progress = Literal["todo", "begun", "done", "not-asked"]


@dataclass(frozen=True, kw_only=True)
class Question:
    """One field. `words`: the date spelled out; `doubts`: what to look at again; `problems`: what cannot stay so."""

    field: BoundField
    sample: str
    words: str
    doubts: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def notes_id(self) -> str:
        """The html id of what is noted beside the answer."""
        return f"{self.field.auto_id}_notes"

    @property
    def required_later(self) -> bool:
        """Whether another answer can make it required."""
        return "data-required-when" in self.field.field.widget.attrs


@dataclass(frozen=True, kw_only=True)
class Part:
    """One block of the declaration, with its rows of questions (one row unless the block repeats).

    `coverage`: the time its rows must cover, where there is such a time.
    """

    bound: BoundBlock
    rows: tuple[tuple[Question, ...], ...]
    progress: Progress
    doubts: tuple[str, ...]
    coverage: Coverage | None = None

    @property
    def name(self) -> str:
        """The block's name."""
        return self.bound.name

    @property
    def title(self) -> str | Promise:
        """Its heading."""
        return self.bound.title

    @property
    def intro(self) -> str | Promise:
        """What to know before filling it in."""
        return self.bound.intro

    @property
    def html_id(self) -> str:
        """Where links lead."""
        return f"block-{self.name}"

    @property
    def asked_when(self) -> str:
        """On which answers the whole block depends, for the script: "input=a|b;other=c"."""
        return ";".join(_told(when) for when in self.bound.block.only_when)


def _told(when: When) -> str:
    return f"{when.asked.replace('.', '-')}={'|'.join(when.answers)}"


class DeclarationPage:
    """What was typed (`raw`), as parts to show; `strict` shows what is missing as a problem, too."""

    def __init__(self, dossier: Dossier, raw: Mapping[str, Any], *, on: date, strict: bool = False) -> None:
        self.judged = dossier.bind(raw, on=on)
        draft = dossier.procedure.declaration.draft
        self.shown = self.judged if strict else draft(raw, on=on, online=dossier.is_online)
        self.problems = located_problems(self.judged)
        # Asked first: judging the whole writes the errors of the rules beside their fields.
        self._mistakes = self.shown.problems
        covered = dossier.procedure.coverage(self.judged.cleaned, on)
        self._coverage = {covered.block: covered} if covered else {}

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Every block in order."""
        return tuple(
            Part(
                bound=shown,
                rows=self._rows(shown),
                progress=_progress(judged),
                doubts=self._doubts(shown.name),
                coverage=self._coverage.get(shown.name),
            )
            for shown, judged in zip(self.shown.blocks, self.judged.blocks, strict=True)
        )

    @property
    def columns(self) -> list[list[Part]]:
        """The parts as they stand on the page: neighbours of one pair side by side, every other by itself."""
        groups = (list(group) for _pair, group in groupby(self.parts, lambda part: part.bound.block.pair or part.name))
        return list(groups)

    def _rows(self, bound: BoundBlock) -> tuple[tuple[Question, ...], ...]:
        return tuple(tuple(self._question(form, name) for name in form.fields) for form in forms_of(bound))

    def _doubts(self, name: str) -> tuple[str, ...]:
        return tuple(doubt.sentence for doubt in self.shown.warnings if input_name(doubt.key) == name)

    def _question(self, form: BlockForm, name: str) -> Question:
        field = form[name]
        question = Question(
            field=field,
            sample=form.fields[name].sample,
            words=_in_words(form, name),
            doubts=self._doubts(field.html_name),
            problems=tuple(p.sentence for p in self._mistakes if p.html_id == form.html_id(name)),
        )
        _tie(question)
        return question


def forms_of(bound: BoundBlock) -> Iterable[BlockForm]:
    """The block's form, or the forms of its rows."""
    return bound.form.forms if isinstance(bound.form, Rows) else [bound.form]


def input_name(key: str) -> str:
    """The name of the input of "block.field" or "block.field:about"."""
    return key.partition(":")[0].replace(".", "-")


def field_ids(declaration: Declaration) -> dict[str, str]:
    """The html id of every input by its key "block.field", so that a review can lead back to it."""
    return {
        field.html_name: form.html_id(name)
        for bound in declaration.blocks
        for form in forms_of(bound)
        for name, field in ((name, form[name]) for name in form.fields)
    }


def located_problems(declaration: Declaration) -> tuple[Problem, ...]:
    """The problems, each labelled with its part too: mother and father have the same questions."""
    titles = {bound.name: str(bound.title) for bound in declaration.blocks}
    return tuple(
        problem._replace(label=f"{titles[_block_of(problem)]} – {problem.label}") for problem in declaration.problems
    )


def _block_of(problem: Problem) -> str:
    """The block whose input has this html id: "id_mother-birth", "block-mother"."""
    return problem.html_id.removeprefix("id_").removeprefix("block-").partition("-")[0]


def _progress(bound: BoundBlock) -> Progress:
    if not bound.applies:
        return "not-asked"
    forms = list(forms_of(bound))
    if not any(form.errors for form in forms):
        return "done"
    return "begun" if any(form.has_changed() for form in forms) else "todo"


def _in_words(form: BlockForm, name: str) -> str:
    """The date spelled out as the certificate will, once there is one."""
    day = form.cleaned_data.get(name) if getattr(form.fields[name], "in_words", False) else None
    return date_in_words(day) if day else ""


def _tie(question: Question) -> None:
    """Name help, error and notes as descriptions of the input; groups of inputs carry theirs on the fieldset."""
    field = question.field
    if field.use_fieldset:
        return
    ids = [f"{field.auto_id}_helptext"] * bool(field.help_text) + [f"{field.auto_id}_error"] * bool(field.errors)
    field.field.widget.attrs["aria-describedby"] = " ".join([*ids, question.notes_id])


def as_typed(field: BoundField) -> str:
    """What stands in the inputs of a field, as people read it, right or wrong."""
    value = field.value()
    texts = value if isinstance(value, list | tuple) else [value]
    choices = dict(getattr(field.field, "choices", ()))
    return ", ".join(str(choices.get(text, text)) for text in texts if text not in (None, ""))
