"""What is printed onto the Ministry's blank of the marriage certificate, front and back."""

from dataclasses import replace

import pytest

from casework.documents.facts import MarriageCertificate
from casework.documents.marriage_blank import PLACES, compose, values
from casework.documents.rendering import render
from tests.documents.reading import place_of, squeezed, text_of

EXAMPLE = MarriageCertificate.example()
ANEW = replace(EXAMPLE, married_since="1996-02-01", note="Đăng ký lại")


@pytest.mark.parametrize(("facts", "pages"), [(EXAMPLE, 1), (ANEW, 2)])
def test_only_data_is_printed_and_the_back_only_when_it_says_something(facts, pages):
    paper = render("marriage-certificate-blank", facts.plain())
    expected = "".join(values(facts.plain())[place.name] for place in PLACES)
    assert sorted(squeezed(text_of(paper.pdf))) == sorted(squeezed(expected))
    assert paper.pages == pages


def test_the_back_says_since_when_a_marriage_registered_anew_counts():
    [since, note] = compose(ANEW.plain())["on_back"]
    assert since["text"] == "Quan hệ hôn nhân được công nhận kể từ ngày 01 tháng 02 năm 1996."
    assert note["text"] == "Đăng ký lại"


def test_every_fact_has_a_place_and_every_place_a_fact():
    assert set(values(EXAMPLE.plain())) == {place.name for place in PLACES}


def test_no_two_places_of_a_side_overlap():
    boxes = [(p.back, p.left, p.top, p.left + p.width, p.top + 8 * p.lines, p.name) for p in PLACES]
    for at, (side, left, top, right, bottom, name) in enumerate(boxes):
        assert right <= 210, name
        assert bottom <= 297, name
        for other_side, other_left, other_top, other_right, other_bottom, other in boxes[at + 1 :]:
            apart = right <= other_left or other_right <= left or bottom <= other_top or other_bottom <= top
            assert apart or side != other_side, (name, other)


@pytest.mark.parametrize("name", ["wife_name", "husband_name", "wife_birth", "registered_on"])
def test_a_fact_begins_at_its_place_the_wife_left(name, paper_of):
    place = next(place for place in PLACES if place.name == name)
    left, top = place_of(paper_of("marriage-certificate-blank").pdf, values(EXAMPLE.plain())[name])
    assert left == pytest.approx(place.left, abs=1)
    assert place.top <= top <= place.top + 8
