"""The three extracts: what is enough to find an entry, who may ask on which papers, fee, term, checks, answers."""

from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from casework.offices.working_time import WorkCalendar
from casework.procedures.catalogue._birth.result import certificate_facts
from casework.procedures.catalogue._death.result import paper_facts as death_facts
from casework.procedures.catalogue.extract_of_birth import PROCEDURE as BIRTH
from casework.procedures.catalogue.extract_of_death import PROCEDURE as DEATH
from casework.procedures.catalogue.extract_of_marriage import PROCEDURE as MARRIAGE
from casework.procedures.definition import CheckFacts, Procedure, Verdict
from casework.procedures.printed_entries import ChosenEntry
from casework.procedures.terms import ClockHours, SameDay
from tests.procedures.samples import ON, bound, doubts, faults

THREE = [pytest.param(procedure, id=procedure.code) for procedure in (BIRTH, DEATH, MARRIAGE)]
NUMBERED = {"registered__number": "45/1991", "registered__registered_on": "03/06/1991"}
NO_PARENTS = {f"parents__{who}_{what}": "" for who in ("mother", "father") for what in ("name", "birth")}
CHOSEN = ChosenEntry(number="45/1991", office="Ủy ban nhân dân xã Xuân Đỉnh", state="có hiệu lực", printable=True)


def declared(procedure: Procedure, **blocks: dict[str, Any]) -> dict[str, Any]:
    """The example as cleaned data, with changed answers by block."""
    data = deepcopy(dict(procedure.example))
    for block, answers in blocks.items():
        data[block] |= answers
    return data


def verdict(check: str, *, chosen: ChosenEntry | None) -> Verdict:
    facts = CheckFacts(filed_on=ON, ward_name="Phường Xuân Đỉnh", calendar=WorkCalendar(), chosen=chosen)
    return next(known for known in BIRTH.checks if known.code == check).evaluate(BIRTH.example, facts)


@pytest.mark.parametrize(
    ("procedure", "changes", "fault"),
    [
        pytest.param(BIRTH, {"parents__mother_birth": ""}, "id_parents-mother_birth", id="no number, a parent undated"),
        pytest.param(BIRTH, NO_PARENTS, "id_parents-father_name", id="neither number nor parents"),
        pytest.param(BIRTH, {"registered__registered_on": "1990"}, "id_registered-registered_on", id="before birth"),
        pytest.param(BIRTH, {"person__full_name": "Vũ Thị Lan"}, "id_person-full_name", id="himself by another name"),
        pytest.param(BIRTH, {"wanted__copies": "0"}, "id_wanted-copies", id="no copy at all"),
        pytest.param(DEATH, {"deceased__died_on": "1960"}, "id_deceased-died_on", id="dead before birth"),
        pytest.param(DEATH, {"registered__registered_on": "2018"}, "id_registered-registered_on", id="before death"),
        pytest.param(MARRIAGE, {"husband__birth": ""}, "id_husband-birth", id="no number, a spouse undated"),
        pytest.param(
            MARRIAGE,
            {"husband__identity_number": "001191004417"},
            "id_husband-identity_number",
            id="one number",
        ),
        pytest.param(MARRIAGE, {"requester__full_name": "Vũ Thị Lan"}, "id_wife-full_name", id="neither of the two"),
    ],
)
def test_a_declaration_that_cannot_be_right_is_refused(
    procedure: Procedure, changes: dict[str, str], fault: str
) -> None:
    assert fault in faults(bound(procedure, **changes))


@pytest.mark.parametrize(
    ("procedure", "changes"),
    [
        pytest.param(BIRTH, NUMBERED | NO_PARENTS, id="number and date are enough for a birth"),
        pytest.param(
            BIRTH,
            {"parents__one_parent": "yes", "parents__father_name": "", "parents__father_birth": ""},
            id="one parent only",
        ),
        pytest.param(BIRTH, {"person__identity_number": "", "person__birth": "1991"}, id="an old record"),
        pytest.param(
            MARRIAGE,
            {
                "registered__number": "102/2016",
                "registered__registered_on": "08/12/2016",
                "wife__birth": "",
                "husband__birth": "",
            },
            id="number and date are enough for a marriage",
        ),
        pytest.param(DEATH, {"registered__number": "", "registered__registered_on": ""}, id="a death without number"),
    ],
)
def test_a_declaration_that_can_be_right_is_accepted(procedure: Procedure, changes: dict[str, str]) -> None:
    declaration = bound(procedure, **changes)
    assert (declaration.problems, declaration.warnings) == ((), ())


def test_a_number_of_another_year_is_confirmed() -> None:
    changes = {"registered__number": "45/1992", "registered__registered_on": "03/06/1991"}
    assert doubts(bound(BIRTH, **changes)) == ["registered.number:year"]


