"""Two readings of a value side by side: every letter and every mark that differs is seen."""

import unicodedata

import pytest

from casework.people.letter_by_letter import letter_by_letter


def read(before: str, after: str) -> str:
    marks = {"same": "{}", "gone": "[-{}]", "new": "[+{}]"}
    return "".join(marks[piece.kind].format(piece.text) for piece in letter_by_letter(before, after))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An", "Nguyễn Văn An"),
        ("Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn [-A][+Â]n"),
        ("Trần Thi Hoa", "Trần Thị Hoa", "Trần Th[-i][+ị] Hoa"),
        ("", "Nam", "[+Nam]"),
        ("Nam", "", "[-Nam]"),
        ("Hà Nội", "Cần Thơ", "[-Hà Nội][+Cần Thơ]"),
        ("Nguyễn Hoà", "Nguyễn Hòa", "Nguyễn H[-oà][+òa]"),
        ("Lê Lan", "Lê Thị Lan", "Lê[+ Thị] Lan"),
        ("Lê Lan", "Lê  Lan", "Lê Lan"),
    ],
)
def test_each_changed_letter_is_told(before: str, after: str, told: str) -> None:
    assert read(before, after) == told


def test_the_same_letters_written_with_loose_marks_are_no_change() -> None:
    assert read(unicodedata.normalize("NFD", "Huyền"), "Huyền") == "Huyền"
