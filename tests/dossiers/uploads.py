"""Files that people upload, and files that nobody should: made here, of invented content."""

import io
import zlib
from functools import cache

import pikepdf
import pillow_heif
from PIL import Image, ImageDraw

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
LYING = 6  # the camera was held upright, the sensor lay on its side


def photo(size: tuple[int, int] = (600, 800)) -> Image.Image:
    """Something with an upper half in white and a lower half in black."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle([0, size[1] // 2, *size], fill="black")
    return image


def image_file(image: Image.Image, kind: str, **facts: object) -> bytes:
    """The image as a file of that kind."""
    out = io.BytesIO()
    image.save(out, kind, **facts)
    return out.getvalue()


def jpeg(size: tuple[int, int] = (600, 800), **facts: object) -> bytes:
    """A photograph."""
    return image_file(photo(size), "JPEG", **facts)


def jpeg_of_a_telephone() -> bytes:
    """A photograph that lies on its side and tells who took it, where."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE] = LYING, "Telephone of Mrs Example"
    exif.get_ifd(GPS)[1] = "N"
    return jpeg((800, 600), exif=exif, comment=b"taken at home")


def png(size: tuple[int, int] = (600, 800), mode: str = "RGB") -> bytes:
    """A picture without loss."""
    if mode == "I;16":
        return image_file(photo(size).convert("I").point(lambda level: level * 257).convert(mode), "PNG")
    return image_file(photo(size).convert(mode), "PNG")


@cache
def vast_png() -> bytes:
    """A small file of 90 million pixels."""
    return image_file(Image.new("1", (9500, 9500)), "PNG")


@cache
def heic(size: tuple[int, int] = (600, 800)) -> bytes:
    """A photograph as newer telephones store it."""
    out = io.BytesIO()
    pillow_heif.from_pillow(photo(size)).save(out, quality=60)
    return out.getvalue()


def pdf(pages: int = 1, *, size: tuple[float, float] = (595, 842), password: str = "") -> bytes:
    """Empty sheets of `size` points."""
    file = pikepdf.new()
    for _page in range(pages):
        file.add_blank_page(page_size=size)
    out = io.BytesIO()
    locked = pikepdf.Encryption(user=password, owner=password) if password else False
    file.save(out, encryption=locked, deterministic_id=not password)
    return out.getvalue()


@cache
def unfolding_pdf() -> bytes:
    """Few kilobytes that unfold to two gigabytes: compressed twice over."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    # A fully flushed block stands by itself, so it may be said again and again.
    block = packer.compress(b" " * 10_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = b"\x78\xda" + block * 200 + packer.flush()
    file = pikepdf.new()
    page = file.add_blank_page(page_size=(595, 842))
    page.Contents = pikepdf.Stream(file, zlib.compress(packed, 9), Filter=[pikepdf.Name.FlateDecode] * 2)
    out = io.BytesIO()
    file.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


def slow_pdf() -> bytes:
    """A small PDF whose one page takes for ever to draw: forms that draw forms that draw forms."""
    file = pikepdf.new()
    inner = file.make_stream(b"0 0 595 842 re f\n" * 2000)
    _make_form(inner)
    for _level in range(6):
        outer = file.make_stream(b"/F Do\n" * 30)
        _make_form(outer)
        outer.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
        inner = outer
    page = file.add_blank_page(page_size=(595, 842))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
    page.Contents = file.make_stream(b"/F Do")
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _make_form(stream: pikepdf.Stream) -> None:
    """Make a stream a drawing that others may draw."""
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    stream.BBox = [0, 0, 595, 842]
