"""Fees: what a dossier costs on the day it is sent, line by line, and on what ground nothing is due."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.offices.working_time import WorkCalendar

Text = str | Promise
Data = Mapping[str, Any]


class Exemption(TextChoices):
    """Who pays no registration fee whatever the case (Luật Hộ tịch 2014, article 11)."""

    MERIT = "merit", gettext_lazy("Người thuộc gia đình có công với cách mạng")
    POOR = "poor", gettext_lazy("Người thuộc hộ nghèo")
    DISABLED = "disabled", gettext_lazy("Người khuyết tật")


@dataclass(frozen=True, kw_only=True)
class FeeLine:
    """One item of the bill; amounts in whole đồng."""

    label: str
    quantity: int
    unit_amount: int

    @property
    def amount(self) -> int:
        """What the item costs."""
        return self.quantity * self.unit_amount

    def as_json(self) -> dict[str, Any]:
        """The line as a charge keeps it."""
        return asdict(self) | {"amount": self.amount}


@dataclass(frozen=True, kw_only=True)
class FeeAssessment:
    """The bill, and the ground on which it is asked or on which nothing is."""

    lines: tuple[FeeLine, ...]
    ground: str

    @property
    def amount(self) -> int:
        """The sum in whole đồng."""
        return sum(line.amount for line in self.lines)


def _never(_data: Data, _on: date, _calendar: WorkCalendar) -> str:
    return ""


def _none(_data: Data) -> int:
    return 0


def _no_lines(_data: Data) -> tuple[FeeLine, ...]:
    return ()


@dataclass(frozen=True, kw_only=True)
class PageFee:
    """The fee of one copy by the pages of its original: so much each, less from a page on, and never more than `most`.

    Amounts in whole đồng.
    """

    first_pages: int
    first_amount: int
    further_amount: int
    most: int

    def of(self, pages: int) -> int:
        """What one copy of so many pages costs."""
        first = min(pages, self.first_pages)
        return min(self.most, first * self.first_amount + (pages - first) * self.further_amount)


@dataclass(frozen=True, kw_only=True)
class FeeRule:
    """The fees of an edition, in whole đồng.

    `free(data, on, calendar)` is the legal ground on which registration costs nothing, or "". Exemptions free from the
    registration fee; copies are paid for all the same. Without a `label` there is no registration fee at all.
    `itemised(data)` are lines of their own, for what is paid by the piece.
    """

    summary: Text
    label: Text
    amount: int
    ground: Text
    free: Callable[[Data, date, WorkCalendar], str] = _never
    copies: Callable[[Data], int] = _none
    copy_label: Text = ""
    copy_amount: int = 0
    exemptions: tuple[Exemption, ...] = tuple(Exemption)
    exemption_ground: Text = ""
    itemised: Callable[[Data], tuple[FeeLine, ...]] = _no_lines

    def assess(
        self, data: Data, *, on: date, calendar: WorkCalendar, channel: str = "online", exemption: str = ""
    ) -> FeeAssessment:
        """The bill of a declaration sent on the day `on`; the amounts are the same in every channel so far."""
        free = self._ground_of_exemption(exemption) or self.free(data, on, calendar)
        charged = bool(self.label) and not free
        lines = [FeeLine(label=str(self.label), quantity=1, unit_amount=self.amount)] if charged else []
        if copies := self.copies(data):
            lines.append(FeeLine(label=str(self.copy_label), quantity=copies, unit_amount=self.copy_amount))
        lines += self.itemised(data)
        return FeeAssessment(lines=tuple(lines), ground=free or str(self.ground))

    def _ground_of_exemption(self, exemption: str) -> str:
        if exemption not in self.exemptions:
            return ""
        return _("%(who)s: %(ground)s") % {"who": Exemption(exemption).label, "ground": self.exemption_ground}
