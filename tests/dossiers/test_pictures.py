"""How a stranger's file becomes pictures of its pages, and how little it can do meanwhile."""

import io
import resource
from collections.abc import Callable
from functools import partial

import pytest
from PIL import Image, ImageStat

from casework.dossiers.page_reader import MEMORY_BYTES
from casework.dossiers.pictures import Picture, Unreadable, count_pages, draw_pages
from tests.dossiers import uploads

PDF, JPEG, PNG, HEIC = "application/pdf", "image/jpeg", "image/png", "image/heic"


def opened(picture: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.jpeg))
    assert (image.format, image.size) == ("JPEG", (picture.width, picture.height))
    return image


def is_bright(image: Image.Image, *, from_row: float, to_row: float) -> bool:
    strip = image.convert("L").crop((0, int(image.height * from_row), image.width, int(image.height * to_row)))
    return ImageStat.Stat(strip).mean[0] > 200


@pytest.mark.parametrize(
    ("content", "content_type", "pages"),
    [
        (uploads.jpeg, JPEG, 1),
        (lambda: uploads.image_file(uploads.photo().convert("CMYK"), "JPEG"), JPEG, 1),
        (uploads.png, PNG, 1),
        *((partial(uploads.png, mode=mode), PNG, 1) for mode in ("P", "LA", "1", "I;16")),
        (uploads.heic, HEIC, 1),
        (partial(uploads.pdf, 3), PDF, 3),
    ],
)
def test_every_page_becomes_a_picture(content: Callable[[], bytes], content_type: str, pages: int) -> None:
    pictures = draw_pages(content(), content_type=content_type)
    assert len(pictures) == pages
    for picture in pictures:
        assert is_bright(opened(picture), from_row=0.1, to_row=0.4)


@pytest.mark.parametrize(
    ("content", "content_type"),
    [(partial(uploads.jpeg, (4000, 3000)), JPEG), (partial(uploads.heic, (1800, 1350)), HEIC)],
)
def test_a_large_photograph_becomes_a_picture_of_1600_pixels(content: Callable[[], bytes], content_type: str) -> None:
    [picture] = draw_pages(content(), content_type=content_type)
    assert (picture.width, picture.height) == (1600, 1200)


def test_an_a4_page_becomes_1600_pixels_wide() -> None:
    [picture] = draw_pages(uploads.pdf(), content_type=PDF)
    assert picture.width == pytest.approx(1600, abs=2)
    assert picture.height == pytest.approx(1600 * 842 / 595, abs=3)


def test_a_photograph_lying_on_its_side_is_put_upright_and_tells_nothing_of_its_maker() -> None:
    content = uploads.jpeg_of_a_telephone()
    assert b"Mrs Example" in content
    [picture] = draw_pages(content, content_type=JPEG)
    image = opened(picture)
    assert image.width < image.height
    assert not image.getexif()
    assert not {"exif", "comment", "icc_profile", "xmp"} & set(image.info)
    assert b"Mrs Example" not in picture.jpeg
    # The sensor's upper half, white, is on the right when the picture stands.
    assert image.convert("L").getpixel((image.width - 20, image.height // 2)) > 200
    assert image.convert("L").getpixel((20, image.height // 2)) < 50


def test_what_is_transparent_is_shown_on_white() -> None:
    clear = uploads.image_file(Image.new("RGBA", (300, 300), (0, 0, 0, 0)), "PNG")
    [picture] = draw_pages(clear, content_type=PNG)
    assert is_bright(opened(picture), from_row=0, to_row=1)


@pytest.mark.parametrize(
    ("content", "content_type", "problem"),
    [
        (lambda: uploads.jpeg()[:3000], JPEG, "broken"),
        (lambda: uploads.heic()[:1500], HEIC, "broken"),
        (lambda: b"%PDF-1.7 and then nothing", PDF, "broken"),
        (uploads.png, JPEG, "broken"),
        (partial(uploads.pdf, password="1234"), PDF, "locked"),
        (partial(uploads.pdf, 21), PDF, "pages"),
        (partial(uploads.pdf, size=(20, 20)), PDF, "page_size"),
        (uploads.vast_png, PNG, "pixels"),
    ],
)
def test_what_is_not_fit_is_named(content: Callable[[], bytes], content_type: str, problem: str) -> None:
    with pytest.raises(Unreadable) as refused:
        count_pages(content(), content_type=content_type)
    assert refused.value.problem == problem


@pytest.mark.parametrize("content", [uploads.unfolding_pdf, uploads.slow_pdf], ids=["unfolding", "slow"])
def test_a_bomb_takes_down_its_reader_and_nobody_else(
    content: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casework.dossiers.pictures.CPU_SECONDS", 1)
    with pytest.raises(Unreadable) as refused:
        count_pages(content(), content_type=PDF)
    assert refused.value.problem == "heavy"
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 <= MEMORY_BYTES


def test_a_reader_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casework.dossiers.pictures.WALL_SECONDS", 0.01)
    with pytest.raises(Unreadable) as refused:
        count_pages(uploads.jpeg(), content_type=JPEG)
    assert refused.value.problem == "heavy"
