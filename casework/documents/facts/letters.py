"""Administrative letters: the refusal of a request, the answer to a search, the notice that handling stops.

Source: NĐ 30/2020/NĐ-CP annex I (layout); TT 03/2025/TT-VPCP form 05 (stop notice); Luật Khiếu nại 2011 (remedy).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from casework.documents.facts.shared import Agency, PaperFacts, Signature
from casework.documents.facts.slips import EXAMPLE_CODE, Regulation


@dataclass(frozen=True, kw_only=True)
class CommitteeLetter(PaperFacts):
    """What every letter of the People's Committee says; `addressee` includes the form of address."""

    agency: Agency
    number: str
    issued_on: date
    addressee: str
    addressee_address: str
    dossier_code: str
    request: str
    signature: Signature
    recipients: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LetterHead(CommitteeLetter):
    """One to who made the request, with the moment at which it came."""

    received_at: datetime


@dataclass(frozen=True, kw_only=True)
class Letter(LetterHead):
    """A letter that ends the handling, with its reasons and their ground."""

    reasons: tuple[str, ...]
    legal_ground: str


@dataclass(frozen=True, kw_only=True)
class RefusalLetter(Letter):
    """The request is refused on its merits; `complaint` says to whom and until when to complain."""

    summary: str
    next_step: str
    complaint: str

    @classmethod
    def example(cls) -> Self:
        """A birth that is registered already."""
        return cls(
            agency=Agency.example(),
            number="15/UBND-TP",
            issued_on=date(2026, 11, 24),
            addressee="bà Trần Thị Ngọc Huyền",
            addressee_address="Số 12, ngõ 68, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
            dossier_code=EXAMPLE_CODE,
            request="đăng ký khai sinh cho trẻ Nguyễn Trần Phương Uyên",
            received_at=datetime(2026, 11, 23, 8, 15),  # noqa: DTZ001 - local time, as printed
            summary="không giải quyết yêu cầu đăng ký khai sinh",
            reasons=(
                "Trẻ Nguyễn Trần Phương Uyên, sinh ngày 16/11/2026, đã được đăng ký khai sinh ngày 20/11/2026 "
                "tại Ủy ban nhân dân phường Tây Hồ, số 212/2026.",
                "Mỗi người chỉ được đăng ký khai sinh một lần tại một cơ quan đăng ký hộ tịch.",
            ),
            legal_ground="khoản 3 Điều 5 Luật Hộ tịch số 60/2014/QH13",
            next_step="Nếu cần thêm bản sao Giấy khai sinh, Bà đề nghị cấp bản sao trích lục hộ tịch tại phường này "
            "hoặc trên Cổng Dịch vụ công quốc gia.",
            complaint="Nếu không đồng ý, Bà có quyền khiếu nại đến Chủ tịch Ủy ban nhân dân phường Xuân Đỉnh trong "
            "thời hạn 90 ngày kể từ ngày nhận được văn bản này, hoặc khởi kiện tại Tòa án theo Luật Tố tụng "
            "hành chính.",
            signature=Signature.example(),
            recipients=("Như trên", "Chủ tịch UBND phường (để báo cáo)", "Lưu: VT, TP"),
        )


@dataclass(frozen=True, kw_only=True)
class StopNotice(Letter):
    """Form 05 of 2025: the handling stops; `next_step` says how to file again."""

    next_step: str
    regulation: Regulation = "2025"

    @classmethod
    def example(cls) -> Self:
        """The supplement was not sent in time."""
        return cls(
            agency=Agency.example(),
            number="07/TB-UBND",
            issued_on=date(2026, 12, 24),
            addressee="bà Trần Thị Ngọc Huyền",
            addressee_address="Số 12, ngõ 68, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
            dossier_code=EXAMPLE_CODE,
            request="đăng ký khai sinh cho trẻ Nguyễn Trần Phương Uyên",
            received_at=datetime(2026, 11, 23, 8, 15),  # noqa: DTZ001 - local time, as printed
            reasons=("Quá ngày 23/12/2026 phường chưa nhận được giấy chứng sinh đã yêu cầu bổ sung ngày 23/11/2026.",),
            legal_ground="Nghị định số 118/2025/NĐ-CP",
            next_step="Bà có thể nộp lại hồ sơ bất cứ lúc nào; dữ liệu đã khai được giữ trong tài khoản để dùng lại.",
            signature=Signature.example(),
            recipients=("Như trên", "Bộ phận tiếp nhận và trả kết quả", "Lưu: VT, TP"),
        )


@dataclass(frozen=True, kw_only=True)
class SearchAnswer(LetterHead):
    """Nothing can be printed: which books of which offices were searched for what, and what was found."""

    sought: str
    books: str
    offices: str
    finding: str
    explanation: str
    next_step: str

    @classmethod
    def of_result(cls, result: Mapping[str, Any], **head: Any) -> Self:
        """From the result as JSON and the head of the letter; TypeError when a fact is missing or unknown."""
        return cls(**head, **result)

    @classmethod
    def example(cls) -> Self:
        """A birth that stands in none of the books the ward keeps."""
        return cls(
            agency=Agency.example(),
            number="21/UBND-TP",
            issued_on=date(2026, 11, 25),
            addressee="bà Vũ Thị Thanh Mai",
            addressee_address="Số 19, ngõ 4, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
            dossier_code=EXAMPLE_CODE,
            request="cấp bản sao trích lục khai sinh: Vũ Thị Thanh Mai",
            received_at=datetime(2026, 11, 24, 8, 15),  # noqa: DTZ001 - local time, as printed
            sought="đăng ký khai sinh của Vũ Thị Thanh Mai, sinh ngày 17/05/1991",
            books="Sổ đăng ký khai sinh từ năm 1991 đến nay, dữ liệu điện tử và sổ giấy",
            offices="Ủy ban nhân dân xã Xuân Đỉnh, huyện Từ Liêm; Ủy ban nhân dân phường Xuân Đỉnh",
            finding="Không tìm thấy trong sổ",
            explanation="",
            next_step="Nếu việc khai sinh đã được đăng ký ở nơi khác, Bà đề nghị cơ quan đang giữ sổ của nơi đó.",
            signature=Signature.example(),
            recipients=("Như trên", "Bộ phận tiếp nhận và trả kết quả", "Lưu: VT, TP"),
        )
