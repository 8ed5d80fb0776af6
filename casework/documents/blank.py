"""Printing onto the Ministry's blanks: a place for each fact, in millimetres, and the type size that stays in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

# Widths of the common letters at 13 pt, averaged over names and addresses: what fits is decided by counting.
LETTER_MM = 2.35


@dataclass(frozen=True)
class Place:
    """A field's room on the blank: upper left corner, width, how many dotted lines it may use, and on which side."""

    name: str
    left: float
    top: float
    width: float
    lines: int = 1
    centred: bool = False
    back: bool = False


def _size(text: str, place: Place) -> float:
    """The type size in points: 13, or just small enough for the text to stay in its place."""
    longest = max(len(line) for line in text.split("\n"))
    room = place.width * (1 if "\n" in text else place.lines) * (0.92 if place.lines > 1 else 1)
    letter = LETTER_MM * (1.3 if text.isupper() else 1)
    return round(max(8.0, min(13.0, 13.0 * room / (longest * letter))), 1)


def laid_out(places: Iterable[Place], texts: Mapping[str, str]) -> dict[str, Any]:
    """The places that have something to print, each with its text and type size; the back, if any, apart."""
    filled = [place for place in places if texts[place.name]]
    sides = ([p for p in filled if not p.back], [p for p in filled if p.back])
    front, back = ([{"place": p, "text": texts[p.name], "size": _size(texts[p.name], p)} for p in s] for s in sides)
    return {"printed": front, "on_back": back}
