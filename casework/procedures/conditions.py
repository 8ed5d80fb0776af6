"""Questions that depend on other answers: asked only then, or required only then."""

from dataclasses import dataclass


@dataclass(frozen=True)
class When:
    """True when the question `asked` was answered with one of `answers` (as typed).

    Within a block `asked` is the field's name, between blocks "block.field".
    """

    asked: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class OnlyWhen:
    """These fields are asked only then; otherwise what stands in them does not count."""

    fields: tuple[str, ...]
    when: When


@dataclass(frozen=True)
class RequiredWhen:
    """These optional fields must be filled in then."""

    fields: tuple[str, ...]
    when: When


Conditions = tuple[OnlyWhen | RequiredWhen, ...]
