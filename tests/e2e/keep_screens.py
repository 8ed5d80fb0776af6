"""Takes a run's best pictures into docs/screens and the user guide, small: `python -m tests.e2e.keep_screens`."""

from pathlib import Path

from PIL import Image

from tests.e2e.watched import NARROW, SCREENS, WIDE

ROOT = SCREENS.parent.parent
DOCS = ROOT / "docs" / "screens"
GUIDE = ROOT / "casework" / "static" / "casework" / "images" / "guide"
COLOURS = 256
# A page is shown from its top; as far down as three phone screens, or two of a desk.
MOST_SCREENS_DOWN = {"1366": 2 * WIDE["height"], "360": 3 * NARROW["height"]}
GUIDE_WIDTH = 900

KEPT = {
    "home": ("1366", "360"),
    "sign-up": ("1366", "360"),
    "procedure": ("1366",),
    "declaration": ("1366", "360"),
    "declaration-two-versions": ("1366",),
    "papers": ("1366", "360"),
    "review-wrong-code": ("1366",),
    "sent": ("1366", "360"),
    "lookup-found": ("1366", "360"),
    "status-needs-supplement": ("1366", "360"),
    "supplement-review": ("360",),
    "status-ready": ("1366", "360"),
    "desk-home": ("1366", "360"),
    "desk-queue": ("1366", "360"),
    "desk-dossier": ("1366", "360"),
    "desk-request-supplement-mail": ("1366",),
    "desk-conflict": ("1366",),
    "desk-draft": ("1366",),
    "desk-approvals": ("1366",),
    "desk-decide": ("1366", "360"),
    "desk-print-papers": ("1366",),
    "desk-make-ready": ("1366",),
    "desk-pickup": ("1366", "360"),
    "desk-pickup-differs": ("1366",),
    "desk-book": ("1366",),
    "desk-story": ("1366",),
    "marital-status-dossier": ("1366", "360"),
    "desk-sign-verification": ("1366",),
    "marital-status-answered": ("1366",),
    "declaration-marriage": ("1366", "360"),
    "desk-ceremony": ("1366", "360"),
    "extract-search": ("1366", "360"),
    "extract-nothing-found": ("1366",),
    "desk-receive-originals": ("1366", "360"),
    "desk-counter-papers": ("1366",),
    "desk-counter-review": ("1366", "360"),
    "desk-counter-taken-in": ("360",),
    "paper-check-genuine": ("1366", "360"),
    "desk-foundling": ("1366", "360"),
}
# Where a long page has what it is kept for far below its top.
BEGINS = {"marital-status-dossier-1366": 1000, "marital-status-dossier-360": 2300}
# The name in the guide, the screen, and the part of it: from y to y on the wide picture.
IN_GUIDE = {
    "sign-up": ("sign-up", 0, 760),
    "login": ("login", 0, 620),
    "services": ("services", 0, 700),
    "start": ("start-filing", 0, 760),
    "declaration": ("declaration", 0, 900),
    "papers": ("papers", 0, 900),
    "review": ("review", 0, 760),
    "sent": ("sent", 0, 700),
    "lookup": ("lookup-found", 0, 1000),
    "status": ("status-submitted", 0, 900),
}


def main() -> None:
    """Write the kept pictures over those of an earlier run, and say how much they weigh."""
    for folder in (DOCS, GUIDE):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()
    for name, widths in KEPT.items():
        for width in widths:
            picture = Image.open(SCREENS / f"{name}-{width}.png").convert("RGB")
            top = BEGINS.get(f"{name}-{width}", 0)
            bottom = min(picture.height, top + MOST_SCREENS_DOWN[width])
            _save(picture.crop((0, top, picture.width, bottom)), DOCS / f"{name}-{width}.png")
    for name, (screen, top, bottom) in IN_GUIDE.items():
        picture = Image.open(SCREENS / f"{screen}-{WIDE['width']}.png").convert("RGB")
        part = picture.crop((0, top, picture.width, min(bottom, picture.height)))
        size = (GUIDE_WIDTH, round(part.height * GUIDE_WIDTH / part.width))
        _save(part.resize(size, Image.Resampling.LANCZOS), GUIDE / f"{name}.png")
    for folder in (DOCS, GUIDE):
        files = list(folder.glob("*.png"))
        print(folder, len(files), "files", sum(file.stat().st_size for file in files) // 1024, "KiB")


def _save(picture: Image.Image, file: Path) -> None:
    # This way of choosing colours keeps the rare ones: a green mark on a page of grey and red.
    few = picture.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


if __name__ == "__main__":
    main()
