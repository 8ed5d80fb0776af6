"""The registration of a marriage and its registration anew: rules, terms, fees, papers, checks, results."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from casework.offices.working_time import WorkCalendar
from casework.procedures.catalogue.marriage_re_registration import PROCEDURE as ANEW
from casework.procedures.catalogue.marriage_registration import PROCEDURE as FIRST
from casework.procedures.definition import AccountFacts, CheckFacts, FoundEntry, Procedure, Verdict
from casework.procedures.terms import SameDay, WorkingDays
from tests.procedures.samples import ON, bound, doubts, faults

CALENDAR = WorkCalendar()
DIVORCED = {
    "wife__times": "2",
    "wife__status": "divorced",
    "wife__divorce_number": "12/2024/QĐST-HNGĐ",
    "wife__divorced_on": "02/05/2024",
    "wife__divorce_court": "Tòa án nhân dân khu vực 6 – Hà Nội",
}
WIDOWED = {
    "husband__times": "2",
    "husband__status": "widowed",
    "husband__death_number": "27/2023",
    "husband__death_date": "11/03/2023",
    "husband__death_office": "Ủy ban nhân dân phường Xuân Đỉnh",
}
ENTRY = FoundEntry(number="07/2024", office="Ủy ban nhân dân phường Xuân Đỉnh")
OTHER = FoundEntry(number="09/2019", office="Ủy ban nhân dân phường Xuân Đỉnh")


def declared(procedure: Procedure, **blocks: dict[str, Any]) -> dict[str, Any]:
    """The example as cleaned data, with changed answers by block."""
    data = deepcopy(dict(procedure.example))
    for block, answers in blocks.items():
        data[block] |= answers
    return data


def verdict(procedure: Procedure, check: str, data: dict[str, Any] | None = None, **known: Any) -> Verdict:
    facts = CheckFacts(filed_on=ON, ward_name="Phường Xuân Đỉnh", calendar=CALENDAR, **known)
    found = next(each for each in procedure.checks if each.code == check)
    return found.evaluate(data or procedure.example, facts)


@pytest.mark.parametrize(
    ("procedure", "changes", "fault"),
    [
        pytest.param(FIRST, {"wife__birth": "23/11/2008"}, "id_wife-birth", id="she is seventeen for a day more"),
        pytest.param(FIRST, {"husband__birth": "23/11/2006"}, "id_husband-birth", id="he is nineteen for a day more"),
        pytest.param(FIRST, {"wife__times": "2"}, "id_wife-status_0", id="twice and never married"),
        pytest.param(FIRST, DIVORCED | {"wife__times": "1"}, "id_wife-times", id="divorced and the first time"),
        pytest.param(FIRST, {"wife__times": "0"}, "id_wife-times", id="no marriage at all"),
        pytest.param(FIRST, {"husband__status": "married"}, "id_husband-status_0", id="he has a wife"),
        pytest.param(FIRST, DIVORCED | {"wife__divorce_court": ""}, "id_wife-divorce_court", id="which court?"),
        pytest.param(FIRST, WIDOWED | {"husband__death_number": ""}, "id_husband-death_number", id="which extract?"),
        pytest.param(FIRST, {"husband__nationality": "Pháp"}, "id_husband-nationality", id="foreign element"),
        pytest.param(ANEW, {"wife__residence_country": "Nhật Bản"}, "id_wife-residence", id="lives abroad"),
        pytest.param(FIRST, {"marriage__related": "yes"}, "id_marriage-related_0", id="forbidden kinship"),
        pytest.param(FIRST, {"marriage__combined": "yes"}, "id_marriage-combined_0", id="combined case"),
        pytest.param(
            FIRST, {"husband__identity_number": "001199000921"}, "id_husband-identity_number", id="one number"
        ),
        pytest.param(FIRST, {"husband__email": "khanhchi@caseflow.example"}, "id_husband-email", id="one address"),
        pytest.param(FIRST, {"wife__email": ""}, "id_wife-email", id="the filer cannot be reached"),
        pytest.param(FIRST, {"wife__phone": ""}, "id_wife-phone", id="the filer cannot be called"),
        pytest.param(ANEW, {"marriage__former_date": "01/01/2016"}, "id_marriage-former_date", id="since 2016"),
        pytest.param(ANEW, {"marriage__lost": "no"}, "id_marriage-lost_0", id="the register exists"),
        pytest.param(ANEW, {"marriage__divorced": "yes"}, "id_marriage-divorced_0", id="divorced since"),
        pytest.param(ANEW, {"marriage__reason": ""}, "id_marriage-reason", id="no reason"),
    ],
)
def test_a_declaration_that_cannot_be_right_is_refused(
    procedure: Procedure, changes: dict[str, str], fault: str
) -> None:
    declaration = bound(procedure, **changes)
    assert not declaration.is_valid()
    assert any(found.startswith(fault) for found in faults(declaration)), faults(declaration)


@pytest.mark.parametrize(
    ("procedure", "changes", "doubt"),
    [
        pytest.param(FIRST, {"husband__email": ""}, "husband.email:unknown", id="he cannot be told"),
        pytest.param(
            FIRST, {"husband__identity_number": "001197000412"}, "husband.identity_number:disagrees", id="sex"
        ),
        pytest.param(ANEW, {"marriage__former_date": "1985"}, "wife.birth:then", id="eleven then"),
    ],
)
def test_what_is_unusual_is_confirmed_not_refused(procedure: Procedure, changes: dict[str, str], doubt: str) -> None:
    declaration = bound(procedure, **changes)
    assert declaration.problems == ()
    assert doubt in doubts(declaration)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"wife__birth": "22/11/2008"}, id="eighteen today"),
        pytest.param({"husband__birth": "22/11/2006", "husband__identity_number": "001206000412"}, id="twenty today"),
        pytest.param(DIVORCED, id="divorced"),
        pytest.param(WIDOWED, id="widowed"),
    ],
)
def test_a_declaration_that_can_be_right_is_accepted(changes: dict[str, str]) -> None:
    assert bound(FIRST, **changes).problems == ()


@pytest.mark.parametrize(
    ("changes", "term"),
    [
        pytest.param({}, SameDay(), id="both single, one ward"),
        pytest.param({"wife": {"status": "divorced"}}, WorkingDays(5), id="an earlier marriage"),
        pytest.param({"wife": {"residence": {"ward": "Phường Láng"}}}, WorkingDays(5), id="another ward to ask"),
    ],
)
def test_same_day_or_five_working_days_when_conditions_are_verified(changes: dict[str, Any], term: object) -> None:
    assert FIRST.edition_on(ON).term_for(declared(FIRST, **changes)) == term


def test_five_working_days_to_register_anew() -> None:
    assert ANEW.edition_on(ON).term_for(ANEW.example) == WorkingDays(5)


@pytest.mark.parametrize(("procedure", "amount"), [(FIRST, 8_000), (ANEW, 20_000)])
def test_a_first_registration_is_free_and_one_anew_is_not(procedure: Procedure, amount: int) -> None:
    bill = procedure.edition_on(ON).fee.assess(procedure.example, on=ON, calendar=CALENDAR)
    assert bill.amount == amount


@pytest.mark.parametrize(
    ("changes", "brought"),
    [
        pytest.param({}, {"identity-wife", "identity-husband"}, id="both identity papers"),
        pytest.param(
            {"wife": {"status": "divorced"}},
            {"identity-wife", "identity-husband", "divorce-wife"},
            id="and the judgment",
        ),
    ],
)
def test_both_bring_their_originals_and_nobody_an_authority(changes: dict[str, Any], brought: set[str]) -> None:
    data = declared(FIRST, **changes)
    assert {original.code for original in FIRST.originals(data)} == brought
    assert not any("authorisation" in paper.code for paper in FIRST.papers(data))


@pytest.mark.parametrize("role", ["wife", "husband"])
def test_who_is_married_in_the_book_cannot_marry(role: str) -> None:
    assert verdict(FIRST, "single", found={f"marriage-{role}": (ENTRY,)}).result == "fail"
    ended = FoundEntry(number="07/2014", office=ENTRY.office, ended=True)
    assert verdict(FIRST, "single", found={f"marriage-{role}": (ended,)}).result == "ask"


def test_who_is_dead_in_the_book_cannot_marry() -> None:
    assert verdict(FIRST, "alive", found={"death-wife": (ENTRY,)}).result == "fail"


def test_age_is_that_of_the_day_on_which_it_is_asked() -> None:
    young = declared(FIRST, husband={"birth": "2006-11-23"})
    assert verdict(FIRST, "ages", young).result == "fail"
    assert verdict(FIRST, "ages", young, judged_on=date(2026, 11, 23)).result == "pass"


def test_a_register_that_still_has_the_couple_forbids_to_register_anew() -> None:
    both = {"marriage-wife": (ENTRY,), "marriage-husband": (ENTRY,)}
    assert verdict(ANEW, "lost", found=both).result == "fail"
    assert verdict(ANEW, "still-married", found=both).result == "ask"
    assert verdict(ANEW, "still-married", found={"marriage-wife": (OTHER,)}).result == "fail"


@pytest.mark.parametrize(
    ("former", "since"), [("1996-02-17", "1996-02-17"), ("1996-02", "1996-02-01"), ("1996", "1996-01-01")]
)
def test_a_former_day_that_is_unknown_counts_from_the_first(former: str, since: str) -> None:
    result = ANEW.result_of(declared(ANEW, marriage={"former_date": former}))
    assert ANEW.documents[0].facts(result)["married_since"] == since


def test_the_result_refuses_who_is_too_young_on_the_day_of_judging() -> None:
    result = FIRST.result_of(FIRST.example) | {"wife_birth": "2009-01-01"}
    form = FIRST.result_form(FIRST.result_form().typed(result), on=ON)
    assert "wife_birth" in form.errors


def test_each_column_is_filled_from_its_own_account() -> None:
    facts = AccountFacts(full_name="Trịnh Quốc Bảo", identity_number="001097000412", email="a@b.example", phone="09")
    filled = FIRST.prefill_for("husband", facts)
    assert filled["marriage"] == {"filed_by": "husband"}
    assert filled["husband"]["email"] == "a@b.example"
    assert "wife" not in filled


def test_the_parties_are_both_and_one_of_them_files() -> None:
    parties = FIRST.parties(FIRST.example)
    assert [(party.person.role, party.files) for party in parties] == [("wife", True), ("husband", False)]
