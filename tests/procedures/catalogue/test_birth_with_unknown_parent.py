"""A birth with a parent who is not established: three cases, what the child has from the one who is known."""

from copy import deepcopy
from typing import Any

import pytest

from casework.offices.working_time import WorkCalendar
from casework.procedures.catalogue.birth_with_unknown_parent import PROCEDURE
from casework.procedures.definition import AccountFacts, CheckFacts, FoundEntry, Verdict
from tests.procedures.samples import ON, bound, doubts, faults

MOTHER = {name: "" for name in ("full_name", "birth", "ethnicity", "identity_number", "residence_detail")}
NO_MOTHER = {f"mother__{name}": "" for name in (*MOTHER, "residence_ward", "residence_province")}
NO_ORIGIN = {f"origin__{name}": "" for name in ("ethnicity", "native_place_ward", "native_place_province")}
FATHER_KNOWN = NO_MOTHER | {
    "requester__relation": "father",
    "requester__full_name": "Bùi Quang Hưng",
    "requester__identity_number": "001091000777",
    "parentage__case": "mother-unknown",
    "parentage__father_recognised": "yes",
    "parentage__recognition_number": "04/2026",
    "child__full_name": "Bùi Nhật Minh",
    "origin__ethnicity": "Mường",
    "father__full_name": "Bùi Quang Hưng",
    "father__birth": "1991",
    "father__ethnicity": "Mường",
    "father__identity_number": "001091000777",
    "father__residence_ward": "Phường Xuân Đỉnh",
    "father__residence_province": "Thành phố Hà Nội",
}
BOTH_UNKNOWN = (
    NO_MOTHER
    | NO_ORIGIN
    | {
        "requester__relation": "carer",
        "parentage__case": "both-unknown",
        "parentage__account": "Mẹ để lại ở nhà trọ, không rõ họ tên, địa chỉ",
    }
)


def verdict(check: str, found: tuple[FoundEntry, ...] = (), **changes: str) -> Verdict:
    facts = CheckFacts(
        filed_on=ON,
        ward_name="Phường Xuân Đỉnh",
        calendar=WorkCalendar(),
        found={"mother-in-marriage-books": found},
    )
    known = next(known for known in PROCEDURE.checks if known.code == check)
    return known.evaluate(bound(PROCEDURE, **changes).cleaned, facts)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        pytest.param({"child__full_name": "Nguyễn Nhật Minh"}, "id_child-full_name", id="not the mother's surname"),
        pytest.param({"origin__ethnicity": "Tày"}, "id_origin-ethnicity", id="not the mother's ethnicity"),
        pytest.param({"origin__nationality": "Lào"}, "id_origin-nationality", id="not the mother's nationality"),
        pytest.param({"mother__nationality": "Lào"}, "id_mother-nationality", id="a foreign mother"),
        pytest.param({"mother__residence_country": "Lào"}, "id_mother-residence_0", id="a mother abroad"),
        pytest.param({"parentage__mother_married": "yes"}, "id_parentage-mother_married_0", id="a married mother"),
        pytest.param({"parentage__mother_married": ""}, "id_parentage-mother_married_0", id="married or not?"),
        pytest.param({"parentage__father_asks": "yes"}, "id_parentage-father_asks_0", id="he wants to recognise"),
        pytest.param(
            FATHER_KNOWN | {"parentage__father_recognised": "no"},
            "id_parentage-father_recognised_0",
            id="a father not yet recognised",
        ),
        pytest.param(FATHER_KNOWN | {"child__full_name": "Lương Minh"}, "id_child-full_name", id="not the father's"),
        pytest.param(BOTH_UNKNOWN | {"parentage__account": ""}, "id_parentage-account", id="both unknown, and why?"),
        pytest.param(BOTH_UNKNOWN | {"requester__relation": "mother"}, "id_parentage-case_0", id="said by a mother"),
        pytest.param({"requester__relation": "father"}, "id_requester-relation", id="a father who is unknown"),
        pytest.param({"mother__birth": "2027"}, "id_mother-birth", id="mother in the future"),
    ],
)
def test_a_declaration_that_cannot_be_right_is_refused(changes: dict[str, str], fault: str) -> None:
    declaration = bound(PROCEDURE, **changes)
    assert fault in faults(declaration)


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"parentage__father_asks": "yes"}, "kết hợp đăng ký nhận cha, mẹ, con"),
        (FATHER_KNOWN | {"parentage__father_recognised": "no"}, "kết hợp đăng ký nhận cha, mẹ, con"),
        ({"parentage__mother_married": "yes"}, "Tòa án xác định"),
        ({"mother__nationality": "Lào", "mother__identity_number": ""}, "bộ phận một cửa của phường, xã nơi cha hoặc"),
    ],
)
def test_what_goes_another_way_is_told_where(changes: dict[str, str], place: str) -> None:
    assert any(place in problem.sentence for problem in bound(PROCEDURE, **changes).problems)


