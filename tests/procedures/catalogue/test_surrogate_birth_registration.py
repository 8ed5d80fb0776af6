"""A birth by surrogacy: the couple are the parents, the confirmation is needed, the carrier stays unseen."""

from datetime import date

import pytest

from casework.documents.forms import blank_form, filled_form
from casework.offices.working_time import WorkCalendar
from casework.procedures.catalogue.surrogate_birth_registration import PROCEDURE
from casework.procedures.definition import CheckFacts, Verdict
from tests.procedures.samples import ON, bound, doubts, faults

CARRIER = "Trần Thị Ngọc Mai"


def verdict(check: str, **changes: str) -> Verdict:
    facts = CheckFacts(filed_on=ON, ward_name="Phường Xuân Đỉnh", calendar=WorkCalendar())
    found = next(known for known in PROCEDURE.checks if known.code == check)
    return found.evaluate(bound(PROCEDURE, **changes).cleaned, facts)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        pytest.param({"marriage__registered": "no"}, "id_marriage-registered_0", id="an unmarried couple"),
        pytest.param({"father__full_name": ""}, "id_father-full_name", id="no father"),
        pytest.param({"confirmation__number": ""}, "id_confirmation-number", id="confirmation without a number"),
        pytest.param({"confirmation__issued_on": "23/11/2026"}, "id_confirmation-issued_on", id="dated tomorrow"),
        pytest.param({"evidence__mother_named": ""}, "id_evidence-mother_named", id="whom does the paper name?"),
        pytest.param({"carrier__identity_number": "001196000012"}, "id_carrier-identity_number", id="mother's number"),
        pytest.param({"carrier__identity_number": "12"}, "id_carrier-identity_number", id="two digits"),
        pytest.param({"father__nationality": "Lào"}, "id_father-nationality", id="a foreign father"),
        pytest.param({"mother__residence_country": "Nhật Bản"}, "id_mother-residence_0", id="a mother abroad"),
    ],
)
def test_a_declaration_that_cannot_be_right_is_refused(changes: dict[str, str], fault: str) -> None:
    assert fault in faults(bound(PROCEDURE, **changes))


def test_a_foreign_element_is_sent_where_it_belongs() -> None:
    declaration = bound(PROCEDURE, father__nationality="Lào", father__identity_number="")
    assert any("yếu tố nước ngoài" in problem.sentence for problem in declaration.problems)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"carrier__full_name": "", "carrier__identity_number": ""}, id="the carrier is not named"),
        pytest.param({"evidence__mother_named": CARRIER}, id="the paper names the carrier"),
        pytest.param({"marriage__number": "", "marriage__office": "", "marriage__registered_on": ""}, id="looked up"),
    ],
)
def test_a_declaration_that_can_be_right_is_accepted(changes: dict[str, str]) -> None:
    declaration = bound(PROCEDURE, **changes)
    assert declaration.problems == ()
    assert doubts(declaration) == []


@pytest.mark.parametrize(
    ("changes", "result"),
    [
        ({}, "pass"),
        ({"evidence__mother_named": "trần thị ngọc huyền"}, "pass"),
        ({"evidence__mother_named": CARRIER}, "ask"),
        ({"evidence__mother_named": CARRIER, "carrier__full_name": ""}, "ask"),
        ({"evidence__mother_named": "Lê Thị Hoa"}, "fail"),
        ({"evidence__kind": "pledge", "evidence__pledge_reason": "Sinh trên đường đi"}, "ask"),
    ],
)
def test_the_mother_of_the_paper_is_reconciled_with_the_commissioning_mother(
    changes: dict[str, str], result: str
) -> None:
    said = verdict("mother-reconciled", **changes)
    assert said.result == result
    assert CARRIER not in said.sentence


def test_the_carrier_is_known_to_few_and_printed_nowhere() -> None:
    people = {person.role: person for person in PROCEDURE.people(PROCEDURE.example)}
    assert people["carrier"].confidential
    assert not people["mother"].confidential
    sections = {section.name: section for section in PROCEDURE.declaration.sections(PROCEDURE.example)}
    assert sections["carrier"].confidential
    for form in (blank_form(PROCEDURE.code), filled_form(PROCEDURE.code)):
        assert not {"Người mang thai hộ", "Văn bản xác nhận của cơ sở y tế"} & {part.title for part in form.sections}
    result = PROCEDURE.result_of(PROCEDURE.example)
    assert CARRIER not in str(result)
    assert PROCEDURE.register_note(result) == ""


def test_the_certificate_names_the_commissioning_couple() -> None:
    facts = PROCEDURE.documents[0].facts(PROCEDURE.result_of(PROCEDURE.example))
    assert (facts["mother"]["name"], facts["father"]["name"]) == ("Trần Thị Ngọc Huyền", "Nguyễn Hữu Phước")


def test_the_confirmation_of_the_facility_is_attached_and_handed_in() -> None:
    required = [paper.code for paper in PROCEDURE.papers(PROCEDURE.example) if paper.required]
    assert required == ["birth-notice", "surrogacy-confirmation"]
    assert [(o.code, o.action) for o in PROCEDURE.originals(PROCEDURE.example)] == [
        ("birth-notice", "submit"),
        ("surrogacy-confirmation", "submit"),
        ("identity", "show"),
    ]


@pytest.mark.parametrize("day", [date(2021, 9, 30), date(2026, 11, 22), date(2027, 3, 1)])
def test_every_edition_names_the_law_on_surrogacy(day: date) -> None:
    assert any("52/2014/QH13, các điều 93 đến 100" in str(text) for text in PROCEDURE.edition_on(day).legal_basis)
