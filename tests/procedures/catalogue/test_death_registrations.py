"""The three death registrations: their rules, terms, fees, papers, checks and results."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from casework.offices.working_time import WorkCalendar
from casework.procedures.catalogue.death_declared_by_court import PROCEDURE as BY_COURT
from casework.procedures.catalogue.death_registration import PROCEDURE as ORDINARY
from casework.procedures.catalogue.late_death_registration import PROCEDURE as LATE
from casework.procedures.definition import CheckFacts, Procedure, Verdict
from casework.procedures.terms import ClockHours, SameDay, WorkingDays
from tests.procedures.samples import ON, bound, doubts, faults

CALENDAR = WorkCalendar()
THREE = [pytest.param(procedure, id=procedure.code) for procedure in (ORDINARY, BY_COURT, LATE)]
AT_HOME = {"death__circumstance": "elsewhere", "death__facility": ""}
WITH_NOTICE = {
    "notice__kind": "notice",
    "notice__number": "4/1987",
    "notice__issued_on": "20/03/1987",
    "notice__issuer": "Ủy ban nhân dân xã Xuân Đỉnh",
}


def declared(procedure: Procedure, **blocks: dict[str, Any]) -> dict[str, Any]:
    """The example as cleaned data, with changed answers by block."""
    data = deepcopy(dict(procedure.example))
    for block, answers in blocks.items():
        data[block] |= answers
    return data


def verdict(
    procedure: Procedure, check: str, data: dict[str, Any], *, filed_on: date = ON, registered: tuple[str, ...] = ()
) -> Verdict:
    facts = CheckFacts(
        filed_on=filed_on, ward_name="Phường Xuân Đỉnh", calendar=CALENDAR, same_person_registered=registered
    )
    return next(known for known in procedure.checks if known.code == check).evaluate(data, facts)


@pytest.mark.parametrize(
    ("procedure", "changes", "fault"),
    [
        pytest.param(ORDINARY, {"death__died_on": "23/11/2026"}, "id_death-died_on", id="dies tomorrow"),
        pytest.param(ORDINARY, {"death__died_on": "19/06/1948"}, "id_death-died_on", id="dies before birth"),
        pytest.param(ORDINARY, {"death__died_on": "11/2026"}, "id_death-died_on", id="day unknown of a recent death"),
        pytest.param(ORDINARY, {"death__hour": "24"}, "id_death-hour", id="no such hour"),
        pytest.param(ORDINARY, {"death__hour": ""}, "id_death-hour", id="minute without hour"),
        pytest.param(ORDINARY, {"death__facility": ""}, "id_death-facility", id="hospital without a name"),
        pytest.param(ORDINARY, {"death__place_ward": ""}, "id_death-place_0", id="place without a ward"),
        pytest.param(ORDINARY, {"notice__issued_on": "13/11/2026"}, "id_notice-issued_on", id="notice before death"),
        pytest.param(ORDINARY, {"notice__kind": "substitute"}, "id_notice-kind_0", id="hospital issues a notice"),
        pytest.param(ORDINARY, {"notice__kind": "none"}, "id_notice-kind_0", id="no paper is for late deaths only"),
        pytest.param(
            ORDINARY, {"death__circumstance": "violent", "death__facility": ""}, "id_notice-kind_0", id="police paper"
        ),
        pytest.param(
            ORDINARY, {"deceased__identity_number": "001075000456"}, "id_deceased-identity_number", id="his own number"
        ),
        pytest.param(LATE, {"death__died_on": "14/11/2026"}, "id_death-died_on", id="not late at all"),
        pytest.param(LATE, {"death__died_on": "07/11/2026"}, "id_death-died_on", id="the fifteenth day is not late"),
        pytest.param(LATE, {"death__died_on": "1920"}, "id_death-died_on", id="year of death before year of birth"),
        pytest.param(LATE, {"death__hour": "4"}, "id_death-hour", id="an hour of an unknown day"),
        pytest.param(LATE, {"late__reason": ""}, "id_late-reason", id="late without a reason"),
        pytest.param(LATE, {"notice__kind": "notice"}, "id_notice-number", id="a notice without number"),
        pytest.param(LATE, {"evidence__0-issuer": ""}, "id_evidence-0-issuer", id="evidence of nobody"),
        pytest.param(
            BY_COURT, {"decision__effective_on": "04/10/2026"}, "id_decision-effective_on", id="in force early"
        ),
        pytest.param(BY_COURT, {"decision__effective_on": ""}, "id_decision-effective_on", id="not in force"),
        pytest.param(BY_COURT, {"death__dated": "yes"}, "id_death-died_on", id="dated by the court, unsaid"),
        pytest.param(
            BY_COURT,
            {"death__dated": "yes", "death__died_on": "13/11/2026"},
            "id_death-died_on",
            id="dies after the decision took effect",
        ),
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
        pytest.param(ORDINARY, {"deceased__identity_number": ""}, "deceased.identity_number:none", id="unidentified"),
        pytest.param(ORDINARY, {"deceased__sex": "female"}, "deceased.identity_number:disagrees", id="a man's number"),
        pytest.param(ORDINARY, {"deceased__birth": "1949"}, "deceased.identity_number:disagrees", id="another year"),
        pytest.param(ORDINARY, {"deceased__birth": "1905"}, "death.died_on:age", id="121 years old"),
        pytest.param(ORDINARY, {"death__died_on": "05/11/2026"}, "death.died_on:late", id="sixteen days and a Friday"),
        pytest.param(LATE, WITH_NOTICE, "evidence:left_out", id="evidence beside a notice"),
    ],
)
def test_what_is_unusual_is_confirmed_not_refused(procedure: Procedure, changes: dict[str, str], doubt: str) -> None:
    declaration = bound(procedure, **changes)
    assert declaration.problems == ()
    assert doubt in doubts(declaration)


@pytest.mark.parametrize(
    ("procedure", "changes"),
    [
        pytest.param(ORDINARY, {"death__hour": "", "death__minute": "", "death__cause": ""}, id="time, cause unknown"),
        pytest.param(ORDINARY, {"death__minute": ""}, id="only the hour is known"),
        pytest.param(ORDINARY, {"death__hour": "0", "death__minute": "0"}, id="midnight"),
        pytest.param(ORDINARY, {"deceased__birth": "1948"}, id="only the year of birth is known"),
        pytest.param(ORDINARY, AT_HOME, id="at home: the ward's notice"),
        pytest.param(
            ORDINARY,
            {"death__circumstance": "violent", "death__facility": "", "notice__kind": "substitute"},
            id="an accident: the police paper",
        ),
        pytest.param(LATE, {"death__died_on": "1987"}, id="only the year of death is known"),
        pytest.param(LATE, {"death__died_on": "06/11/2026"}, id="the sixteenth day"),
        pytest.param(BY_COURT, {"death__dated": "yes", "death__died_on": "01/01/2010"}, id="dated by the court"),
    ],
)
def test_a_declaration_that_can_be_right_is_accepted(procedure: Procedure, changes: dict[str, str]) -> None:
    declaration = bound(procedure, **changes)
    assert declaration.problems == ()
    assert declaration.warnings == ()


@pytest.mark.parametrize(
    ("died", "on", "on_time", "last_day"),
    [
        ("2026-11-09", date(2026, 11, 24), True, date(2026, 11, 24)),
        ("2026-11-09", date(2026, 11, 25), False, date(2026, 11, 24)),
        # Day 15 is Saturday 21 November 2026: it moves to Monday.
        ("2026-11-06", date(2026, 11, 23), True, date(2026, 11, 23)),
        ("2026-11-06", date(2026, 11, 24), False, date(2026, 11, 23)),
    ],
)
def test_fifteen_days_are_counted_from_the_day_after_death(died: str, on: date, on_time: bool, last_day: date) -> None:
    assert ORDINARY.timeliness is not None
    judged = ORDINARY.timeliness(declared(ORDINARY, death={"died_on": died}), on, CALENDAR)
    assert (judged.on_time, judged.last_day) == (on_time, last_day)


def test_after_a_court_decision_they_are_counted_from_its_taking_effect() -> None:
    data = declared(BY_COURT, death={"dated": True, "died_on": "2010-01-01"})
    assert BY_COURT.timeliness is not None
    assert BY_COURT.timeliness(data, date(2026, 11, 27), CALENDAR).last_day == date(2026, 11, 27)
    assert BY_COURT.edition_on(ON).fee.assess(data, on=ON, calendar=CALENDAR).amount == 0


@pytest.mark.parametrize(
    ("procedure", "blocks", "amount"),
    [
        (ORDINARY, {"copies": {"number": ""}}, 0),
        (ORDINARY, {}, 24_000),
        (ORDINARY, {"death": {"died_on": "2026-10-01"}, "copies": {"number": ""}}, 5_000),
        (LATE, {}, 13_000),
        (BY_COURT, {"decision": {"effective_on": "2026-10-06"}}, 5_000),
    ],
)
def test_on_time_is_free_late_is_not_and_copies_are_paid(
    procedure: Procedure, blocks: dict[str, Any], amount: int
) -> None:
    bill = procedure.edition_on(ON).fee.assess(declared(procedure, **blocks), on=ON, calendar=CALENDAR)
    assert bill.amount == amount
    assert bill.ground


@pytest.mark.parametrize("procedure", THREE)
def test_an_empty_declaration_has_a_price_and_papers(procedure: Procedure) -> None:
    assert procedure.edition_on(ON).fee.assess({}, on=ON, calendar=CALENDAR).lines
    assert procedure.papers({})[0].required


@pytest.mark.parametrize(
    ("procedure", "day", "term"),
    [
        (ORDINARY, date(2021, 9, 30), SameDay()),
        (ORDINARY, ON, SameDay()),
        (ORDINARY, date(2027, 3, 1), ClockHours(24)),
        (BY_COURT, ON, SameDay()),
        (LATE, ON, WorkingDays(3)),
        (LATE, date(2027, 3, 1), WorkingDays(3)),
    ],
)
def test_the_term_is_the_same_day_unless_the_death_must_be_verified(
    procedure: Procedure, day: date, term: object
) -> None:
    assert procedure.edition_on(day).term_for(procedure.example) == term


def test_a_late_death_with_notice_needs_no_verification() -> None:
    assert LATE.edition_on(ON).term_for(bound(LATE, **WITH_NOTICE).cleaned) == SameDay()


@pytest.mark.parametrize(
    ("circumstance", "kind", "paper", "issuer"),
    [
        ("facility", "notice", "Giấy báo tử", "Thủ trưởng cơ sở y tế"),
        ("execution", "substitute", "thi hành án tử hình", "Chủ tịch Hội đồng"),
        ("violent", "substitute", "cơ quan Công an", "giám định pháp y"),
        ("elsewhere", "notice", "Giấy báo tử", "Ủy ban nhân dân phường, xã nơi người đó chết"),
    ],
)
def test_the_circumstance_decides_the_paper_and_its_issuer(
    circumstance: str, kind: str, paper: str, issuer: str
) -> None:
    wanted = ORDINARY.papers(declared(ORDINARY, death={"circumstance": circumstance}))[0]
    assert paper in str(wanted.title)
    assert issuer in str(wanted.note)
    changes = {"death__circumstance": circumstance, "death__facility": "Bệnh viện Sông Hồng", "notice__kind": kind}
    assert bound(ORDINARY, **changes).problems == ()


@pytest.mark.parametrize(
    ("procedure", "blocks", "required", "originals"),
    [
        (ORDINARY, {}, ["death-notice"], [("death-notice", "submit"), ("identity", "show")]),
        (
            ORDINARY,
            {"requester": {"relation": "authorised", "authorised_by_family": True}},
            ["death-notice", "authorisation", "kinship-proof"],
            [("death-notice", "submit"), ("authorisation", "submit"), ("identity", "show"), ("kinship-proof", "show")],
        ),
        (
            BY_COURT,
            {},
            ["court-decision", "proof-of-effect"],
            [("court-decision", "submit"), ("identity", "show"), ("proof-of-effect", "show")],
        ),
        (
            LATE,
            {},
            ["evidence-1", "evidence-2", "witness-statements"],
            [("witness-statements", "submit"), ("identity", "show"), ("evidence-1", "show"), ("evidence-2", "show")],
        ),
        (LATE, {"notice": {"kind": "notice"}}, ["death-notice"], [("death-notice", "submit"), ("identity", "show")]),
    ],
)
def test_papers_and_originals_follow_the_declaration(
    procedure: Procedure, blocks: dict[str, Any], required: list[str], originals: list[tuple[str, str]]
) -> None:
    data = declared(procedure, **blocks)
    assert [paper.code for paper in procedure.papers(data) if paper.required] == required
    assert [(original.code, original.action) for original in procedure.originals(data)] == originals


@pytest.mark.parametrize(
    ("procedure", "check", "blocks", "facts", "result"),
    [
        (ORDINARY, "residence", {}, {}, "ask"),
        (ORDINARY, "notice", {}, {}, "ask"),
        (ORDINARY, "not-registered", {}, {}, "pass"),
        (ORDINARY, "not-registered", {}, {"registered": ("12/2026 – Ủy ban nhân dân phường Láng",)}, "fail"),
        (LATE, "not-registered", {}, {"registered": ("12/2026 – Ủy ban nhân dân phường Láng",)}, "ask"),
        (ORDINARY, "fifteen-days", {}, {}, "pass"),
        (ORDINARY, "fifteen-days", {}, {"filed_on": date(2026, 12, 20)}, "ask"),
        (LATE, "fifteen-days", {}, {}, "ask"),
        (BY_COURT, "fifteen-days", {}, {}, "pass"),
        (ORDINARY, "identity-number", {}, {}, "pass"),
        (ORDINARY, "identity-number", {"deceased": {"birth": "1950"}}, {}, "ask"),
        (LATE, "identity-number", {}, {}, "ask"),
        (ORDINARY, "lived-a-day", {}, {}, "pass"),
        (ORDINARY, "lived-a-day", {"deceased": {"birth": "2026-11-14"}}, {}, "ask"),
        (BY_COURT, "decision", {}, {}, "ask"),
    ],
)
def test_a_check_passes_fails_or_asks(
    procedure: Procedure, check: str, blocks: dict[str, Any], facts: dict[str, Any], result: str
) -> None:
    assert verdict(procedure, check, declared(procedure, **blocks), **facts).result == result


def test_without_a_date_of_the_court_the_death_is_dated_by_the_taking_effect() -> None:
    assert BY_COURT.result_of(BY_COURT.example)["died_on"] == "2026-11-12"
    dated = declared(BY_COURT, death={"dated": True, "died_on": "2010-01-01"})
    assert BY_COURT.result_of(dated)["died_on"] == "2010-01-01"


@pytest.mark.parametrize(("procedure", "needed"), [(ORDINARY, True), (LATE, True), (BY_COURT, False)])
def test_only_a_court_may_leave_the_place_blank(procedure: Procedure, needed: bool) -> None:
    result = procedure.result_of(procedure.example) | {"death_place": ""}
    form = procedure.result_form(procedure.result_form().typed(result), on=ON)
    assert ("death_place" in form.errors) == needed


@pytest.mark.parametrize(
    ("hour", "minute", "printed"), [(4, 35, "04:35"), (4, "", "04"), (0, 0, "00:00"), ("", "", "")]
)
def test_the_hour_is_printed_as_far_as_it_is_known(hour: Any, minute: Any, printed: str) -> None:
    result = ORDINARY.result_of(ORDINARY.example) | {"died_hour": hour, "died_minute": minute}
    assert ORDINARY.documents[0].facts(result)["died_time"] == printed


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_paper_is_vietnamese_whatever_the_officer_reads(language: str) -> None:
    with override(language):
        facts = ORDINARY.documents[0].facts(ORDINARY.result_of(ORDINARY.example))
        declared_dead = BY_COURT.documents[0].facts(BY_COURT.result_of(BY_COURT.example))
    assert facts["sex"] == "Nam"
    assert facts["evidence"] == "Giấy báo tử số 118/2026, Bệnh viện Đa khoa Sông Hồng cấp ngày 14/11/2026"
    assert declared_dead["evidence"].startswith("Quyết định số 15/2026/QĐDS-ST ngày 05/10/2026 của Tòa án")


@pytest.mark.parametrize("procedure", THREE)
@pytest.mark.parametrize(
    ("edition", "paper"), [("2021", "death-extract"), ("2025", "death-extract"), ("2027", "death-certificate")]
)
def test_the_edition_says_what_the_paper_is_called(procedure: Procedure, edition: str, paper: str) -> None:
    issued = [rule.code for rule in procedure.documents if rule.comes_out("grant", edition)]
    assert issued == [paper, "death-extract-copy"]


def test_witnesses_are_known_by_role() -> None:
    roles = [person.role for person in LATE.people(LATE.example)]
    assert roles == ["requester", "deceased", "witnesses"]
    assert LATE.subject(LATE.example).born == "1921"


@pytest.mark.parametrize("procedure", THREE)
def test_every_way_to_begin_is_a_relation_of_the_form(procedure: Procedure) -> None:
    relations = dict(procedure.bind(on=ON).forms["requester"].fields["relation"].choices)
    assert {point.code for point in procedure.starting_points} <= set(relations)
