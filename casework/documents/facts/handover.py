"""The slip both sign when the result is handed over: what was given, to whom, which originals were compared."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from casework.documents.facts.shared import Applicant
from casework.documents.facts.slips import Slip


@dataclass(frozen=True, kw_only=True)
class HandedPaper:
    """One result paper given to the citizen."""

    title: str
    number: str
    copies: int = 1


@dataclass(frozen=True, kw_only=True)
class CheckedOriginal:
    """One original as read at the counter: `verdict` (khớp, đã tra cứu …) and `action` (thu, trả lại ngay)."""

    title: str
    description: str
    verdict: str
    action: str


@dataclass(frozen=True, kw_only=True)
class HandoverSlip(Slip):
    """Who collected what, when and in what capacity; `fee` is in words, with the receipt or the ground of exemption.

    `parties`: the names of those who registered at the counter; each signs for his own original.
    """

    results: tuple[HandedPaper, ...]
    originals: tuple[CheckedOriginal, ...]
    collector: Applicant
    capacity: str
    handed_over_at: datetime
    fee: str
    register_signed: str
    parties: tuple[str, ...] = ()

    @classmethod
    def example(cls) -> Self:
        """The mother collects in person."""
        return cls(
            **cls.example_head() | {"number": "121/TTPVHCC", "issued_on": date(2026, 11, 24)},
            results=(
                HandedPaper(title="Giấy khai sinh (bản chính)", number="41/2026"),
                HandedPaper(title="Trích lục khai sinh (bản sao)", number="96/TLKS-BS", copies=2),
            ),
            originals=(
                CheckedOriginal(
                    title="Giấy chứng sinh",
                    description="số 0512, ngày 16/11/2026, Bệnh viện Phụ sản Hà Nội",
                    verdict="khớp",
                    action="thu bản chính",
                ),
                CheckedOriginal(
                    title="Căn cước",
                    description="số 001196000012, ngày 04/05/2024, Bộ Công an",
                    verdict="khớp",
                    action="trả lại ngay",
                ),
            ),
            collector=Applicant.example(),
            capacity="người yêu cầu (mẹ của trẻ)",
            handed_over_at=datetime(2026, 11, 24, 9, 10),  # noqa: DTZ001 - local time, as printed
            fee="16.000 đ, biên lai số 0031/2026",
            register_signed="đã ký Sổ đăng ký khai sinh, số 41/2026",
        )
