"""`make bench`: ratios, measured side by side in one run, so that a busy machine slows both sides alike.

The worker must make at least 90 % of the papers per second that bare WeasyPrint makes of the same HTML with shared
fonts and stylesheet; two workers at least 1.7 times as many as one. Each is the median of several rounds.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from casework.documents import rendering
from tests.bench import house
from tests.bench.press import make_all, warm_up

PAPERS, ROUNDS = 48, 5
LEAST_OF_BARE, LEAST_OF_TWO = 0.90, 1.70


def seconds(act: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def bare(pages: list[str]) -> None:
    """What WeasyPrint alone needs: the same HTML, the same fonts and stylesheet, the same kind of PDF."""
    fonts, sheet = rendering._type_setting()
    for page in pages:
        document = rendering.HTML(string=page, url_fetcher=rendering.OnlyOurFiles()).render(
            stylesheets=[sheet], font_config=fonts, pdf_variant=rendering.PDF_VARIANT
        )
        document.write_pdf(pdf_variant=rendering.PDF_VARIANT)


def worker_against_bare() -> float:
    """Papers a second of the warm worker, with its rows, files and fingerprints, by those of bare WeasyPrint."""
    warm_up()
    kinds = [house.EVERYDAY[number % len(house.EVERYDAY)] for number in range(PAPERS)]
    pages = [house.html_of(kind) for kind in kinds]
    ratios = []
    for _round in range(ROUNDS):
        keys = house.leave_waiting(PAPERS)
        alone = seconds(lambda: bare(pages))
        worked = seconds(make_all)
        assert house.made(keys) == PAPERS
        ratios.append(alone / worked)
    return told("worker / bare WeasyPrint", ratios, LEAST_OF_BARE)


def two_against_one() -> float:
    """Papers a second of two warm workers by those of one."""
    ratios = []
    for _round in range(ROUNDS):
        ratios.append(_pressed(workers=1) / _pressed(workers=2))
    return told("two workers / one", ratios, LEAST_OF_TWO)


def _pressed(*, workers: int) -> float:
    """Seconds in which so many workers make the papers, from the moment when all are warm."""
    keys = house.leave_waiting(PAPERS)
    command = [sys.executable, "-m", "tests.bench.press"]
    presses = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _worker in range(workers)]
    for press in presses:
        assert press.stdout is not None
        press.stdout.readline()
    began = time.perf_counter()
    for press in presses:
        assert press.stdin is not None
        press.stdin.write(b"\n")
        press.stdin.flush()
    for press in presses:
        assert press.stdout is not None
        assert press.stdout.readline() == b"made\n"
    took = time.perf_counter() - began
    assert [press.wait() for press in presses] == [0] * workers
    assert house.made(keys) == PAPERS
    return took


def told(what: str, ratios: list[float], least: float) -> float:
    """Print the median with the spread, and what it must at least be; answer the distance to that."""
    median = statistics.median(ratios)
    print(
        f"{what}: {median:.2f} (of {len(ratios)} rounds, {min(ratios):.2f} to {max(ratios):.2f}; at least {least:.2f})"
    )
    return median - least


if __name__ == "__main__":
    house.furnish()
    sys.exit(min(worker_against_bare(), two_against_one()) < 0)
