"""Sets the lines of a tờ khai in rows, so that short answers share one row as they do on the Ministry's forms."""

from collections.abc import Mapping, Sequence
from typing import Any

# How many letters of 12 pt a row holds; a cell is a half or a third of it.
ROW_LETTERS = 84
# Handwriting is half as wide again as print.
ROOM_TO_WRITE = 1.5


def cells_in_row(letters: float) -> int:
    """How many answers of this length (label included) share a row: three, two or one."""
    return next((count for count in (3, 2) if letters <= ROW_LETTERS // count - 3), 1)


def rows(lines: Sequence[Mapping[str, Any]], *, blank: bool) -> list[list[Mapping[str, Any]]]:
    """The lines in their order, neighbours side by side as long as each of them has the room it needs."""
    done: list[list[Mapping[str, Any]]] = []
    most = 0
    for line in lines:
        answer = line["room"] * ROOM_TO_WRITE if blank else len(line["value"])
        fits = cells_in_row(len(line["label"]) + 2 + answer)
        if done and len(done[-1]) < min(most, fits):
            done[-1].append(line)
            most = min(most, fits)
        else:
            done.append([line])
            most = fits
    return done


def _sections(facts: Mapping[str, Any], *, blank: bool) -> list[dict[str, Any]]:
    return [
        {"title": section["title"], "rows": rows(section["lines"], blank=blank)}
        for section in facts["sections"]
        if section["lines"]
    ]


def compose_blank(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The rows of a form to be filled in by hand."""
    return {"rows_of": _sections(facts, blank=True)}


def compose_filled(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The rows of a form printed with its answers."""
    return {"rows_of": _sections(facts, blank=False)}
