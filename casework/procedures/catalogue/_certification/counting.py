"""From the declared originals to the counted and the granted ones, each found again by its code."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.procedures.catalogue._certification.forms import MORNING
from casework.procedures.catalogue._certification.result import certified
from casework.procedures.definition import Original, Presenting
from casework.procedures.presenting import Count, Counts, WishedVisit

Cleaned = Mapping[str, Any]
NOON = time(12)


def code_of(position: int) -> str:
    """The code of the original in the row `position` (from 0)."""
    return f"item-{position}"


def _row_of(code: str) -> int:
    return int(code.rpartition("-")[2])


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """Every original declared, to be shown; before anything is declared, what is meant."""
    items = cleaned.get("items", ())
    if not items:
        reason = _("Kèm bản chụp nếu đã có; nếu chưa, phường chụp giúp.")
        return (Original(code=code_of(0), title=_("Từng bản chính cần sao"), action="show", reason=reason),)
    return tuple(
        Original(
            code=code_of(at),
            title=item["name"],
            action="show",
            reason=_t("%(pages)d trang, %(copies)d bản sao") % {"pages": item["pages"], "copies": item["copies"]},
        )
        for at, item in enumerate(items)
    )


def _expected(declared: Cleaned) -> dict[str, Count]:
    items = enumerate(declared.get("items", ()))
    return {code_of(at): Count(pages=item["pages"], copies=item["copies"]) for at, item in items}


def _as_counted(declared: Cleaned, counts: Counts) -> Cleaned:
    return {**declared, "items": [_with(item, counts.get(code_of(at))) for at, item in enumerate(declared["items"])]}


def _with(item: Cleaned, count: Count | None) -> Cleaned:
    if count is None:
        return item
    return {**item, "pages": count.pages, "copies": count.copies, "presented": count.presented}


def _as_granted(declared: Cleaned, result: Cleaned) -> Cleaned:
    return {**declared, "items": [dict(row) for _number, row in certified(result)]}


def _wish(declared: Cleaned) -> WishedVisit:
    wished = declared.get("visit", {})
    day = date.fromisoformat(wished["day"]) if wished.get("day") else None
    if not wished.get("half"):
        return WishedVisit(day=day)
    return WishedVisit(day=day, before=NOON) if wished["half"] == MORNING else WishedVisit(day=day, after=NOON)


PRESENTING = Presenting(
    wish=_wish, expected=_expected, result_row=_row_of, as_counted=_as_counted, as_granted=_as_granted
)
