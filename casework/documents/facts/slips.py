"""The slips of the one-stop desk: reception (01), supplement (02), decline (03), and the proof of online filing.

Source: TT 01/2018/TT-VPCP (`regulation` "2018"), TT 03/2025/TT-VPCP annex I (`regulation` "2025").
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, Self

from casework.documents.facts.shared import Agency, Applicant, FiledPaper, PaperFacts

Regulation = Literal["2018", "2025"]
EXAMPLE_CODE = "H26.49.17-261123-0001"


@dataclass(frozen=True, kw_only=True)
class Slip(PaperFacts):
    """What the head of every slip says; `lookup_url` goes into the square code."""

    agency: Agency
    dossier_code: str
    lookup_url: str
    applicant: Applicant
    request: str
    issued_on: date
    officer_name: str = ""
    number: str = ""
    regulation: Regulation = "2025"

    @staticmethod
    def example_head() -> dict[str, Any]:
        """The head of the examples."""
        return {
            "agency": Agency.example(),
            "dossier_code": EXAMPLE_CODE,
            "lookup_url": f"https://motcua.caseflow.example/tra-cuu/?ma={EXAMPLE_CODE}",
            "applicant": Applicant.example(),
            "request": "Đăng ký khai sinh cho trẻ Nguyễn Trần Phương Uyên",
            "issued_on": date(2026, 11, 23),
            "officer_name": "Phạm Thu Hà",
            "number": "118/TTPVHCC",
        }


@dataclass(frozen=True, kw_only=True)
class ReceiptSlip(Slip):
    """Form 01: the dossier was taken in and when the result is due. `term` is in words, `sets` counts dossiers.

    `secret` is printed on the citizen's copy alone, for who has no account to find it in.
    """

    papers: tuple[FiledPaper, ...]
    term: str
    received_at: datetime
    due_at: datetime
    collect_at: str
    book_volume: str
    book_line: str
    sets: int = 1
    secret: str = ""

    @classmethod
    def example(cls) -> Self:
        """A birth filed online on Sunday and taken in on Monday."""
        return cls(
            **cls.example_head(),
            papers=EXAMPLE_PAPERS,
            term="trong ngày làm việc; hồ sơ nhận sau 15 giờ trả kết quả trong ngày làm việc tiếp theo",
            received_at=datetime(2026, 11, 23, 8, 15),  # noqa: DTZ001 - local time, as printed
            due_at=datetime(2026, 11, 23, 17, 0),  # noqa: DTZ001
            collect_at=Agency.example().reception_place,
            book_volume="01/2026",
            book_line="1204",
        )


@dataclass(frozen=True, kw_only=True)
class RequestedItem:
    """One thing to complete: which field or paper, why, and what the citizen should do."""

    title: str
    reason: str
    action: str = ""


@dataclass(frozen=True, kw_only=True)
class SupplementSlip(Slip):
    """Form 02: everything that is missing, named once; `until` is the last day to send it."""

    items: tuple[RequestedItem, ...]
    until: date | None = None

    @classmethod
    def example(cls) -> Self:
        """An unreadable paper and a name that differs."""
        items = (
            RequestedItem(
                title="Giấy chứng sinh",
                reason="Ảnh chụp bị mờ, không đọc được số và ngày cấp",
                action="Chụp lại toàn bộ tờ giấy, đủ bốn góc, đủ ánh sáng",
            ),
            RequestedItem(
                title="Họ, chữ đệm, tên người mẹ",
                reason="Tờ khai ghi “Trần Thị Ngọc Huyên”, giấy chứng sinh ghi “Trần Thị Ngọc Huyền”",
                action="Sửa lại trên tờ khai cho đúng với giấy chứng sinh",
            ),
        )
        return cls(**cls.example_head(), items=items, until=date(2026, 12, 23))


@dataclass(frozen=True, kw_only=True)
class DeclineSlip(Slip):
    """Form 03: reception is declined after guidance; says on what ground and what to do next."""

    reasons: tuple[str, ...]
    legal_ground: str
    next_step: str

    @classmethod
    def example(cls) -> Self:
        """Filed in a ward where neither parent lives."""
        return cls(
            **cls.example_head(),
            reasons=(
                "Cha và mẹ của trẻ đều không cư trú tại phường Xuân Đỉnh.",
                "Đã hướng dẫn ngày 23/11/2026 nhưng người nộp vẫn đề nghị giải quyết tại đây.",
            ),
            legal_ground="Điều 13 Luật Hộ tịch số 60/2014/QH13",
            next_step="Nộp hồ sơ tại Ủy ban nhân dân phường Tây Hồ, nơi người mẹ thường trú.",
        )


@dataclass(frozen=True, kw_only=True)
class DepositReceipt(Slip):
    """Proof that a dossier was sent online; not yet the reception slip."""

    filed_at: datetime
    procedure: str
    subject_name: str
    papers: tuple[FiledPaper, ...]
    next_steps: tuple[str, ...]

    @classmethod
    def example(cls) -> Self:
        """Sent on a Sunday evening."""
        head = cls.example_head() | {"officer_name": "", "number": "", "issued_on": date(2026, 11, 22)}
        return cls(
            **head,
            filed_at=datetime(2026, 11, 22, 20, 5),  # noqa: DTZ001 - local time, as printed
            procedure="Đăng ký khai sinh",
            subject_name="Nguyễn Trần Phương Uyên",
            papers=EXAMPLE_PAPERS,
            next_steps=(
                "Hồ sơ gửi ngoài giờ làm việc được tính là nhận vào đầu giờ làm việc tiếp theo.",
                "Khi tiếp nhận, phường gửi Giấy tiếp nhận hồ sơ và hẹn trả kết quả đến thư điện tử của Quý vị.",
                "Quý vị chưa cần đến; khi có kết quả, phường sẽ mời và ghi rõ bản chính cần mang theo.",
            ),
        )


EXAMPLE_PAPERS = (
    FiledPaper(title="Tờ khai đăng ký khai sinh", form="bản điện tử"),
    FiledPaper(title="Giấy chứng sinh số 0512 ngày 16/11/2026 của Bệnh viện Phụ sản Hà Nội", form="bản chụp"),
)
