"""Reads finished papers the way their readers do: text, places, fonts, metadata."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import TextBox

POINTS_PER_MM = 72 / 25.4


def squeezed(text: str) -> str:
    """Text without any white space, so that line breaks of the layout do not matter."""
    return re.sub(r"\s+", "", text)


def text_of(pdf: bytes) -> str:
    """All words of all pages."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def words_on(*pages: Page) -> str:
    """All words of pages that are laid out but not written as PDF."""
    boxes = (box for page in pages for box in page._page_box.descendants(placeholders=True))
    return " ".join(box.text for box in boxes if isinstance(box, TextBox))


def place_of(pdf: bytes, wanted: str) -> tuple[float, float]:
    """Where a text begins on the first page: millimetres from the left and from the upper edge."""
    page = pypdfium2.PdfDocument(pdf)[0]
    words = page.get_textpage()
    found = words.search(wanted, match_case=True).get_next()
    assert found, f"{wanted} is not on the page"
    left, _bottom, _right, top = words.get_charbox(found[0], loose=True)
    return left / POINTS_PER_MM, (page.get_height() - top) / POINTS_PER_MM


def sheet_of(pdf: bytes) -> tuple[int, int]:
    """Width and height of the first page in whole millimetres."""
    width, height = pypdfium2.PdfDocument(pdf)[0].get_size()
    return round(width / POINTS_PER_MM), round(height / POINTS_PER_MM)


def fonts_of(pdf: bytes) -> Iterator[tuple[str, bool]]:
    """Each font's name and whether its outlines are in the file."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
                yield str(thing["/FontName"]), any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def alternative_texts(pdf: bytes) -> list[str]:
    """What a reader hears in place of each drawing."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [str(thing["/Alt"]) for thing in document.objects if _has_alt(thing)]


def _has_alt(thing: Any) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
