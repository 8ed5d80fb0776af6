"""Evidence declared in place of the paper the law asks for: each piece is judged on the desk, probative or not."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One piece as declared; `code` tells it from the others, `title` describes it, `source` says who issued it."""

    code: str
    title: str
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class JudgedEvidence:
    """What the officer found: whether the piece proves what it should, and why."""

    probative: bool
    why: str


Judged = Mapping[str, JudgedEvidence]
