"""The registration of an abandoned child: order of dates, what is blank, what stands for what is not known."""

from datetime import date
from typing import Any

import pytest

from casework.offices.working_time import WorkCalendar
from casework.procedures.catalogue.abandoned_child_registration import PROCEDURE
from casework.procedures.definition import CheckFacts, Posting, Verdict
from tests.procedures.samples import ON, bound, faults

FACTS_KNOWN = {
    "child__facts_known": "yes",
    "child__birth_date": "01/11/2026",
    "child__birth_place_ward": "Phường Láng",
    "child__birth_place_province": "Thành phố Hà Nội",
}
SINCE, LAST = date(2026, 11, 6), date(2026, 11, 13)


def verdict(check: str, posting: Posting | None) -> Verdict:
    facts = CheckFacts(filed_on=ON, ward_name="Phường Xuân Đỉnh", calendar=WorkCalendar(), posting=posting)
    known = next(known for known in PROCEDURE.checks if known.code == check)
    return known.evaluate(PROCEDURE.example, facts)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        pytest.param({"finding__found_on": "23/11/2026"}, "id_finding-found_on", id="found tomorrow"),
        pytest.param({"finding__record_date": "04/11/2026"}, "id_finding-record_date", id="written before"),
        pytest.param({"finding__posted_from": "04/11/2026"}, "id_finding-posted_from", id="posted before the record"),
        pytest.param({"finding__posted_until": "12/11/2026"}, "id_finding-posted_until", id="six whole days"),
        pytest.param(FACTS_KNOWN | {"child__birth_date": "06/11/2026"}, "id_child-birth_date", id="born later"),
        pytest.param(FACTS_KNOWN | {"child__birth_date": ""}, "id_child-birth_date", id="known and not said"),
        pytest.param({"child__birth_year": ""}, "id_child-birth_year", id="no year"),
        pytest.param({"child__birth_year": "2027"}, "id_child-birth_year", id="a year to come"),
        pytest.param({"child__birth_year": "2009"}, "id_child-birth_year", id="no child any more"),
        pytest.param({"requester__relation": "organisation"}, "id_requester-organisation", id="which organisation?"),
        pytest.param({"requester__relation": "mother"}, "id_requester-relation", id="a mother"),
    ],
)
def test_a_declaration_that_cannot_be_right_is_refused(changes: dict[str, str], fault: str) -> None:
    assert fault in faults(bound(PROCEDURE, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(FACTS_KNOWN, id="papers lay with the child"),
        pytest.param({"finding__posted_from": "20/11/2026", "finding__posted_until": "27/11/2026"}, id="still posted"),
        pytest.param({"child__birth_year": "2023"}, id="three years old"),
        pytest.param(
            {"requester__relation": "organisation", "requester__organisation": "Trung tâm Bảo trợ xã hội Mầm Xanh"},
            id="a home",
        ),
    ],
)
def test_a_declaration_that_can_be_right_is_accepted(changes: dict[str, str]) -> None:
    assert bound(PROCEDURE, **changes).problems == ()


@pytest.mark.parametrize(
    ("changes", "born", "place"),
    [
        ({}, "2026-11-05", "Cổng trạm y tế, số 88, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội"),
        ({"child__birth_year": "2023"}, "2023-11-05", None),
        (FACTS_KNOWN, "2026-11-01", "Phường Láng, thành phố Hà Nội"),
    ],
)
def test_the_finding_stands_for_what_no_paper_tells(changes: dict[str, str], born: str, place: str | None) -> None:
    data = bound(PROCEDURE, **changes).cleaned
    result = PROCEDURE.result_of(data)
    assert result["child_birth_date"] == born
    assert PROCEDURE.subject(data).birth_date == date.fromisoformat(born)
    assert place in (None, result["child_birth_place"])
    assert result["child_native_place"] == result["child_birth_place"]
    assert result["child_nationality"] == "Việt Nam"


def test_a_child_found_on_29_february_was_born_the_day_before_in_other_years() -> None:
    changes = {"finding__found_on": "29/02/2024", "child__birth_year": "2023"}
    assert PROCEDURE.subject(bound(PROCEDURE, **changes).cleaned).birth_date == date(2023, 2, 28)


def test_parents_and_ethnicity_are_nowhere_and_the_note_is_the_books() -> None:
    result = PROCEDURE.result_of(PROCEDURE.example)
    assert not any(name.startswith(("mother", "father")) or "ethnicity" in name for name in result)
    for rule in PROCEDURE.documents:
        facts = rule.facts(result)
        assert (facts["mother"], facts["father"], facts["ethnicity"]) == (None, None, "")
        assert "bỏ rơi" not in str(facts)
    assert PROCEDURE.register_note(result) == "Trẻ bị bỏ rơi"


def test_the_representative_of_a_home_is_named_as_such() -> None:
    changes = {"requester__relation": "organisation", "requester__organisation": "Trung tâm Mầm Xanh"}
    data = bound(PROCEDURE, **changes).cleaned
    assert PROCEDURE.result_of(data)["declarant_relation"] == "Đại diện Trung tâm Mầm Xanh"
    assert "organisation-letter" in [paper.code for paper in PROCEDURE.papers(data) if paper.required]


def test_record_and_decision_are_attached_and_what_the_ward_has_is_not_demanded() -> None:
    papers = {paper.code: paper.required for paper in PROCEDURE.papers(PROCEDURE.example)}
    assert papers["finding-record"]
    assert papers["care-decision"]
    assert not papers["posting-record"]
    assert [(o.code, o.action) for o in PROCEDURE.originals(PROCEDURE.example)][:2] == [
        ("finding-record", "submit"),
        ("identity", "show"),
    ]


def test_the_carer_names_the_case_by_number_and_date() -> None:
    named = PROCEDURE.case_of(PROCEDURE.example)
    assert named is not None
    assert (named.number, named.dated_on) == ("01/BB-UBND", date(2026, 11, 5))
    assert PROCEDURE.route.posting_days == 7


@pytest.mark.parametrize(
    ("check", "posting", "result"),
    [
        ("posting-complete", None, "ask"),
        ("posting-complete", {}, "fail"),
        ("posting-complete", {"since": SINCE, "last_day": LAST}, "fail"),
        ("posting-complete", {"since": SINCE, "last_day": LAST, "over": True}, "pass"),
        ("no-claim", None, "ask"),
        ("no-claim", {"since": SINCE, "last_day": LAST}, "fail"),
        ("no-claim", {"since": SINCE, "last_day": LAST, "over": True}, "pass"),
        ("no-claim", {"since": SINCE, "last_day": LAST, "over": True, "claimed": True}, "fail"),
        ("record", None, "ask"),
        ("record", {}, "ask"),
    ],
)
def test_the_case_answers_the_checks_of_the_posting(check: str, posting: dict[str, Any] | None, result: str) -> None:
    said = verdict(check, None if posting is None else Posting(record="01/BB-UBND", **posting))
    assert said.result == result
    assert next(known for known in PROCEDURE.checks if known.code == check).hard


def test_it_costs_nothing_but_the_copies() -> None:
    bill = PROCEDURE.edition_on(ON).fee.assess(PROCEDURE.example, on=date(2027, 2, 1), calendar=WorkCalendar())
    assert (bill.amount, [line.quantity for line in bill.lines]) == (8_000, [1])
    assert "bỏ rơi" in bill.ground
