"""From a procedure's result to the facts of its extract."""

from dataclasses import replace
from datetime import date

import pytest

from casework.documents.facts import (
    DeathExtract,
    DeathExtractCopy,
    Guardian,
    GuardianshipEndExtract,
    GuardianshipExtract,
    GuardianshipExtractCopy,
)
from casework.documents.kinds import KINDS
from casework.procedures import registry

ISSUE = {"agency", "number", "registered_on", "signature"}
ORGANISATION = Guardian(
    name="Trung tâm Bảo trợ xã hội Mầm Xanh", residence="Số 9, phố Xuân Đỉnh", representative="Cao Thị Thục"
)
EXAMPLES = [
    DeathExtract.example(),
    GuardianshipExtract.example(),
    GuardianshipEndExtract.example(),
    replace(GuardianshipExtract.example(), guardians=(ORGANISATION,)),
    replace(GuardianshipExtract.example(), guardians=GuardianshipExtract.example().guardians * 2),
]


def issued_by(example):
    """What the issuing office adds to the result."""
    return {name: getattr(example, name) for name in ISSUE}


def result_of(example):
    """The example's result, as a procedure gives it."""
    return {name: fact for name, fact in example.plain().items() if name not in ISSUE}


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_result_and_what_the_office_adds_make_the_paper(example):
    assert type(example).of_result(result_of(example), **issued_by(example)) == example


@pytest.mark.parametrize(
    ("entry", "copy"), [(DeathExtract, DeathExtractCopy), (GuardianshipExtract, GuardianshipExtractCopy)]
)
def test_a_copy_adds_its_own_number_and_date(entry, copy):
    example = copy.example()
    own = {"extract_number": example.extract_number, "issued_on": example.issued_on}
    assert copy.of_result(result_of(entry.example()), **issued_by(entry.example()), **own) == example


def test_a_fact_that_no_paper_has_is_refused():
    example = DeathExtract.example()
    with pytest.raises(TypeError, match="favourite_colour"):
        DeathExtract.of_result(result_of(example) | {"favourite_colour": "đỏ"}, **issued_by(example))


def test_a_missing_fact_is_refused():
    example = DeathExtract.example()
    lacking = {name: fact for name, fact in result_of(example).items() if name != "sex"}
    with pytest.raises(TypeError, match="sex"):
        DeathExtract.of_result(lacking, **issued_by(example))


@pytest.mark.parametrize(
    ("procedure", "rule"),
    [
        pytest.param(procedure, rule, id=f"{procedure.code} {rule.code}")
        for procedure in registry.all_procedures()
        for rule in procedure.documents
        if KINDS[rule.code].series == "register"
    ],
)
def test_every_procedures_example_makes_its_papers(procedure, rule):
    office = issued_by(DeathExtract.example()) | {"registered_on": date(2026, 11, 23)}
    made = KINDS[rule.code].facts.of_result(rule.facts(procedure.result_of(procedure.example)), **office)
    assert made.plain()["number"] == "27/2026"
