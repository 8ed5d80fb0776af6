"""How periods cover a time: the gaps, and a bar that is as wide as the time is long."""

from datetime import date
from itertools import pairwise

import pytest

from casework.procedures.coverage import WIDTH, Coverage, Period

TODAY = date(2026, 11, 26)


def covered(*periods: tuple[str, str], since: date = date(2020, 1, 1)) -> Coverage:
    known = (Period.of("nơi ở", begins, ends, today=TODAY) for begins, ends in periods)
    return Coverage(block="rows", title="Thời gian", since=since, until=TODAY, periods=tuple(filter(None, known)))


@pytest.mark.parametrize(
    ("periods", "gaps"),
    [
        ([], ["01/01/2020 – 26/11/2026"]),
        ([("2019", "")], []),
        ([("2020-01-01", "2021-06-30"), ("2021-07-01", "")], []),
        ([("2021-07", ""), ("2019-05-02", "2020-12-31")], ["01/01/2021 – 30/06/2021"]),
        ([("2020-02-01", "2025")], ["01/01/2020 – 31/01/2020", "01/01/2026 – 26/11/2026"]),
        ([("2015", "2016")], ["01/01/2020 – 26/11/2026"]),
        ([("", "2016")], ["01/01/2020 – 26/11/2026"]),
    ],
)
def test_what_is_not_declared_is_a_gap(periods: list[tuple[str, str]], gaps: list[str]) -> None:
    assert [gap.words for gap in covered(*periods).gaps] == gaps


def test_the_bar_is_whole_in_order_and_shows_its_gaps() -> None:
    pieces = covered(("2018", "2021-12-31"), ("2023-01-01", "")).stretches
    assert [piece.is_gap for piece in pieces] == [False, True, False]
    assert pieces[0].x == 0
    assert sum(piece.width for piece in pieces) == pytest.approx(WIDTH, abs=len(pieces))
    assert all(one.x + one.width == pytest.approx(other.x, abs=1) for one, other in pairwise(pieces))
