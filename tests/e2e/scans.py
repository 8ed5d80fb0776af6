"""Photographs of papers as citizens send them: small real JPEG, PDF and HEIC files of invented papers."""

from io import BytesIO
from pathlib import Path

import pillow_heif
from PIL import Image, ImageDraw, ImageFont

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
PAPER, TABLE, INK = "#f6f1e4", "#8a7a66", "#2a2a32"


def birth_notice(folder: Path, number: str = "0215/2026") -> Path:
    """The photograph of a hospital's notice of birth, as every filing needs one."""
    return jpeg(
        folder,
        "GIẤY CHỨNG SINH",
        f"Số: {number}",
        "Bệnh viện Phụ sản Sông Hồng",
        "Họ và tên mẹ: TRẦN THỊ NGỌC HUYỀN",
        "Ngày sinh: 14/03/1996. Dân tộc: Kinh",
        "Nơi cư trú: phường Xuân Đỉnh, thành phố Hà Nội",
        "Số con trong lần sinh này: 1",
        "Giới tính của con: nữ. Cân nặng: 3100 g",
        "Dự định đặt tên con: Phương Uyên",
        "",
        "Người đỡ đẻ          Thủ trưởng cơ sở y tế",
    )


def jpeg(folder: Path, title: str, *lines: str) -> Path:
    """A photograph of a paper on a table."""
    return _saved(folder / "chung-sinh.jpg", _photograph(title, lines), "JPEG")


def pdf(folder: Path, title: str, *lines: str) -> Path:
    """A scan from a scanner."""
    return _saved(folder / "quet.pdf", _photograph(title, lines), "PDF")


def heic(folder: Path, title: str, *lines: str) -> Path:
    """What an iPhone makes."""
    pillow_heif.register_heif_opener()
    return _saved(folder / "IMG_0412.HEIC", _photograph(title, lines), "HEIF")


def page_of_html(folder: Path) -> Path:
    """A web page that calls itself a photograph."""
    file = folder / "anh.jpg"
    file.write_text("<html><script>alert(1)</script></html>", encoding="utf8")
    return file


def _photograph(title: str, lines: tuple[str, ...]) -> Image.Image:
    photo = Image.new("RGB", (900, 1200), TABLE)
    sheet = ImageDraw.Draw(photo)
    sheet.rectangle((40, 40, 860, 1160), fill=PAPER)
    sheet.text((450, 120), title, fill=INK, font=_letters(44), anchor="mm")
    for place, line in enumerate(lines):
        sheet.text((100, 230 + 70 * place), line, fill=INK, font=_letters(28))
    return photo


def _letters(size: int) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, size) if FONT.exists() else ImageFont.load_default(size)


def _saved(file: Path, photo: Image.Image, kind: str) -> Path:
    kept = BytesIO()
    photo.save(kept, kind)
    file.write_bytes(kept.getvalue())
    return file
