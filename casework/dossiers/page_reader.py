"""Opens a stranger's file in a process of its own, with little memory and time; see `pictures`, which starts it.

`python -m casework.dossiers.page_reader CONTENT_TYPE MOST_PAGES WIDTH CPU_SECONDS` reads the file from its input and
writes one JSON line, `{"pages": [{width, height, length}]}` or `{"problem": …}`, then the JPEGs of the pages in a row.
It knows neither Django nor the database, and can write no file.
"""

import io
import json
import resource
import sys
from collections.abc import Iterator
from typing import Any

import pillow_heif
import pypdfium2 as pdfium
from PIL import Image, ImageOps

MEMORY_BYTES = 768 * 1024 * 1024
# A telephone's camera at its finest, with room to spare.
MOST_PIXELS = 80_000_000
# In points (1/72 inch): smaller than a stamp, or larger than the format of PDF allows, is no page.
SHORTEST_SIDE, LONGEST_SIDE = 36, 14_400
TALLEST_TO_WIDTH = 2
FINEST_SCALE = 300 / 72
FORMATS = {"image/jpeg": ("JPEG", "MPO"), "image/png": ("PNG",), "image/heic": ("HEIF",)}
# EXIF orientations that lie on their side.
SIDEWAYS = range(5, 9)


class Unfit(Exception):
    """The file opens, and is not what a dossier can take."""

    def __init__(self, problem: str, **facts: int) -> None:
        super().__init__(problem)
        self.report = {"problem": problem, **facts}


def main(content_type: str, most_pages: int, width: int, cpu_seconds: int) -> None:
    """Read standard input, answer on standard output."""
    _limit(cpu_seconds)
    try:
        pictures = list(_pages(sys.stdin.buffer.read(), content_type, most_pages, width))
    except Unfit as unfit:
        _answer(unfit.report)
    except MemoryError:
        _answer({"problem": "heavy"})
    except Exception as error:
        # Decoders meet broken files with errors of every kind; all of them mean the same to the sender.
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        _answer({"problem": "broken"})
    else:
        sizes = [{"width": w, "height": h, "length": len(jpeg)} for w, h, jpeg in pictures]
        _answer({"pages": sizes}, *(jpeg for _w, _h, jpeg in pictures))


def _limit(cpu_seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(report: dict[str, Any], *jpegs: bytes) -> None:
    sys.stdout.buffer.write(json.dumps(report).encode() + b"\n")
    for jpeg in jpegs:
        sys.stdout.buffer.write(jpeg)


def _pages(content: bytes, content_type: str, most_pages: int, width: int) -> Iterator[tuple[int, int, bytes]]:
    images = (
        _of_pdf(content, most_pages, width)
        if content_type == "application/pdf"
        else _of_image(content, content_type, width)
    )
    for image in images:
        jpeg = io.BytesIO()
        # A new image without what travelled with the old one: place, time, device, thumbnails.
        _on_white(image).save(jpeg, "JPEG", quality=85, optimize=True)
        yield image.width, image.height, jpeg.getvalue()


def _of_pdf(content: bytes, most_pages: int, width: int) -> Iterator[Image.Image]:
    try:
        pdf = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        locked = error.err_code == pdfium.raw.FPDF_ERR_PASSWORD
        raise Unfit("locked" if locked else "broken") from error
    if not 0 < len(pdf) <= most_pages:
        raise Unfit("pages", pages=len(pdf))
    sizes = [pdf.get_page_size(number) for number in range(len(pdf))]
    for number, sides in enumerate(sizes, start=1):
        if min(sides) < SHORTEST_SIDE or max(sides) > LONGEST_SIDE:
            raise Unfit("page_size", page=number)
    for page, (across, down) in zip(pdf, sizes, strict=True):
        scale = min(width / across, width * TALLEST_TO_WIDTH / down, FINEST_SCALE)
        yield page.render(scale=scale, limit_image_cache=True).to_pil()
        page.close()


def _of_image(content: bytes, content_type: str, width: int) -> Iterator[Image.Image]:
    pillow_heif.options.DECODE_THREADS = 1
    pillow_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None  # judged here, with the size in the answer
    image: Image.Image = Image.open(io.BytesIO(content), formats=FORMATS[content_type])
    if image.width * image.height > MOST_PIXELS:
        raise Unfit("pixels", width=image.width, height=image.height)
    upright = (width, width * TALLEST_TO_WIDTH)
    sideways = image.getexif().get(0x0112) in SIDEWAYS
    if image.mode in {"1", "P"}:
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    image.thumbnail(upright[::-1] if sideways else upright, reducing_gap=2.0)
    yield ImageOps.exif_transpose(image)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in {"L", "RGB"}:
        plain = image.copy()
        plain.info.clear()
        return plain
    if image.mode.startswith("I;16"):
        return image.point(lambda level: level / 256).convert("L")
    seen = image.convert("RGBA")
    paper = Image.new("RGB", seen.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
