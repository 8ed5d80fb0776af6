"""Sets the lines of a tờ khai in rows, so that short answers share one row as they do on the Ministry's forms."""

from collections.abc import Mapping, Sequence
from itertools import groupby
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


def paired(left: Sequence[Mapping[str, Any]], right: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """The lines of two columns, the same question in the same row; what only one is asked has an empty cell beside."""
    done: list[list[Mapping[str, Any]]] = []
    waiting = list(right)
    for line in left:
        asked = next((at for at, other in enumerate(waiting) if other["label"] == line["label"]), None)
        if asked is None:
            done.append([line, {}])
            continue
        done += [[{}, other] for other in waiting[:asked]]
        done.append([line, waiting[asked]])
        del waiting[: asked + 1]
    return done + [[{}, other] for other in waiting]


def _roomy(row: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Two cells of half the width, with as many further dotted lines as handwriting needs in the fuller of them."""
    letters = max(len(line["label"]) + 2 + line["room"] * ROOM_TO_WRITE for line in row if line)
    return [line and {**line, "further": range(round(2 * letters / ROW_LETTERS) - 1)} for line in row]


def _sections(facts: Mapping[str, Any], *, blank: bool) -> list[dict[str, Any]]:
    asked = [section for section in facts["sections"] if section["lines"]]
    groups = groupby(enumerate(asked), lambda numbered: numbered[1].get("pair") or numbered[0])
    return [_set([section for _at, section in group], blank=blank) for _pair, group in groups]


def _set(sections: list[Mapping[str, Any]], *, blank: bool) -> dict[str, Any]:
    """One section as tables of one row each, or two that belong together as the columns of one table."""
    if len(sections) != 2:
        lines = [line for section in sections for line in section["lines"]]
        # A heading that only says what its first line says again takes a line for nothing.
        title = "" if sections[0]["title"] == lines[0]["label"] else sections[0]["title"]
        return {"title": title, "tables": [[row] for row in rows(lines, blank=blank)]}
    left, right = sections
    table = paired(left["lines"], right["lines"])
    if blank:
        table = [_roomy(row) for row in table]
    return {"columns": [left["title"], right["title"]], "tables": [table]}


def compose_blank(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The rows of a form to be filled in by hand."""
    return {"rows_of": _sections(facts, blank=True)}


def compose_filled(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The rows of a form printed with its answers."""
    return {"rows_of": _sections(facts, blank=False)}
