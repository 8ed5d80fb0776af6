"""Dates of which not everything is known."""

from datetime import date

import pytest

from casework.procedures.partial_date import PartialDate


@pytest.mark.parametrize(
    ("typed", "stored", "words", "full"),
    [
        ("14/3/1996", "1996-03-14", "14/03/1996", date(1996, 3, 14)),
        ("14-03-1996", "1996-03-14", "14/03/1996", date(1996, 3, 14)),
        ("3/1996", "1996-03", "03/1996", None),
        ("1996", "1996", "1996", None),
        ("1996-03-14", "1996-03-14", "14/03/1996", date(1996, 3, 14)),
    ],
)
def test_what_people_write_is_read(typed: str, stored: str, words: str, full: date | None) -> None:
    known = PartialDate.typed(typed)
    assert (str(known), known.words, known.full) == (stored, words, full)
    assert PartialDate.stored(stored) == known


@pytest.mark.parametrize("typed", ["31/02/1996", "13/1996", "96", "1996-03-14-01", "năm 1996", "", "0000"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.typed(typed)


@pytest.mark.parametrize(
    ("stored", "earliest"),
    [("1996", date(1996, 1, 1)), ("1996-05", date(1996, 5, 1)), ("1996-05-09", date(1996, 5, 9))],
)
def test_the_first_day_it_can_mean(stored: str, earliest: date) -> None:
    assert PartialDate.stored(stored).earliest == earliest


@pytest.mark.parametrize(
    ("stored", "latest"),
    [("1996", date(1996, 12, 31)), ("1996-02", date(1996, 2, 29)), ("1996-05-09", date(1996, 5, 9))],
)
def test_the_last_day_it_can_mean(stored: str, latest: date) -> None:
    assert PartialDate.stored(stored).latest == latest
