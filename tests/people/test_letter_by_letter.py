"""Two readings of a name side by side: every letter and every mark that differs is seen."""

import pytest

from casework.people.letter_by_letter import letter_by_letter


@pytest.mark.parametrize(
    ("before", "after", "gone", "new"),
    [
        ("Nguyễn Hoà", "Nguyễn Hòa", ["oà"], ["òa"]),
        ("Trần Uyên", "Trần Uyển", ["ê"], ["ể"]),
        ("Lê Lan", "Lê Thị Lan", [], [" Thị"]),
        ("Lê Lan", "Lê  Lan", [], []),
        ("Kinh", "Mường", ["Kinh"], ["Mường"]),
    ],
)
def test_what_differs_is_marked_and_nothing_else(before, after, gone, new):
    pieces = letter_by_letter(before, after)
    assert [piece.text for piece in pieces if piece.kind == "gone"] == gone
    assert [piece.text for piece in pieces if piece.kind == "new"] == new
