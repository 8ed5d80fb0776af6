"""Two readings of one value, letter by letter: what was taken out, what was put in."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from casework.people.names import tidy

# Below this likeness single common letters only confuse: the old text stands beside the new one as a whole.
ALIKE = 0.5


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, was taken out, or was put in."""

    kind: Literal["same", "gone", "new"]
    text: str


def letter_by_letter(before: str, after: str) -> tuple[Piece, ...]:
    """How `before` became `after`; letters carry their marks, so "Hoà" and "Hòa" differ visibly."""
    old, new = tidy(before), tidy(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < ALIKE:
        return tuple(piece for piece in (Piece("gone", old), Piece("new", new)) if piece.text)
    pieces: list[Piece] = []
    for change, i, j, k, m in matcher.get_opcodes():
        if change == "equal":
            pieces.append(Piece("same", old[i:j]))
        else:
            pieces += [piece for piece in (Piece("gone", old[i:j]), Piece("new", new[k:m])) if piece.text]
    return tuple(pieces)
