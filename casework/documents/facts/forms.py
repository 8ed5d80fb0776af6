"""Facts of the declaration on paper, blank or filled in, and of the printer's calibration sheet."""

from dataclasses import dataclass
from typing import Self

from casework.documents.facts.shared import Agency, PaperFacts


@dataclass(frozen=True, kw_only=True)
class FormLine:
    """One labelled line. On a blank form `value` is empty and `room` says how many letters the answer needs."""

    label: str
    value: str = ""
    room: int = 0


@dataclass(frozen=True, kw_only=True)
class FormSection:
    """A titled group of lines; neighbours with the same `pair` are the columns of one table."""

    title: str
    lines: tuple[FormLine, ...]
    pair: str = ""


@dataclass(frozen=True, kw_only=True)
class Form(PaperFacts):
    """A tờ khai: `addressee` is the registering office, `pledge` the declarant's statement of truth.

    `signers`: as what several sign it together; empty where the declarant alone does.
    """

    title: str
    addressee: str
    sections: tuple[FormSection, ...]
    pledge: str = "Tôi cam đoan nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai."
    form_code: str = ""
    dossier_code: str = ""
    place: str = ""
    declarant_name: str = ""
    signers: tuple[str, ...] = ()

    def emptied(self) -> "BlankForm":
        """The blank of this form: each answer becomes a dotted line as long as the answer was."""
        sections = tuple(
            FormSection(
                title=section.title,
                pair=section.pair,
                lines=tuple(FormLine(label=line.label, room=line.room or len(line.value)) for line in section.lines),
            )
            for section in self.sections
        )
        return BlankForm(
            title=self.title, addressee="", sections=sections, pledge=self.pledge, form_code=self.form_code
        )

    @classmethod
    def example(cls) -> Self:
        """The declaration of the examples' mother."""
        return cls(
            title="Tờ khai đăng ký khai sinh",
            addressee="Ủy ban nhân dân phường Xuân Đỉnh",
            form_code="Mẫu tờ khai đăng ký khai sinh",
            dossier_code="H26.49.17-261123-0001",
            place="Phường Xuân Đỉnh, ngày 22 tháng 11 năm 2026",
            declarant_name="Trần Thị Ngọc Huyền",
            sections=tuple(
                FormSection(title=title, lines=tuple(FormLine(label=label, value=value) for label, value in lines))
                for title, lines in EXAMPLE_SECTIONS
            ),
        )


@dataclass(frozen=True, kw_only=True)
class BlankForm(Form):
    """A tờ khai to be filled in by hand; made by `Form.emptied`."""

    @classmethod
    def example(cls) -> Self:
        """The blank of the examples' declaration."""
        return cls(**vars(Form.example().emptied()))


@dataclass(frozen=True, kw_only=True)
class Calibration(PaperFacts):
    """Whose printer the sheet is for."""

    agency: Agency
    printer: str

    @classmethod
    def example(cls) -> Self:
        """The counter's printer."""
        return cls(agency=Agency.example(), printer="Máy in quầy số 1")


_HOME = "Số 12, ngõ 68, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội"
EXAMPLE_SECTIONS = (
    (
        "Người yêu cầu",
        (
            ("Họ, chữ đệm, tên", "Trần Thị Ngọc Huyền"),
            ("Nơi cư trú", _HOME),
            ("Giấy tờ tùy thân", "Căn cước số 001196000012, Bộ Công an cấp ngày 04/05/2024"),
            ("Quan hệ với người được khai sinh", "Mẹ"),
        ),
    ),
    (
        "Người được đăng ký khai sinh",
        (
            ("Họ, chữ đệm, tên", "NGUYỄN TRẦN PHƯƠNG UYÊN"),
            ("Ngày, tháng, năm sinh", "16/11/2026"),
            ("Ghi bằng chữ", "ngày mười sáu tháng mười một năm hai nghìn không trăm hai mươi sáu"),
            ("Giới tính", "Nữ"),
            ("Dân tộc", "Kinh"),
            ("Quốc tịch", "Việt Nam"),
            ("Nơi sinh", "Bệnh viện Phụ sản Hà Nội, phường Láng, thành phố Hà Nội"),
            ("Quê quán", "Phường Xuân Đỉnh, thành phố Hà Nội"),
        ),
    ),
    (
        "Người mẹ",
        (
            ("Họ, chữ đệm, tên", "TRẦN THỊ NGỌC HUYỀN"),
            ("Năm sinh", "1996"),
            ("Dân tộc", "Kinh"),
            ("Quốc tịch", "Việt Nam"),
            ("Nơi cư trú", _HOME),
        ),
    ),
    (
        "Người cha",
        (
            ("Họ, chữ đệm, tên", "NGUYỄN HỮU PHƯỚC"),
            ("Năm sinh", "1993"),
            ("Dân tộc", "Kinh"),
            ("Quốc tịch", "Việt Nam"),
            ("Nơi cư trú", _HOME),
        ),
    ),
    (
        "Đề nghị cấp bản sao",
        (
            ("Cấp bản sao trích lục khai sinh", "Có"),
            ("Số lượng (bản)", "2"),
        ),
    ),
)