@pytest.mark.parametrize("changes", [{}, FATHER_KNOWN, BOTH_UNKNOWN], ids=["father", "mother", "both"])
def test_each_case_is_accepted(changes: dict[str, str]) -> None:
    declaration = bound(PROCEDURE, **changes)
    assert declaration.problems == ()
    assert doubts(declaration) == []


def test_a_parent_filled_in_and_then_left_out_is_confirmed() -> None:
    case = {"parentage__case": "both-unknown", "parentage__account": "Không rõ", "requester__relation": "carer"}
    assert {"mother:left_out", "origin:left_out"} <= set(doubts(bound(PROCEDURE, **case)))


@pytest.mark.parametrize(
    ("changes", "blank", "ethnicity", "note"),
    [
        ({}, ("father",), "Kinh", ""),
        (FATHER_KNOWN, ("mother",), "Mường", ""),
        (BOTH_UNKNOWN, ("mother", "father"), "", "Trẻ chưa xác định được cha, mẹ"),
    ],
    ids=["father", "mother", "both"],
)
def test_who_is_unknown_stays_blank_and_only_the_book_says_so(
    changes: dict[str, str], blank: tuple[str, ...], ethnicity: str, note: str
) -> None:
    result = PROCEDURE.result_of(bound(PROCEDURE, **changes).cleaned)
    form = PROCEDURE.result_form(PROCEDURE.result_form().typed(result), on=ON)
    assert form.is_valid(), form.errors
    facts = PROCEDURE.documents[0].facts(result)
    assert tuple(role for role in ("mother", "father") if facts[role] is None) == blank
    assert facts["ethnicity"] == ethnicity
    assert PROCEDURE.register_note(result) == note
    assert note not in facts.values() or not note


def test_without_parents_the_native_place_is_the_birth_place() -> None:
    result = PROCEDURE.result_of(bound(PROCEDURE, **BOTH_UNKNOWN).cleaned)
    assert result["child_native_place"] == result["child_birth_place"]
    assert result["child_nationality"] == "Việt Nam"


def test_a_result_with_a_parent_needs_an_ethnicity() -> None:
    result = PROCEDURE.result_of(PROCEDURE.example) | {"child_ethnicity": "", "mother_residence": ""}
    form = PROCEDURE.result_form(PROCEDURE.result_form().typed(result), on=ON)
    assert set(form.errors) == {"child_ethnicity", "mother_residence"}


@pytest.mark.parametrize(
    ("changes", "required"),
    [
        ({}, ["birth-notice", "mother-statement"]),
        (FATHER_KNOWN, ["birth-notice"]),
        (BOTH_UNKNOWN, ["birth-notice", "carer-statement"]),
    ],
    ids=["father", "mother", "both"],
)
def test_the_papers_follow_the_case(changes: dict[str, str], required: list[str]) -> None:
    data = bound(PROCEDURE, **changes).cleaned
    assert [paper.code for paper in PROCEDURE.papers(data) if paper.required] == required
    assert [o.code for o in PROCEDURE.originals(data) if o.action == "submit"] == required


def test_the_check_reads_the_marriage_books() -> None:
    asked = PROCEDURE.lookups(PROCEDURE.example)
    assert [(lookup.register, lookup.person.name) for lookup in asked] == [("marriage", "Lương Thị Hải Yến")]
    assert PROCEDURE.lookups(bound(PROCEDURE, **BOTH_UNKNOWN).cleaned) == ()
    found = FoundEntry(number="09/2024", office="Ủy ban nhân dân phường Láng")
    assert "09/2024" in verdict("parentage", (found,)).sentence
    assert verdict("parentage").result == "ask"


@pytest.mark.parametrize("block", ["child", "origin"])
def test_the_check_fails_when_the_child_does_not_follow_its_mother(block: str) -> None:
    data: dict[str, Any] = deepcopy(dict(PROCEDURE.example))
    data[block] |= {"child": {"full_name": "Nguyễn Minh"}, "origin": {"ethnicity": "Tày"}}[block]
    facts = CheckFacts(filed_on=ON, ward_name="Phường Xuân Đỉnh", calendar=WorkCalendar())
    follows = next(check for check in PROCEDURE.checks if check.code == "follows-known-parent")
    assert follows.hard
    assert follows.evaluate(data, facts).result == "fail"


@pytest.mark.parametrize(("relation", "case"), [("mother", "father-unknown"), ("father", "mother-unknown")])
def test_a_parent_begins_with_the_other_one_unknown(relation: str, case: str) -> None:
    initial = PROCEDURE.prefill_for(relation, AccountFacts(full_name="Đỗ Minh Khuê"))
    assert initial["parentage"]["case"] == case
    assert initial[relation]["full_name"] == "Đỗ Minh Khuê"
