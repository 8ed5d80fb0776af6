"""What is printed onto the Ministry's blank: the data, in its places, and nothing of ours."""

from dataclasses import replace

import pytest

from casework.documents.birth_blank import PLACES, compose, values
from casework.documents.facts import BirthCertificate
from casework.documents.rendering import render
from tests.documents.reading import place_of, squeezed, text_of

EXAMPLE = BirthCertificate.example()


def test_only_data_is_printed_onto_the_blank(paper_of):
    expected = "".join(values(EXAMPLE.plain())[place.name] for place in PLACES)
    assert sorted(squeezed(text_of(paper_of("birth-certificate-blank").pdf))) == sorted(squeezed(expected))


def test_every_fact_has_a_place_and_every_place_a_fact():
    assert set(values(EXAMPLE.plain())) == {place.name for place in PLACES}


def test_no_two_places_overlap():
    boxes = [(p.left, p.top, p.left + p.width, p.top + 8 * p.lines, p.name) for p in PLACES]
    for at, (left, top, right, bottom, name) in enumerate(boxes):
        assert right <= 210, name
        assert bottom <= 297, name
        for other_left, other_top, other_right, other_bottom, other in boxes[at + 1 :]:
            apart = right <= other_left or other_right <= left or bottom <= other_top or other_bottom <= top
            assert apart, (name, other)


@pytest.mark.parametrize("name", ["child_name", "sex", "mother_name", "registered_on"])
def test_a_fact_begins_at_its_place(name, paper_of):
    place = next(place for place in PLACES if place.name == name)
    left, top = place_of(paper_of("birth-certificate-blank").pdf, values(EXAMPLE.plain())[name])
    assert left == pytest.approx(place.left, abs=1)
    assert place.top <= top <= place.top + 8


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("child_name", "Nguyễn Hoàng Thị Phương Khánh Quỳnh Trang Nguyệt Ánh"),
        ("birth_place", "Bệnh viện Đa khoa khu vực miền núi phía Bắc, " * 3),
        ("declarant_paper", "Hộ chiếu số C1234567, Cục Quản lý xuất nhập cảnh cấp ngày 04/05/2024 tại Hà Nội"),
    ],
)
def test_a_long_answer_is_set_smaller_and_stays_in_its_place(name, text):
    plain = replace(EXAMPLE, **{name: text.strip()}).plain()
    [printed] = [item for item in compose(plain)["printed"] if item["place"].name == name]
    assert printed["size"] < 13
    pdf = render("birth-certificate-blank", plain).pdf
    _left, first_line = place_of(pdf, printed["text"][:10])
    _left, last_line = place_of(pdf, printed["text"][-8:])
    assert last_line - first_line < 8 * (printed["place"].lines - 1) + 2
