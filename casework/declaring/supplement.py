"""A request for supplement as its citizen works on it: item by item, how far he is, what is not sent yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.timezone import localdate

from casework.declaring.page import DeclarationPage, Question
from casework.declaring.room import Room
from casework.documents.issued import STATEMENT, IssuedDocument
from casework.dossiers.declarations import DeclarationVersion
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.dossiers.supplements import SupplementItem, SupplementRequest
from casework.people.letter_by_letter import Piece, letter_by_letter

Kind = SupplementItem.Kind


@dataclass(frozen=True)
class Task:
    """One item: the very questions asked (a field), the scans added (a paper), and whether it is done.

    `to_sign` is the paper made ready to be signed and scanned, where the ward made one.
    """

    item: SupplementItem
    questions: tuple[Question, ...]
    scans: tuple[PaperFile, ...]
    done: bool
    to_sign: IssuedDocument | None = None

    @property
    def html_id(self) -> str:
        """Where links to this item lead."""
        return f"item-{self.item.pk}"

    @property
    def answer_name(self) -> str:
        """The input in which he answers in words."""
        return f"answer-{self.item.pk}"

    @property
    def files_name(self) -> str:
        """The input that takes scans."""
        return f"files-{self.item.pk}"


@dataclass(frozen=True)
class Change:
    """One answer of the declaration before and after, letter by letter."""

    label: str
    pieces: tuple[Piece, ...]


class SupplementPage:
    """The open request of a dossier beside the declaration that is being mended."""

    def __init__(
        self, dossier: Dossier, supplement: SupplementRequest, version: DeclarationVersion, *, room: Room
    ) -> None:
        sent = dossier.sent_declaration
        assert sent is not None, "Only a sent dossier is supplemented."
        self.dossier, self.supplement, self.version, self.sent, self.room = dossier, supplement, version, sent, room
        self.declaration = DeclarationPage(dossier, version.raw, on=localdate(), strict=True)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """What was asked, in the officer's order."""
        return tuple(self._task(item) for item in self.supplement.items.all())

    @property
    def done(self) -> int:
        """How many items are done."""
        return sum(task.done for task in self.tasks)

    @property
    def complete(self) -> bool:
        """Whether every item is done and nothing in the declaration stands in the way."""
        return self.done == len(self.tasks) and not self.declaration.problems

    @property
    def has_changes(self) -> bool:
        """Whether something waits to be sent."""
        answered = any(task.item.answered_at or task.scans for task in self.tasks)
        return answered or self.version.raw != self.sent.raw

    @cached_property
    def follow_ups(self) -> tuple[Question, ...]:
        """Questions nobody asked about that an answer, or the law of today, has opened: wrong, missing, or mended."""
        asked = {question.field.html_name for task in self.tasks for question in task.questions}
        return tuple(
            question
            for name, question in self._questions.items()
            if name not in asked and (question.problems or self._is_changed(_key(name)))
        )

    @property
    def editable(self) -> list[str]:
        """The keys "block.field" of the questions he may answer now; all others stay as they were sent."""
        asked = [question for task in self.tasks for question in task.questions]
        return [_key(question.field.html_name) for question in (*asked, *self.follow_ups)]

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What differs from the declaration as sent, in its order."""
        before, after = self._lines(self.sent.cleaned or {}), self._lines(self.declaration.judged.cleaned)
        return tuple(
            Change(label, letter_by_letter(old, new))
            for key, (label, old, new) in _beside(before, after).items()
            if old != new
        )

    def with_typed(self, typed: Mapping[str, Any]) -> dict[str, Any]:
        """The declaration with what was typed into the questions he may answer, and nothing else."""
        typed_in = self.dossier.procedure.declaration.typed_in
        raw = dict(self.version.raw)
        for key in self.editable:
            for name in typed_in(raw, key):
                del raw[name]
            raw |= typed_in(typed, key)
        return raw

    @cached_property
    def _questions(self) -> dict[str, Question]:
        rows = (row for part in self.declaration.parts for row in part.rows)
        return {question.field.html_name: question for row in rows for question in row}

    @cached_property
    def _fresh_scans(self) -> list[PaperFile]:
        return list(self.dossier.paper_files.current().filter(sent_at=None).prefetch_related("pictures"))

    @cached_property
    def _statement(self) -> IssuedDocument | None:
        return self.dossier.documents.select_related("dossier").filter(kind=STATEMENT, voided_at=None).last()

    @property
    def to_sign(self) -> str:
        """Where the paper to be signed is opened; empty where there is none yet."""
        return self.room.document(self._statement) if self._statement and self._statement.is_ready else ""

    def _task(self, item: SupplementItem) -> Task:
        question = self._questions.get(item.key.replace(".", "-")) if item.kind == Kind.FIELD else None
        is_paper = item.kind == Kind.PAPER
        scans = tuple(scan for scan in self._fresh_scans if is_paper and scan.requirement == item.key)
        changed = question is not None and self._is_changed(item.key) and not question.problems
        return Task(
            item=item,
            questions=(question,) if question else (),
            scans=scans,
            done=bool(item.answered_at or scans or changed),
            to_sign=self._statement if is_paper and item.key == self.dossier.sworn_paper else None,
        )

    def _is_changed(self, key: str) -> bool:
        typed_in = self.dossier.procedure.declaration.typed_in
        return typed_in(self.version.raw, key) != typed_in(self.sent.raw, key)

    def _lines(self, cleaned: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
        sections = self.dossier.procedure.declaration.sections(cleaned)
        return {
            line.key: (f"{section.title}: {line.label}", line.value) for section in sections for line in section.lines
        }


def _key(input_name: str) -> str:
    return input_name.replace("-", ".")


def _beside(
    before: Mapping[str, tuple[str, str]], after: Mapping[str, tuple[str, str]]
) -> dict[str, tuple[str, str, str]]:
    """By key: label, old value, new value; a question asked in one of the two only has no value in the other."""
    keys = [*after, *(key for key in before if key not in after)]
    return {
        key: ((after.get(key) or before[key])[0], before.get(key, ("", ""))[1], after.get(key, ("", ""))[1])
        for key in keys
    }
