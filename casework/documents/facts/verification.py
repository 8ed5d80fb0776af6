"""Papers around a verification and a late result: the letter to another authority, the minutes, the apology (form 04).

Source: NĐ 30/2020/NĐ-CP annex I (layout); TT 01/2018/TT-VPCP and TT 03/2025/TT-VPCP form 04.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from casework.documents.facts.letters import CommitteeLetter, LetterHead
from casework.documents.facts.shared import Agency, PaperFacts, Signature
from casework.documents.facts.slips import EXAMPLE_CODE, Regulation


@dataclass(frozen=True, kw_only=True)
class Asked:
    """About whom another authority is asked; what is unknown is empty and not printed."""

    name: str
    birth: str = ""
    identity_number: str = ""


@dataclass(frozen=True, kw_only=True)
class VerificationLetter(CommitteeLetter):
    """A question to another authority, with the time within which the reply is asked for."""

    asked: Asked
    question: str
    reply_within: str

    @classmethod
    def example(cls) -> Self:
        """Whether somebody was married while he lived elsewhere."""
        return cls(
            agency=Agency.example(),
            number="31/UBND-TP",
            issued_on=date(2026, 11, 24),
            addressee="Ủy ban nhân dân phường Tây Hồ, thành phố Hà Nội",
            addressee_address="Số 7 phố Mẫu, phường Tây Hồ, thành phố Hà Nội",
            dossier_code=EXAMPLE_CODE,
            request="cấp Giấy xác nhận tình trạng hôn nhân: Phan Thị Diệu Linh",
            asked=Asked(name="Phan Thị Diệu Linh", birth="14/02/1998", identity_number="001198000214"),
            question="Trong thời gian cư trú tại số 8 ngõ 12 phố Mẫu, phường Tây Hồ, thành phố Hà Nội từ ngày "
            "14/02/2016 đến ngày 30/06/2022, người nêu trên có đăng ký kết hôn với ai không?",
            reply_within="3 ngày làm việc",
            signature=Signature.example(),
            recipients=("Như trên", "Lưu: VT, TP"),
        )


@dataclass(frozen=True, kw_only=True)
class SwornStatement(PaperFacts):
    """What somebody swears for want of a reply; `title` is the paper's, `about` for whom he asks when not for himself.

    `unanswered` are the letters nobody answered in time, as words; `sworn` the sentences he stands in for. He signs it
    by hand, and beside him the official who explained what a false oath means, when he signs at the counter.
    """

    agency: Agency
    title: str
    dossier_code: str
    request: str
    full_name: str
    birth: str
    identity_number: str
    residence: str
    about: str
    unanswered: tuple[str, ...]
    sworn: tuple[str, ...]

    @classmethod
    def example(cls) -> Self:
        """The ward where she lived before did not answer for twenty days."""
        return cls(
            agency=Agency.example(),
            title="Văn bản cam đoan về tình trạng hôn nhân",
            dossier_code=EXAMPLE_CODE,
            request="cấp Giấy xác nhận tình trạng hôn nhân: Phan Thị Diệu Linh",
            full_name="Phan Thị Diệu Linh",
            birth="14/02/1998",
            identity_number="001198000214",
            residence="Số 31, ngõ 15, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
            about="",
            unanswered=(
                "Công văn số 31/UBND-TP ngày 24/11/2026 gửi Ủy ban nhân dân phường Tây Hồ, thành phố Hà Nội: đến hết "
                "ngày 14/12/2026 chưa có trả lời",
            ),
            sworn=(
                "Trong thời gian cư trú tại Số 8, ngõ 12, phố Thụy Khuê, phường Tây Hồ, thành phố Hà Nội, từ 08/2014 "
                "đến 30/06/2022, tôi không đăng ký kết hôn.",
            ),
        )


@dataclass(frozen=True, kw_only=True)
class VerificationMinutes(PaperFacts):
    """What was found on the spot; the lines for the signatures of those `present` are left open."""

    agency: Agency
    dossier_code: str
    request: str
    held_at: datetime
    place: str
    present: tuple[str, ...]
    found: tuple[str, ...]
    officer_name: str
    officer_title: str

    @classmethod
    def example(cls) -> Self:
        """Neighbours are asked about a death long ago."""
        return cls(
            agency=Agency.example(),
            dossier_code=EXAMPLE_CODE,
            request="đăng ký khai tử quá hạn: Ngô Văn Tráng",
            held_at=datetime(2026, 11, 24, 14, 0),  # noqa: DTZ001 - local time, as printed
            place="Nhà văn hóa tổ dân phố số 5, phường Xuân Đỉnh, thành phố Hà Nội",
            present=(
                "Ông Đặng Hữu Lộc, tổ trưởng tổ dân phố số 5",
                "Bà Ngô Thị Mận, sinh năm 1951, hàng xóm của người chết",
            ),
            found=(
                "Ông Ngô Văn Tráng, sinh năm 1928, chết ngày 12/03/1994 tại nhà; hai người có mặt đã dự tang lễ.",
                "Mộ tại nghĩa trang Xuân Đỉnh, bia ghi ngày mất 12/03/1994.",
            ),
            officer_name="Phạm Thu Hà",
            officer_title="Công chức tư pháp – hộ tịch",
        )


@dataclass(frozen=True, kw_only=True)
class ApologyLetter(LetterHead):
    """Form 04. `postponed`: signed in time, so that the new day is the day promised; else it only says when."""

    term: str
    due_at: datetime
    new_due_at: datetime
    reason: str
    postponed: bool
    regulation: Regulation = "2025"

    @classmethod
    def example(cls) -> Self:
        """The only officer is ill."""
        return cls(
            agency=Agency.example(),
            number="32/UBND-TP",
            issued_on=date(2026, 11, 24),
            addressee="bà Phan Thị Diệu Linh",
            addressee_address="Số 12, ngõ 68, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
            dossier_code=EXAMPLE_CODE,
            request="cấp Giấy xác nhận tình trạng hôn nhân: Phan Thị Diệu Linh",
            received_at=datetime(2026, 11, 23, 8, 15),  # noqa: DTZ001 - local time, as printed
            term="3 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.",
            due_at=datetime(2026, 11, 26, 17, 0),  # noqa: DTZ001
            new_due_at=datetime(2026, 11, 30, 17, 0),  # noqa: DTZ001
            reason="Công chức thụ lý nghỉ ốm, phường đang bố trí người thay",
            postponed=True,
            signature=Signature.example(),
            recipients=("Như trên", "Bộ phận tiếp nhận và trả kết quả", "Lưu: VT, TP"),
        )
