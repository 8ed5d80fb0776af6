"""How the lines of a tờ khai share rows."""

import pytest

from casework.documents.facts import Form
from casework.documents.form_rows import compose_blank, compose_filled, paired, rows


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


def test_two_columns_have_the_same_question_in_the_same_row():
    left = [line("Tên", "Chi"), line("Bản án", "12/2020"), line("Điện thoại", "1")]
    right = [line("Tên", "Bảo"), line("Trích lục khai tử", "7"), line("Điện thoại", "2")]
    shown = [[cell.get("label", "") for cell in row] for row in paired(left, right)]
    assert shown == [["Tên", "Tên"], ["Bản án", ""], ["", "Trích lục khai tử"], ["Điện thoại", "Điện thoại"]]


@pytest.mark.parametrize("compose", [compose_blank, compose_filled])
def test_neighbours_of_one_pair_are_columns(compose):
    sections = [
        {"title": "Việc", "lines": [line("Số", "1")]},
        {"title": "Bên nữ", "lines": [line("Tên", "Chi", room=60)], "pair": "spouses"},
        {"title": "Bên nam", "lines": [line("Tên", "Bảo")], "pair": "spouses"},
    ]
    composed = compose({"sections": sections})
    assert [section.get("columns") for section in composed["rows_of"]] == [None, ["Bên nữ", "Bên nam"]]


@pytest.mark.parametrize(("title", "heading"), [("Đề nghị cấp bản sao", ""), ("Bản sao", "Bản sao")])
def test_a_heading_that_its_first_line_says_again_is_left_away(title, heading):
    section = {"title": title, "lines": [line("Đề nghị cấp bản sao", "Có")]}
    assert [each["title"] for each in compose_filled({"sections": [section]})["rows_of"]] == [heading]
