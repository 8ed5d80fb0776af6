"""How the lines of a tờ khai share rows."""

import pytest

from casework.documents.facts import Form
from casework.documents.form_rows import rows


def line(label, value="", room=0):
    """One line of a form."""
    return {"label": label, "value": value, "room": room}


@pytest.mark.parametrize(
    ("lines", "shape"),
    [
        ([line("Giới tính", "Nữ"), line("Dân tộc", "Kinh"), line("Quốc tịch", "Việt Nam")], [3]),
        ([line("Giới tính", "Nữ"), line("Nơi sinh", "x" * 60), line("Dân tộc", "Kinh")], [1, 1, 1]),
        ([line("Số", "1"), line("Ngày", "2"), line("Nơi", "3"), line("Tháng", "4")], [3, 1]),
        ([line("Số", "1"), line("Nơi", "x" * 30), line("Ngày", "2")], [2, 1]),
        ([], []),
    ],
)
def test_short_neighbours_share_a_row_and_long_ones_do_not(lines, shape):
    assert [len(row) for row in rows(lines, blank=False)] == shape


def test_lines_keep_their_order():
    lines = [line(str(at), "x" * (at * 7 % 60)) for at in range(20)]
    assert [cell for row in rows(lines, blank=False) for cell in row] == lines


def test_a_blank_form_has_the_labels_of_the_filled_one_and_none_of_its_answers():
    filled, blank = Form.example(), Form.example().emptied()
    assert [line.label for section in blank.sections for line in section.lines] == [
        line.label for section in filled.sections for line in section.lines
    ]
    assert not any(line.value for section in blank.sections for line in section.lines)
    assert (blank.addressee, blank.declarant_name, blank.dossier_code) == ("", "", "")
