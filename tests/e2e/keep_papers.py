"""Draws the previewed papers small into docs/papers, a picture a page: `python -m tests.e2e.keep_papers`.

A paper that is no longer made loses its picture; docs/papers/README.md lists them by kind.
"""

from pathlib import Path

import pypdfium2
from PIL import Image

ROOT = Path(__file__).parent.parent.parent
PREVIEWED = ROOT / "build" / "preview" / "papers"
DOCS = ROOT / "docs" / "papers"
DOTS_AN_INCH = 60
# Black words need few colours; the guide shows screens.
COLOURS, COLOURS_OF_SCREENS = 8, 32
WITH_SCREENS = "user-guide"


def main() -> None:
    """Write the pictures over those of an earlier run, and say how much they weigh."""
    DOCS.mkdir(parents=True, exist_ok=True)
    for old in DOCS.glob("*.png"):
        old.unlink()
    for paper in sorted(PREVIEWED.glob("*.pdf")):
        draw(paper)
    files = list(DOCS.glob("*.png"))
    print(DOCS, len(files), "files", sum(file.stat().st_size for file in files) // 1024, "KiB")


def draw(paper: Path) -> None:
    """Every page of a paper: `{kind}.png`, or `{kind}-1.png` and on when it has several."""
    pages = pypdfium2.PdfDocument(paper)
    colours = COLOURS_OF_SCREENS if paper.stem == WITH_SCREENS else COLOURS
    for number, page in enumerate(pages, start=1):
        name = paper.stem if len(pages) == 1 else f"{paper.stem}-{number}"
        picture = page.render(scale=DOTS_AN_INCH / 72).to_pil().convert("RGB")
        few = picture.quantize(colours, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
        few.save(DOCS / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
