"""How papers write days, as far as the book says and no further, and codes that are too long for a line's end."""

import pytest

from casework.documents.paper_words import as_known, breakable, long_as_known


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


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("H26.49.17-261123-0001", "H26.49.17-<wbr>261123-<wbr>0001"),
        ("tu-phap@xuandinh.example", "tu-<wbr>phap@<wbr>xuandinh.example"),
        ("<b>@phường", "&lt;b&gt;@<wbr>phường"),
    ],
)
def test_a_line_may_end_inside_a_code_or_an_address(text: str, printed: str) -> None:
    assert breakable(text) == printed
