"""The identity number: shape is an error, disagreement is a question."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from casework.people.identity_number import PROVINCES, disagreements, masked_number, validate_identity_number
from casework.people.sex import Sex

# The worked example of the law: Hà Nam, a woman, born 1999.
WOMAN_OF_1999 = "035199000123"


@pytest.mark.parametrize("number", [WOMAN_OF_1999, "001226000001", "079005123456", "096312000009", "134199000001"])
def test_twelve_digits_of_a_known_place_are_accepted(number):
    validate_identity_number(number)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("", "shape"),
        ("123456789", "shape"),
        ("03519900012", "shape"),
        ("0351990001234", "shape"),
        ("03519900012a", "shape"),
        ("035 199 000 123", "shape"),
        ("035199000123\n", "shape"),
        ("٠٣٥١٩٩٠٠٠١٢٣", "shape"),
        ("000199000123", "place"),
        ("003199000123", "place"),
        ("099199000123", "place"),
    ],
)
def test_a_wrong_shape_or_place_is_refused(number, code):
    with pytest.raises(ValidationError) as refusal:
        validate_identity_number(number)
    assert refusal.value.code == code


def test_the_list_of_places_is_that_of_the_sixty_three_provinces():
    assert len(PROVINCES) == 63
    assert PROVINCES["035"] == "Hà Nam"


@pytest.mark.parametrize(
    ("number", "year", "sex"),
    [
        (WOMAN_OF_1999, 1999, Sex.FEMALE),
        ("001045000001", 1945, Sex.MALE),
        ("001200000001", 2000, Sex.MALE),
        ("001326000001", 2026, Sex.FEMALE),
        ("001401000001", 2101, Sex.MALE),
        ("001501000001", 2101, Sex.FEMALE),
    ],
)
def test_a_number_that_agrees_raises_no_question(number, year, sex):
    assert disagreements(number, birth_date=date(year, 5, 17), sex=sex) == []
    assert disagreements(number, birth_year=year, sex=sex) == []


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"birth_date": date(2000, 1, 2)}, ["Số định danh cho biết sinh năm 1999, tờ khai ghi năm 2000."]),
        ({"birth_year": 1899}, ["Số định danh cho biết sinh năm 1999, tờ khai ghi năm 1899."]),
        ({"sex": Sex.MALE}, ["Số định danh cho biết giới tính Nữ, tờ khai ghi Nam."]),
        (
            {"birth_year": 2000, "sex": "male"},
            [
                "Số định danh cho biết sinh năm 1999, tờ khai ghi năm 2000.",
                "Số định danh cho biết giới tính Nữ, tờ khai ghi Nam.",
            ],
        ),
        ({}, []),
    ],
)
def test_each_disagreement_is_a_sentence_to_confirm(facts, said):
    assert disagreements(WOMAN_OF_1999, **facts) == said


def test_a_birth_registered_abroad_is_asked_about_not_refused():
    (sentence,) = disagreements("134199000001", birth_year=1999, sex=Sex.FEMALE)
    assert "134" in sentence


@pytest.mark.parametrize("number", ["", "12", "03519900012x"])
def test_a_number_without_the_right_shape_says_nothing(number):
    assert disagreements(number, birth_year=2020, sex=Sex.MALE) == []


@pytest.mark.parametrize(("number", "shown"), [(WOMAN_OF_1999, "*********123"), ("", "")])
def test_a_stranger_sees_the_last_three_digits_only(number, shown):
    assert masked_number(number) == shown
