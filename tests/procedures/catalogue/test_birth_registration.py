"""The ordinary birth registration: its rules, term, fee, papers, checks, people and result."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from casework.offices.working_time import WorkCalendar
from casework.procedures.catalogue.birth_registration import PROCEDURE
from casework.procedures.definition import AccountFacts, CheckFacts, Timeliness, Verdict
from tests.procedures.samples import ON, bound, doubts, faults

CALENDAR = WorkCalendar()
NO_FATHER = {
    "marriage__registered": "no",
    "marriage__recognised": "no",
    **dict.fromkeys(("father__full_name", "father__birth", "father__ethnicity", "father__identity_number"), ""),
    **dict.fromkeys(("father__residence_detail", "father__residence_ward", "father__residence_province"), ""),
}
NO_PAPER = {"evidence__number": "", "evidence__issued_on": "", "evidence__facility": ""}


def declared(**blocks: dict[str, Any]) -> dict[str, Any]:
    """The example as cleaned data, with changed answers by block."""
    data = deepcopy(dict(PROCEDURE.example))
    for block, answers in blocks.items():
        data[block] |= answers
    return data


def verdict(check: str, data: dict[str, Any], *, filed_on: date = ON, registered: tuple[str, ...] = ()) -> Verdict:
    facts = CheckFacts(
        filed_on=filed_on, ward_name="Phường Xuân Đỉnh", calendar=CALENDAR, same_person_registered=registered
    )
    return next(known for known in PROCEDURE.checks if known.code == check).evaluate(data, facts)


def judged_timeliness(birth: str, on: date) -> Timeliness:
    assert PROCEDURE.timeliness is not None
    return PROCEDURE.timeliness(declared(child={"birth_date": birth}), on, CALENDAR)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        pytest.param({"child__birth_date": "23/11/2026"}, "id_child-birth_date", id="born tomorrow"),
        pytest.param({"child__full_name": "Nguyễn Uyên 2"}, "id_child-full_name", id="a digit in the name"),
        pytest.param({"mother__birth": "03/11/2026"}, "id_mother-birth", id="mother younger than the child"),
        pytest.param({"mother__identity_number": "1196000012"}, "id_mother-identity_number", id="ten digits"),
        pytest.param({"mother__identity_number": ""}, "id_mother-identity_number", id="a citizen without a number"),
        pytest.param({"evidence__issued_on": "01/11/2026"}, "id_evidence-issued_on", id="paper older than the child"),
        pytest.param({"evidence__number": ""}, "id_evidence-number", id="paper without a number"),
        pytest.param({"evidence__birth_order": "2"}, "id_evidence-birth_order", id="second of one"),
        pytest.param({"evidence__kind": "witness"}, "id_evidence-witness_name", id="witness without a name"),
        pytest.param({"evidence__kind": "pledge"}, "id_evidence-pledge_reason", id="pledge without a reason"),
        pytest.param({"marriage__registered_on": "23/11/2026"}, "id_marriage-registered_on", id="married tomorrow"),
        pytest.param({"marriage__registered": "no"}, "id_marriage-recognised_0", id="unmarried: recognised or not?"),
        pytest.param({"father__full_name": ""}, "id_father-full_name", id="a married father without a name"),
        pytest.param({"father__identity_number": "001196000012"}, "id_father-identity_number", id="mother's number"),
        pytest.param({"child__birth_facility": ""}, "id_child-birth_facility", id="hospital without a name"),
        pytest.param({"child__ethnicity": "other"}, "id_child-ethnicity_other", id="other ethnicity unsaid"),
        pytest.param({"requester__relation": "other"}, "id_requester-relation_other", id="other relation unsaid"),
        pytest.param({"requester__relation": "authorised"}, "id_requester-authorised_by", id="authorised by nobody"),
        pytest.param({"requester__full_name": "Trần Thị Hà"}, "id_mother-full_name", id="mother of another name"),
        pytest.param(
            {"requester__identity_number": "001196000099"}, "id_mother-identity_number", id="mother of another number"
        ),
        pytest.param(NO_FATHER | {"requester__relation": "father"}, "id_requester-relation", id="father left blank"),
        pytest.param({"copies__number": "0"}, "id_copies-number", id="no copies though wanted"),
        pytest.param({"contact__phone": "0912"}, "id_contact-phone", id="half a telephone number"),
    ],
)
def test_a_declaration_that_cannot_be_right_is_refused(changes: dict[str, str], fault: str) -> None:
    declaration = bound(PROCEDURE, **changes)
    assert not declaration.is_valid()
    assert fault in faults(declaration)


@pytest.mark.parametrize(
    ("changes", "doubt"),
    [
        pytest.param({"mother__identity_number": "001096000012", "requester__relation": "relative"},
                     "mother.identity_number:disagrees", id="a man's number"),
        pytest.param({"mother__birth": "1997"}, "mother.identity_number:disagrees", id="another birth year"),
        pytest.param({"mother__birth": "2014"}, "mother.birth:age", id="mother of twelve"),
        pytest.param({"mother__birth": "1960"}, "mother.birth:age", id="mother of sixty-six"),
        pytest.param({"father__birth": "2012"}, "father.birth:age", id="father of fourteen"),
        pytest.param({"child__full_name": "Lê Phương Uyên"}, "child.full_name:surname", id="nobody's surname"),
        pytest.param({"child__ethnicity": "Tày"}, "child.ethnicity:parents", id="nobody's ethnicity"),
        pytest.param({"marriage__registered_on": "20/11/2026"}, "marriage.registered_on:later", id="married since"),
        pytest.param({"marriage__registered": "no", "marriage__recognised": "no"}, "father:left_out",
                     id="a father who will be left out"),
    ],
)  # fmt: skip
def test_what_is_unusual_is_confirmed_not_refused(changes: dict[str, str], doubt: str) -> None:
    declaration = bound(PROCEDURE, **changes)
    assert declaration.problems == ()
    assert doubt in doubts(declaration)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(NO_FATHER | {"child__full_name": "Trần Phương Uyên"}, id="unmarried and not recognised"),
        pytest.param({"marriage__registered": "no", "marriage__recognised": "yes"}, id="recognised"),
        pytest.param(NO_PAPER | {"evidence__kind": "pledge", "evidence__pledge_reason": "Sinh ở nhà"}, id="a pledge"),
        pytest.param(
            {"mother__nationality": "Lào", "mother__identity_number": "", "requester__relation": "father",
             "requester__full_name": "Nguyễn Hữu Phước", "requester__identity_number": "001093000034"},
            id="a foreign mother has no number",
        ),
        pytest.param({"child__birth_place_kind": "elsewhere", "child__birth_facility": ""}, id="born at home"),
        pytest.param({"mother__birth": "1996"}, id="only the mother's year is known"),
        pytest.param({"copies__wanted": "no", "copies__number": ""}, id="no copies"),
        pytest.param({"child__full_name": "Trần Phương Uyên"}, id="the mother's surname"),
    ],
)  # fmt: skip
def test_a_declaration_that_can_be_right_is_accepted(changes: dict[str, str]) -> None:
    declaration = bound(PROCEDURE, **changes)
    assert declaration.problems == ()
    assert declaration.warnings == ()


@pytest.mark.parametrize(
    ("birth", "on", "on_time", "last_day"),
    [
        # Law.md E.2: born 1 January 2026, day 60 is 2 March.
        ("2026-01-01", date(2026, 3, 2), True, date(2026, 3, 2)),
        ("2026-01-01", date(2026, 3, 3), False, date(2026, 3, 2)),
        # Day 60 is Sunday 22 November 2026: it moves to Monday.
        ("2026-09-23", date(2026, 11, 23), True, date(2026, 11, 23)),
        ("2026-09-23", date(2026, 11, 24), False, date(2026, 11, 23)),
        ("2026-11-22", date(2026, 11, 22), True, date(2027, 1, 21)),
    ],
)
def test_sixty_days_are_counted_from_the_day_after_birth(birth: str, on: date, on_time: bool, last_day: date) -> None:
    judged = judged_timeliness(birth, on)
    assert (judged.on_time, judged.last_day) == (on_time, last_day)
    assert f"{last_day:%d/%m/%Y}" in judged.sentence


@pytest.mark.parametrize(
    ("birth", "copies", "amount"),
    [("2026-11-02", 0, 0), ("2026-11-02", 2, 16_000), ("2026-01-01", 0, 5_000), ("2026-01-01", 1, 13_000)],
)
def test_on_time_is_free_late_is_not_and_copies_are_paid(birth: str, copies: int, amount: int) -> None:
    data = declared(child={"birth_date": birth}, copies={"number": copies or ""})
    bill = PROCEDURE.edition_on(ON).fee.assess(data, on=ON, calendar=CALENDAR)
    assert bill.amount == amount
    assert bill.ground


def test_a_poor_household_pays_no_late_fee() -> None:
    data = declared(child={"birth_date": "2026-01-01"}, copies={"number": ""})
    fee = PROCEDURE.edition_on(ON).fee
    assert fee.assess(data, on=ON, calendar=CALENDAR, exemption="poor").amount == 0


def test_an_empty_declaration_has_no_price_yet_but_a_list_of_papers() -> None:
    assert PROCEDURE.papers({})[0].code == "birth-notice"
    assert PROCEDURE.edition_on(ON).fee.assess({}, on=ON, calendar=CALENDAR).lines


@pytest.mark.parametrize(
    ("blocks", "required", "originals"),
    [
        ({}, ["birth-notice"], [("birth-notice", "submit"), ("identity", "show")]),
        (
            {"evidence": {"kind": "witness"}},
            ["witness-statement"],
            [("witness-statement", "submit"), ("identity", "show")],
        ),
        ({"evidence": {"kind": "pledge"}}, ["birth-pledge"], [("birth-pledge", "submit"), ("identity", "show")]),
        (
            {"requester": {"relation": "authorised", "authorised_by_family": False}},
            ["birth-notice", "authorisation"],
            [("birth-notice", "submit"), ("authorisation", "submit"), ("identity", "show")],
        ),
        (
            {"requester": {"relation": "authorised", "authorised_by_family": True}},
            ["birth-notice", "authorisation", "kinship-proof"],
            [("birth-notice", "submit"), ("authorisation", "submit"), ("identity", "show"), ("kinship-proof", "show")],
        ),
    ],
)
def test_papers_and_originals_follow_the_declaration(
    blocks: dict[str, Any], required: list[str], originals: list[tuple[str, str]]
) -> None:
    data = declared(**blocks)
    assert [paper.code for paper in PROCEDURE.papers(data) if paper.required] == required
    assert [(original.code, original.action) for original in PROCEDURE.originals(data)] == originals


def test_marriage_papers_are_never_demanded() -> None:
    marriage = next(paper for paper in PROCEDURE.papers(PROCEDURE.example) if paper.code == "marriage-proof")
    assert not marriage.required


@pytest.mark.parametrize(
    ("check", "blocks", "facts", "result"),
    [
        ("residence", {}, {}, "ask"),
        ("evidence", {}, {}, "ask"),
        ("not-registered", {}, {}, "pass"),
        ("not-registered", {}, {"registered": ("12/2026 – Ủy ban nhân dân phường Láng",)}, "fail"),
        ("sixty-days", {}, {}, "pass"),
        ("sixty-days", {}, {"filed_on": date(2027, 2, 1)}, "ask"),
        ("name", {}, {}, "pass"),
        ("name", {"child": {"full_name": "Lê Phương Uyên"}}, {}, "ask"),
        ("parentage", {}, {}, "ask"),
        ("identity-numbers", {}, {}, "pass"),
        ("identity-numbers", {"father": {"birth": "1994"}}, {}, "ask"),
    ],
)
def test_a_check_passes_fails_or_asks(check: str, blocks: dict[str, Any], facts: dict[str, Any], result: str) -> None:
    assert verdict(check, declared(**blocks), **facts).result == result


def test_the_check_of_an_earlier_entry_forbids_a_grant_and_names_it() -> None:
    found = verdict("not-registered", declared(), registered=("12/2026 – Ủy ban nhân dân phường Láng",))
    assert "12/2026" in found.sentence
    assert next(check for check in PROCEDURE.checks if check.code == "not-registered").hard


@pytest.mark.parametrize("relation", ["mother", "father"])
def test_a_parent_fills_in_his_own_block_too(relation: str) -> None:
    facts = AccountFacts(full_name="Đỗ Minh Khuê", identity_number="001190000077", email="k@caseflow.example")
    initial = PROCEDURE.prefill_for(relation, facts)
    assert initial["requester"]["relation"] == relation
    assert initial["requester"]["full_name"] == initial[relation]["full_name"] == "Đỗ Minh Khuê"
    assert initial["contact"]["email"] == "k@caseflow.example"
    typed = PROCEDURE.declaration.typed(initial)
    assert typed[f"{relation}-identity_number"] == "001190000077"
    assert typed[f"{relation}-nationality"] == "Việt Nam"


def test_a_grandparent_fills_in_no_parent() -> None:
    initial = PROCEDURE.prefill_for("grandparent", AccountFacts(full_name="Đỗ Minh Khuê"))
    assert set(initial) == {"requester", "contact"}


def test_every_way_to_begin_is_a_relation_of_the_form() -> None:
    relations = dict(PROCEDURE.bind(on=ON).forms["requester"].fields["relation"].choices)
    assert {point.code for point in PROCEDURE.starting_points} <= set(relations)


def test_the_twin_begins_with_everything_but_name_sex_and_paper() -> None:
    first = declared(evidence={"children_in_birth": 2})
    second = PROCEDURE.follow_on(first)
    assert second is not None
    assert (second["child"]["full_name"], second["child"]["sex"], second["evidence"]["number"]) == ("", "", "")
    assert second["child"]["birth_date"] == first["child"]["birth_date"]
    assert second["evidence"]["birth_order"] == 2
    assert PROCEDURE.follow_on(second) is None
    assert first["evidence"]["birth_order"] == 1


def test_everybody_named_is_known_by_role() -> None:
    data = declared(evidence={"witness_name": "Đỗ Minh Khuê", "witness_number": "001190000077"})
    people = {person.role: person for person in PROCEDURE.people(data)}
    assert set(people) == {"requester", "child", "mother", "father", "witness"}
    assert people["mother"].birth_date == date(1996, 3, 14)
    assert people["witness"].identity_number == "001190000077"
    assert PROCEDURE.people(data | {"father": {}})[-1].role == "witness"


def test_the_result_of_an_unmarried_mother_has_no_father() -> None:
    result = PROCEDURE.result_of(bound(PROCEDURE, **NO_FATHER).cleaned)
    form = PROCEDURE.result_form(PROCEDURE.result_form().typed(result), on=ON)
    assert form.is_valid(), form.errors
    assert not any(value for key, value in result.items() if key.startswith("father_"))
    assert PROCEDURE.documents[0].facts(result)["father"] is None


def test_a_father_is_written_whole_or_not_at_all() -> None:
    result = PROCEDURE.result_of(PROCEDURE.example) | {"father_birth": ""}
    form = PROCEDURE.result_form(PROCEDURE.result_form().typed(result), on=ON)
    assert set(form.errors) == {"father_birth"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_paper_is_vietnamese_whatever_the_officer_reads(language: str) -> None:
    with override(language):
        facts = PROCEDURE.documents[0].facts(PROCEDURE.result_of(PROCEDURE.example))
    assert facts["sex"] == "Nữ"
    assert facts["declarant_paper"] == "Căn cước số 001196000012, Bộ Công an cấp ngày 05/08/2024"
    assert facts["mother"]["birth"] == "1996"
    assert facts["birth_place"].startswith("Bệnh viện Phụ sản Sông Hồng, số 9")


def test_the_childs_number_is_received_and_never_derived() -> None:
    result = PROCEDURE.result_of(PROCEDURE.example)
    assert result["child_identity_number"] == ""
    received = PROCEDURE.subject_of_result(result | {"child_identity_number": "001326000101"})
    assert received.identity_number == "001326000101"


def test_copies_are_issued_only_when_wanted() -> None:
    copies = next(rule for rule in PROCEDURE.documents if rule.code == "birth-certificate-copy").copies
    assert copies(PROCEDURE.example) == 2
    assert copies(bound(PROCEDURE, copies__wanted="no").cleaned) == 0


@pytest.mark.parametrize(
    ("day", "edition", "slips"),
    [
        (date(2021, 9, 30), "2021", "2018"),
        (date(2025, 6, 30), "2021", "2018"),
        (date(2025, 7, 1), "2025", "2025"),
        (date(2027, 2, 28), "2025", "2025"),
        (date(2027, 3, 1), "2027", "2025"),
    ],
)
def test_the_day_says_which_law(day: date, edition: str, slips: str) -> None:
    law = PROCEDURE.edition_on(day)
    assert (law.key, law.slips) == (edition, slips)
