"""Facts of the books' own papers: the closing page, and pages of a book or of an issue book for paper keeping.

Source: NĐ 123/2015/NĐ-CP article 11 (closing of a book), TT 04/2020/TT-BTP article 29 (keeping of the books).
"""

from dataclasses import dataclass
from datetime import date
from typing import Self

from casework.documents.facts.shared import Agency, PaperFacts, Signature


@dataclass(frozen=True, kw_only=True)
class BookClosingPage(PaperFacts):
    """The page after the last entry of the year: how many, which are struck, held or unsigned, who closed and when.

    `office` is the registering office as it was; `numbers` "từ số 01 đến số 41"; the lists say number and name.
    """

    agency: Agency
    book: str
    office: str
    numbers: str
    total: int
    total_in_words: str
    struck: tuple[str, ...]
    held: tuple[str, ...]
    unsigned: tuple[str, ...]
    closed_on: date
    officer_name: str
    signature: Signature

    @classmethod
    def example(cls) -> Self:
        """A book of births of a whole year."""
        return cls(
            agency=Agency.example(),
            book="Sổ đăng ký khai sinh 2026",
            office="Ủy ban nhân dân phường Xuân Đỉnh",
            numbers="từ số 01 đến số 412",
            total=412,
            total_in_words="bốn trăm mười hai",
            struck=("118/2026 Nguyễn Gia Bảo",),
            held=(),
            unsigned=("409/2026 Nguyễn Trần Phương Uyên", "412/2026 Đỗ Minh Khang"),
            closed_on=date(2027, 1, 4),
            officer_name="Phạm Thu Hà",
            signature=Signature.example(),
        )


@dataclass(frozen=True, kw_only=True)
class BookPages(PaperFacts):
    """A book as a table, on sheets across: the headings, and a row of texts under them for each line of the book."""

    agency: Agency
    book: str
    office: str
    part: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    made_on: date
    made_by: str

    @classmethod
    def example(cls) -> Self:
        """Two lines of a book of births."""
        return cls(
            agency=Agency.example(),
            book="Sổ đăng ký khai sinh 2026",
            office="Ủy ban nhân dân phường Xuân Đỉnh",
            part="Các mục từ số 41 đến số 42",
            headings=("Số, ngày đăng ký", "Nội dung đăng ký", "Người đi đăng ký, công chức ghi sổ", "Ghi chú"),
            rows=(
                (
                    "41/2026\n23/11/2026",
                    "Họ, chữ đệm, tên của trẻ: Nguyễn Trần Phương Uyên; Ngày, tháng, năm sinh: 16/11/2026; "
                    "Giới tính: Nữ; Nơi sinh: Bệnh viện Phụ sản Hà Nội, phường Láng, thành phố Hà Nội; "
                    "Họ, chữ đệm, tên người mẹ: Trần Thị Ngọc Huyền; Họ, chữ đệm, tên người cha: Nguyễn Hữu Phước",
                    "Trần Thị Ngọc Huyền đã ký 24/11/2026\nPhạm Thu Hà",
                    "",
                ),
                (
                    "42/2026\n23/11/2026",
                    "Họ, chữ đệm, tên của trẻ: Đỗ Minh Khang; Ngày, tháng, năm sinh: 02/08/2026; Giới tính: Nam",
                    "chưa ký sổ\nPhạm Thu Hà",
                    "Đăng ký quá hạn",
                ),
            ),
            made_on=date(2026, 11, 25),
            made_by="Phạm Thu Hà",
        )