@pytest.mark.parametrize(
    ("procedure", "relation", "paper", "action"),
    [
        (BIRTH, "representative", "relation-proof", "show"),
        (BIRTH, "heir", "relation-proof", "show"),
        (BIRTH, "agency", "agency-request", "submit"),
        (DEATH, "authorised", "authorisation", "submit"),
    ],
)
def test_whoever_asks_for_another_proves_his_right(
    procedure: Procedure, relation: str, paper: str, action: str
) -> None:
    data = declared(procedure, requester={"relation": relation})
    assert paper in [listed.code for listed in procedure.papers(data) if listed.required]
    assert (paper, action) in [(original.code, original.action) for original in procedure.originals(data)]


@pytest.mark.parametrize("procedure", THREE)
def test_who_asks_for_himself_or_his_family_brings_his_identity_paper_alone(procedure: Procedure) -> None:
    assert [original.code for original in procedure.originals(procedure.example)] == ["identity"]
    assert not [paper.code for paper in procedure.papers(procedure.example) if paper.required]


@pytest.mark.parametrize("procedure", THREE)
def test_a_copy_costs_eight_thousand_and_comes_the_same_day(procedure: Procedure) -> None:
    data = declared(procedure, wanted={"copies": 3})
    for edition in procedure.editions:
        assert edition.fee.assess(data, on=ON, calendar=WorkCalendar()).amount == 24_000
    assert procedure.edition_on(date(2026, 11, 25)).term == SameDay()
    assert procedure.edition_on(date(2027, 3, 1)).term == ClockHours(24)


@pytest.mark.parametrize("procedure", THREE)
def test_they_write_no_register(procedure: Procedure) -> None:
    assert procedure.register is None
    assert procedure.prints_from


OWN_NUMBER = BIRTH.example["requester"]["identity_number"]


@pytest.mark.parametrize(
    ("kept", "result", "says"),
    [
        (None, "ask", "Hãy so số định danh"),
        ({}, "ask", "Hãy so số định danh"),
        ({"child": OWN_NUMBER}, "pass", "đúng như mục trong sổ"),
        ({"child": "001191000099"}, "ask", "số định danh khác"),
        # Only his own place in the entry counts, and a marriage has two.
        ({"mother": OWN_NUMBER}, "ask", "Hãy so số định danh"),
        ({"wife": "001191000099", "husband": OWN_NUMBER}, "pass", "đúng như mục trong sổ"),
    ],
)
def test_who_asks_for_himself_is_known_by_his_number(kept: dict[str, str] | None, result: str, says: str) -> None:
    assert BIRTH.example["requester"]["relation"] == "self"
    chosen = replace(CHOSEN, identity_numbers=kept) if kept is not None else None
    answer = verdict("entitled", chosen=chosen)
    assert answer.result == result
    assert says in str(answer.sentence)


@pytest.mark.parametrize(
    ("check", "chosen", "result"),
    [
        ("found", None, "ask"),
        ("found", CHOSEN, "pass"),
        ("found", ChosenEntry(number="1/1991", office="UBND", state="tạm giữ", printable=False), "fail"),
        ("match", None, "ask"),
        ("match", CHOSEN, "pass"),
        ("match", ChosenEntry(number="1", office="U", state="", printable=True, differing=("Họ tên",)), "ask"),
        ("current", CHOSEN, "pass"),
    ],
)
def test_the_checks_follow_the_entry_chosen(check: str, chosen: ChosenEntry | None, result: str) -> None:
    assert verdict(check, chosen=chosen).result == result


def test_the_notes_that_will_be_printed_are_named() -> None:
    noted = ChosenEntry(number="1", office="U", state="", printable=True, notes=("Cải chính họ tên mẹ",))
    assert "Cải chính họ tên mẹ" in verdict("current", chosen=noted).sentence


@pytest.mark.parametrize("procedure", THREE)
def test_the_answer_is_prefilled_with_what_was_looked_for_and_is_free(procedure: Procedure) -> None:
    outcome = procedure.outcome("not-found")
    answer = procedure.draft_of("not-found", procedure.example)
    assert not outcome.refuses
    assert outcome.free
    assert answer["offices"] == procedure.example["registered"]["office"]
    assert "từ năm" in answer["books"]
    form = procedure.draft_form("not-found", procedure.draft_form("not-found").typed(answer))
    assert form.is_valid()


def test_a_struck_entry_is_answered_only_with_an_explanation() -> None:
    typed = BIRTH.draft_form("not-found").typed(BIRTH.draft_of("not-found", BIRTH.example))
    struck = typed | {"not-found-finding": "struck"}
    assert "explanation" in BIRTH.draft_form("not-found", struck).errors
    assert BIRTH.draft_form("not-found", struck | {"not-found-explanation": "QĐ 12/QĐ-UBND"}).is_valid()


def test_what_an_old_book_does_not_hold_is_left_open() -> None:
    born = certificate_facts({"child_full_name": "Vũ Thị Thanh Mai", "child_birth_date": "1991"})
    assert (born["birth_date"], born["sex"], born["mother"]) == ("1991", "", None)
    assert death_facts({"full_name": "Vũ Đình Sơn", "died_on": "1987-03"})["died_time"] == ""
