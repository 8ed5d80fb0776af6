"""The registration of a guardianship and of its end: rules, terms, papers, checks, results."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from casework.offices.working_time import WorkCalendar
from casework.procedures.catalogue.end_of_guardianship import PROCEDURE as END
from casework.procedures.catalogue.guardianship_registration import PROCEDURE as BEGIN
from casework.procedures.definition import AccountFacts, CheckFacts, FoundEntry, Procedure, Verdict
from casework.procedures.terms import WorkingDays
from tests.procedures.samples import ON, bound, doubts, faults

CALENDAR = WorkCalendar()
APPOINTED = {
    "guardianship__kind": "appointed",
    "guardianship__appointed_by": "Ủy ban nhân dân phường Xuân Đỉnh",
    "guardianship__paper_date": "02/11/2026",
}
COURT_FOUND = {
    "guardianship__situation": "incapable",
    "guardianship__finding_court": "Tòa án nhân dân khu vực 6 – Hà Nội",
    "guardianship__finding_number": "7/2026/QĐDS-ST",
    "guardianship__finding_date": "01/09/2026",
}
GRANDFATHER = {
    "second_guardian__full_name": "Cao Văn Lành",
    "second_guardian__birth": "1960",
    "second_guardian__sex": "male",
    "second_guardian__ethnicity": "Kinh",
    "second_guardian__identity_number": "001060000909",
    "second_guardian__residence_ward": "Phường Xuân Đỉnh",
    "second_guardian__residence_province": "Thành phố Hà Nội",
}
COUPLE = {"guardianship__guardians": "couple", **GRANDFATHER}
AN_ORGANISATION = {
    "guardianship__guardians": "organisation",
    "organisation__name": "Trung tâm Bảo trợ xã hội Mầm Xanh",
    "organisation__residence_ward": "Phường Xuân Đỉnh",
    "organisation__residence_province": "Thành phố Hà Nội",
    "organisation__representative": "Cao Thị Thục",
    "organisation__position": "Giám đốc",
    "requester__relation": "representative",
}
ENTRY = FoundEntry(number="07/2024", office="Ủy ban nhân dân phường Xuân Đỉnh")


def declared(procedure: Procedure, **blocks: dict[str, Any]) -> dict[str, Any]:
    """The example as cleaned data, with changed answers by block."""
    data = deepcopy(dict(procedure.example))
    for block, answers in blocks.items():
        data[block] |= answers
    return data


def verdict(procedure: Procedure, check: str, data: dict[str, Any], **known: Any) -> Verdict:
    facts = CheckFacts(filed_on=ON, ward_name="Phường Xuân Đỉnh", calendar=CALENDAR, **known)
    return next(check_ for check_ in procedure.checks if check_.code == check).evaluate(data, facts)


@pytest.mark.parametrize(
    ("procedure", "changes", "fault"),
    [
        pytest.param(BEGIN, {"guardianship__kind": "appointed"}, "id_guardianship-appointed_by", id="by whom?"),
        pytest.param(BEGIN, {"guardianship__kind": "court"}, "id_guardianship-appointing_court", id="which court?"),
        pytest.param(
            BEGIN, {"guardianship__several_eligible": ""}, "id_guardianship-several_eligible_0", id="several?"
        ),
        pytest.param(
            BEGIN, {"guardianship__situation": "incapable"}, "id_guardianship-finding_court", id="who declared so?"
        ),
        pytest.param(BEGIN, {"guardianship__reason": ""}, "id_guardianship-reason", id="no reason"),
        pytest.param(BEGIN, {"protected__birth": "2000"}, "id_guardianship-situation_0", id="an orphan of twenty-six"),
        pytest.param(BEGIN, {"guardian__birth": "23/11/2008"}, "id_guardian-birth", id="guardian of seventeen"),
        pytest.param(BEGIN, COUPLE | {"second_guardian__birth": "2010"}, "id_second_guardian-birth", id="second one"),
        pytest.param(
            BEGIN, COUPLE | {"guardianship__kinship": "sibling"}, "id_guardianship-kinship", id="two siblings"
        ),
        pytest.param(BEGIN, {"guardianship__guardians": "couple"}, "id_second_guardian-full_name", id="couple of one"),
        pytest.param(BEGIN, {"guardianship__guardians": "organisation"}, "id_organisation-name", id="which one?"),
        pytest.param(
            BEGIN, {"protected__identity_number": "001162000710"}, "id_protected-identity_number", id="guards herself"
        ),
        pytest.param(BEGIN, {"requester__full_name": "Cao Thị Thu"}, "id_guardian-full_name", id="another name"),
        pytest.param(END, {"end__ended_on": "14/04/2024"}, "id_end-ended_on", id="ends before it began"),
        pytest.param(END, {"registered__number": ""}, "id_registered-number", id="which guardianship?"),
        pytest.param(END, {"end__details": ""}, "id_end-details", id="a reason without details"),
    ],
)
def test_a_declaration_that_cannot_be_right_is_refused(
    procedure: Procedure, changes: dict[str, str], fault: str
) -> None:
    declaration = bound(procedure, **changes)
    assert not declaration.is_valid()
    assert fault in faults(declaration)


@pytest.mark.parametrize(
    ("procedure", "changes", "doubt"),
    [
        pytest.param(
            BEGIN, {"guardianship__kinship": "spouse"}, "guardianship.kinship:natural", id="spouse of a child"
        ),
        pytest.param(BEGIN, {"protected__birth": "2008"}, "guardianship.situation:of-age", id="perhaps of age"),
        pytest.param(BEGIN, COURT_FOUND, "guardianship.situation:minor", id="a child declared incapable"),
        pytest.param(BEGIN, {"guardian__sex": "male"}, "guardian.identity_number:disagrees", id="a woman's number"),
        pytest.param(END, {"end__reason": "capacity"}, "end.reason:age", id="capacity at nine"),
    ],
)
def test_what_is_unusual_is_confirmed_not_refused(procedure: Procedure, changes: dict[str, str], doubt: str) -> None:
    declaration = bound(procedure, **changes)
    assert declaration.problems == ()
    assert doubt in doubts(declaration)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(APPOINTED, id="appointed"),
        pytest.param(COUPLE, id="both grandparents"),
        pytest.param(
            COUPLE | {"requester__full_name": "Cao Văn Lành", "requester__identity_number": "001060000909"},
            id="the other grandparent asks",
        ),
        pytest.param({"guardianship__kinship": "sibling"}, id="an elder sister"),
    ],
)
def test_a_declaration_that_can_be_right_is_accepted(changes: dict[str, str]) -> None:
    declaration = bound(BEGIN, **changes)
    assert declaration.problems == ()
    assert declaration.warnings == ()


def test_an_organisation_leaves_the_person_out_and_says_so() -> None:
    declaration = bound(BEGIN, **AN_ORGANISATION)
    assert declaration.problems == ()
    assert doubts(declaration) == ["guardian:left_out"]
    assert declaration.cleaned["guardian"] == {}


@pytest.mark.parametrize(("procedure", "days"), [(BEGIN, 3), (END, 2)])
@pytest.mark.parametrize("day", [date(2021, 9, 30), ON, date(2027, 3, 1)])
def test_three_working_days_to_register_and_two_to_end(procedure: Procedure, days: int, day: date) -> None:
    assert procedure.edition_on(day).term_for(procedure.example) == WorkingDays(days)


@pytest.mark.parametrize("procedure", [BEGIN, END])
@pytest.mark.parametrize(("copies", "amount"), [("", 0), (2, 16_000)])
def test_only_copies_are_paid_for(procedure: Procedure, copies: Any, amount: int) -> None:
    bill = procedure.edition_on(ON).fee.assess(declared(procedure, copies={"number": copies}), on=ON, calendar=CALENDAR)
    assert bill.amount == amount
    assert "không thu lệ phí" in bill.ground


@pytest.mark.parametrize(
    ("procedure", "blocks", "required", "originals"),
    [
        (
            BEGIN,
            {},
            ["natural-proof", "agreement"],
            [("agreement", "submit"), ("identity", "show"), ("natural-proof", "show")],
        ),
        (
            BEGIN,
            {"guardianship": {"kind": "appointed", "several_eligible": ""}},
            ["appointment"],
            [("appointment", "submit"), ("identity", "show")],
        ),
        (
            BEGIN,
            {"guardianship": {"kind": "court", "several_eligible": "", "situation": "impaired"}},
            ["court-appointment", "court-finding"],
            [("identity", "show"), ("court-appointment", "show"), ("court-finding", "show")],
        ),
        (
            END,
            {},
            ["adoption-decision", "extract"],
            [("identity", "show"), ("adoption-decision", "show"), ("extract", "show")],
        ),
        # A death is looked up, never proven on paper.
        (END, {"end": {"reason": "died"}}, ["extract"], [("identity", "show"), ("extract", "show")]),
    ],
)
def test_papers_and_originals_follow_the_declaration(
    procedure: Procedure, blocks: dict[str, Any], required: list[str], originals: list[tuple[str, str]]
) -> None:
    data = declared(procedure, **blocks)
    assert [paper.code for paper in procedure.papers(data) if paper.required] == required
    assert [(original.code, original.action) for original in procedure.originals(data)] == originals


def test_a_list_of_property_is_never_demanded() -> None:
    papers = {paper.code: paper.required for paper in END.papers(declared(END, end={"property_listed": True}))}
    assert papers["property-list"] is False
    assert "property-list" not in {paper.code for paper in END.papers(END.example)}


@pytest.mark.parametrize(
    ("procedure", "check", "blocks", "known", "result"),
    [
        (BEGIN, "residence", {}, {}, "ask"),
        (BEGIN, "need", {}, {}, "ask"),
        (BEGIN, "one-guardian", {}, {}, "pass"),
        (BEGIN, "one-guardian", {}, {"same_person_registered": ("07/2024",)}, "fail"),
        (BEGIN, "one-guardian", {"protected": {"birth": "2017"}}, {"same_person_registered": ("07/2024",)}, "ask"),
        (BEGIN, "wish", {}, {}, "ask"),
        (BEGIN, "wish", {"protected": {"birth": "2021-01-05"}}, {}, "pass"),
        (BEGIN, "identity-numbers", {}, {}, "pass"),
        (BEGIN, "identity-numbers", {"guardian": {"birth": "1970"}}, {}, "ask"),
        (END, "active", {}, {}, "ask"),
        (END, "active", {}, {"found": {"guarded": (ENTRY,)}}, "pass"),
        (END, "active", {"registered": {"number": "7/2024"}}, {"found": {"guarded": (ENTRY,)}}, "pass"),
        (END, "active", {"registered": {"number": "8/2024"}}, {"found": {"guarded": (ENTRY,)}}, "ask"),
        (END, "ground", {}, {}, "ask"),
        (END, "ground", {"end": {"reason": "died"}}, {"found": {"dead": (ENTRY,)}}, "pass"),
        (END, "ground", {"end": {"reason": "died"}}, {}, "ask"),
        (END, "ground", {"end": {"reason": "capacity"}, "protected": {"birth": "2001"}}, {}, "pass"),
        (END, "ground", {"end": {"reason": "capacity"}}, {}, "ask"),
    ],
)
def test_a_check_passes_fails_or_asks(
    procedure: Procedure, check: str, blocks: dict[str, Any], known: dict[str, Any], result: str
) -> None:
    assert verdict(procedure, check, declared(procedure, **blocks), **known).result == result


def test_what_ended_is_no_longer_active() -> None:
    ended = FoundEntry(number="07/2024", office=ENTRY.office, ended=True)
    assert verdict(END, "active", declared(END), found={"guarded": (ended,)}).result == "fail"


def test_a_guardian_who_seems_to_be_dead_is_named_to_the_officer() -> None:
    assert BEGIN.lookups(BEGIN.example)[0].person.name == "Cao Thị Thục"
    assert "07/2024" in verdict(BEGIN, "fitness", declared(BEGIN), found={"dead": (ENTRY,)}).sentence


@pytest.mark.parametrize(
    ("changes", "guardians"),
    [
        ({}, ["Cao Thị Thục"]),
        (COUPLE, ["Cao Thị Thục", "Cao Văn Lành"]),
        (AN_ORGANISATION, ["Trung tâm Bảo trợ xã hội Mầm Xanh"]),
    ],
)
def test_the_extract_names_one_guardian_a_couple_or_an_organisation(
    changes: dict[str, str], guardians: list[str]
) -> None:
    result = BEGIN.result_of(bound(BEGIN, **changes).cleaned)
    form = BEGIN.result_form(BEGIN.result_form().typed(result), on=ON)
    assert form.errors == {}
    assert [named["name"] for named in BEGIN.documents[0].facts(result)["guardians"]] == guardians


def test_nobody_is_no_guardian() -> None:
    nobody = {key: "" for key in BEGIN.result_of(BEGIN.example) if key.startswith("guardian_")}
    result = BEGIN.result_of(BEGIN.example) | nobody
    form = BEGIN.result_form(BEGIN.result_form().typed(result), on=ON)
    assert "guardian_full_name" in form.errors


def test_the_end_names_the_entry_that_it_ends() -> None:
    ending = END.ends(END.result_of(END.example), "03/2026", date(2026, 11, 25))
    assert ending is not None
    assert (ending.register, ending.number, ending.person.name) == ("guardianship", "07/2024", "Cao Gia Bảo")
    assert "số 03/2026 ngày 25/11/2026" in ending.note
    assert BEGIN.ends(BEGIN.result_of(BEGIN.example), "03/2026", date(2026, 11, 25)) is None


def test_a_guardian_fills_in_his_own_block_too() -> None:
    facts = AccountFacts(full_name="Cao Thị Thục", identity_number="001162000710")
    assert BEGIN.prefill_for("guardian", facts)["guardian"]["full_name"] == "Cao Thị Thục"
    assert "guardian" not in BEGIN.prefill_for("relative", facts)


def test_everybody_named_is_known_by_role() -> None:
    cleaned = bound(BEGIN, **COUPLE).cleaned
    assert [person.role for person in BEGIN.people(cleaned)] == [
        "requester", "guardian", "second_guardian", "protected",
    ]  # fmt: skip
    organisation = bound(BEGIN, **AN_ORGANISATION).cleaned
    assert [person.role for person in BEGIN.people(organisation)] == ["requester", "organisation", "protected"]
