"""From a result to the facts of its paper."""

from dataclasses import replace
from datetime import date

import pytest

from casework.documents.facts import BirthCertificate, BirthExtract

ISSUE = {"agency", "number", "registered_on", "signature"}
EXAMPLE = BirthCertificate.example()


def issued_by(example):
    """What the issuing office adds to the result."""
    return {name: getattr(example, name) for name in ISSUE}


def result_of(example):
    """The example's result, as a procedure gives it."""
    return {name: fact for name, fact in example.plain().items() if name not in ISSUE}


@pytest.mark.parametrize("example", [EXAMPLE, replace(EXAMPLE, father=None), replace(EXAMPLE, mother=None)])
def test_a_result_and_what_the_office_adds_make_the_paper(example):
    assert BirthCertificate.of_result(result_of(example), **issued_by(example)) == example


def test_an_extract_adds_its_own_number_and_date():
    made = BirthExtract.of_result(
        result_of(EXAMPLE), **issued_by(EXAMPLE), extract_number="96/TLKS-BS", issued_on=date(2026, 11, 23)
    )
    assert made == BirthExtract.example()


@pytest.mark.parametrize("faulty", [{"favourite_colour": "đỏ"}])
def test_a_fact_that_no_paper_has_is_refused(faulty):
    with pytest.raises(TypeError):
        BirthCertificate.of_result(result_of(EXAMPLE) | faulty, **issued_by(EXAMPLE))


def test_a_missing_fact_is_refused():
    lacking = {name: fact for name, fact in result_of(EXAMPLE).items() if name != "sex"}
    with pytest.raises(TypeError, match="sex"):
        BirthCertificate.of_result(lacking, **issued_by(EXAMPLE))
