"""Pictures of a file's pages, made in a limited child process, so that no file can harm the program that asks."""

import json
import logging
import subprocess
import sys
import threading
from dataclasses import dataclass

from django.conf import settings

log = logging.getLogger(__name__)

WIDEST = 1600  # pixels: an A4 page can be read
# Small, but every page is decoded all the same.
GLANCE = 200
CPU_SECONDS = 20
WALL_SECONDS = 40
# Each child may take a lot of memory, so the threads of one process wait for each other.
_AT_ONCE = threading.BoundedSemaphore(2)


@dataclass(frozen=True)
class Picture:
    """One page as a JPEG without metadata, upright; sizes in pixels."""

    width: int
    height: int
    jpeg: bytes


class Unreadable(Exception):
    """The file cannot become pictures: locked, broken, heavy, pages, page_size or pixels; `facts` say how much."""

    def __init__(self, problem: str, **facts: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.facts = facts


def count_pages(content: bytes, *, content_type: str) -> int:
    """How many pages the file has, after decoding each of them. Raises Unreadable."""
    return len(draw_pages(content, content_type=content_type, width=GLANCE))


def draw_pages(content: bytes, *, content_type: str, width: int = WIDEST) -> list[Picture]:
    """A picture of every page, at most `width` pixels wide. Raises Unreadable."""
    limits = map(str, (settings.UPLOAD_MAX_PAGES, width, CPU_SECONDS))
    try:
        with _AT_ONCE:
            child = subprocess.run(
                [sys.executable, "-m", "casework.dossiers.page_reader", content_type, *limits],
                input=content,
                capture_output=True,
                cwd=settings.BASE_DIR,
                # Neither keys nor database addresses go where a stranger's file is opened.
                env={"MALLOC_ARENA_MAX": "1", "LANG": "C.UTF-8"},
                timeout=WALL_SECONDS,
                check=False,
            )
    except subprocess.TimeoutExpired as late:
        raise Unreadable("heavy") from late
    head, _newline, jpegs = child.stdout.partition(b"\n")
    if child.returncode != 0:
        log.info("A file took its reader down (%d): %s", child.returncode, child.stderr[-500:])
        raise Unreadable("heavy")
    report = json.loads(head)
    if "problem" in report:
        raise Unreadable(report.pop("problem"), **report)
    return _cut(jpegs, report["pages"])


def _cut(jpegs: bytes, sizes: list[dict[str, int]]) -> list[Picture]:
    pictures, start = [], 0
    for size in sizes:
        end = start + size["length"]
        pictures.append(Picture(size["width"], size["height"], jpegs[start:end]))
        start = end
    return pictures
