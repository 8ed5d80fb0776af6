"""Fields that stand together on a page."""

from dataclasses import dataclass, field
from typing import Any

from django.forms import BoundField


@dataclass(frozen=True)
class Group:
    """Fields that stand together on a page under one title, "" for none; those `known` already may be folded away."""

    title: str
    fields: list[BoundField]
    known: list[BoundField] = field(default_factory=list)

    @property
    def told(self) -> str:
        """What stands in the known fields, in one line."""
        answers: list[Any] = [known.field for known in self.known]
        typed = (a.typed("", known.value())[""] for a, known in zip(answers, self.known, strict=True))
        return ", ".join(filter(None, typed))

    @property
    def to_mend(self) -> bool:
        """Whether one of the known fields cannot stay as it is."""
        return any(known.errors for known in self.known)
