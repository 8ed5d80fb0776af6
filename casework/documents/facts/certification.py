"""Facts of a certification: the words put on a copy, and the answer on originals that may not be certified.

Source: Nghị định 23/2015/NĐ-CP articles 20 to 22; the book of certifications asks for the same facts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Self

from casework.documents.facts.shared import Agency, PaperFacts, Signature

Placement = Literal["bottom", "top", "sheet"]


@dataclass(frozen=True, kw_only=True)
class CertificationWords(PaperFacts):
    """The words on every copy of one original; `fee` in whole đồng for all copies. The book lists the same facts."""

    agency: Agency
    number: str
    issued_on: date
    signature: Signature
    requester: str
    original: str
    pages: int
    copies: int
    fee: int
    placement: Placement = "bottom"
    note: str = ""

    @classmethod
    def of_result(cls, result: Mapping[str, Any], **added: Any) -> Self:
        """From the result's facts as JSON, and what the office adds."""
        return cls(**result, **added)

    @classmethod
    def example(cls) -> Self:
        """Copies of a school report."""
        return cls(
            agency=Agency.example(),
            number="12/SCT/BS",
            issued_on=date(2026, 11, 26),
            signature=Signature(lines=("TUQ. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP – HỘ TỊCH"), name="Trịnh Công Minh"),
            requester="Lương Thị Hải Yến",
            original="Học bạ trung học phổ thông, Trường Trung học phổ thông Xuân Đỉnh cấp",
            pages=12,
            copies=2,
            fee=28_000,
            placement="sheet",
        )


@dataclass(frozen=True, kw_only=True)
class CertificationAnswer(PaperFacts):
    """The answer on what is not certified: each original in `reasons`, with its ground."""

    agency: Agency
    number: str
    issued_on: date
    signature: Signature
    requester: str
    dossier_code: str
    reasons: tuple[str, ...]
    recipients: tuple[str, ...] = ("Như trên", "Lưu: VT, TP")

    @classmethod
    def of_result(cls, result: Mapping[str, Any], **added: Any) -> Self:
        """From the result's facts as JSON, and what the office adds."""
        return cls(reasons=tuple(result["reasons"]), **added)

    @classmethod
    def example(cls) -> Self:
        """One original that was altered, one that nobody confirmed."""
        return cls(
            agency=Agency.example(),
            number="16/UBND-TP",
            issued_on=date(2026, 11, 26),
            signature=Signature.example(),
            requester="Lương Thị Hải Yến",
            dossier_code="H26.49.17-261126-0004",
            reasons=(
                "Sổ tiêm chủng: bản chính bị tẩy xóa, sửa chữa, thêm, bớt nội dung không hợp lệ "
                "(Nghị định số 23/2015/NĐ-CP, Điều 22).",
                "Giấy cam kết: giấy tờ do cá nhân tự lập, không có xác nhận và đóng dấu của cơ quan, tổ chức có thẩm "
                "quyền (Nghị định số 23/2015/NĐ-CP, Điều 22).",
            ),
        )
