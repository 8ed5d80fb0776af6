"""How papers write the day of registration of an old entry: as far as its book says, and no further."""

import pytest

from casework.documents.paper_words import as_known, long_as_known


@pytest.mark.parametrize(
    ("day", "figures", "long"),
    [
        ("2015-03-04", "04/03/2015", "ngày 04 tháng 3 năm 2015"),
        ("1985-03", "03/1985", "tháng 3 năm 1985"),
        ("1985-02", "02/1985", "tháng 02 năm 1985"),
        ("1985", "1985", "năm 1985"),
        (None, "…/…/……", "ngày … tháng … năm ……"),
    ],
)
def test_a_day_is_written_as_far_as_it_is_known(day: str | None, figures: str, long: str) -> None:
    assert (as_known(day), long_as_known(day)) == (figures, long)
