"""The rules of certifying copies: fee by pages, term by number, grounds, the words for each original."""

import datetime as dt
from typing import Any

import pytest

from casework.offices.working_time import WorkCalendar
from casework.procedures import registry
from casework.procedures.catalogue._certification import grounds, law, result
from casework.procedures.catalogue._certification.counting import PRESENTING
from casework.procedures.presenting import Count
from tests.procedures.samples import ON, bound, faults

PROCEDURE = next(p for p in registry.all_procedures() if p.field.code == "certification")
EXAMPLE: Any = PROCEDURE.example


@pytest.mark.parametrize(
    ("pages", "price"), [(1, 2_000), (2, 4_000), (3, 5_000), (12, 14_000), (198, 200_000), (199, 200_000)]
)
def test_a_copy_costs_by_the_pages_of_its_original_and_never_more_than_the_cap(pages: int, price: int) -> None:
    assert law.PAGE_FEE.of(pages) == price


def test_the_bill_has_a_line_for_each_original_and_no_registration_fee() -> None:
    bill = PROCEDURE.edition_on(ON).fee.assess(EXAMPLE, on=ON, calendar=WorkCalendar())
    assert [(line.quantity, line.unit_amount) for line in bill.lines] == [(3, 2_000), (2, 14_000)]


def test_what_was_not_presented_costs_nothing_and_has_no_verdict() -> None:
    counts = PRESENTING.expected(EXAMPLE) | {"item-0": Count(pages=1, copies=3, presented=False)}
    found = PRESENTING.as_counted(EXAMPLE, counts)
    assert [line.unit_amount for line in law.bill(found)] == [14_000]
    assert {name.split("_")[1] for name in result.result_of(found)} == {"1"}


@pytest.mark.parametrize(("pages", "copies", "longer"), [(12, 2, False), (99, 2, True), (12, 47, True)])
def test_many_pages_or_copies_take_longer(pages: int, copies: int, longer: bool) -> None:
    counts = PRESENTING.expected(EXAMPLE) | {"item-1": Count(pages=pages, copies=copies)}
    assert law.takes_longer(PRESENTING.as_counted(EXAMPLE, counts)) is longer


@pytest.mark.parametrize("ground", [ground.code for ground in grounds.GROUNDS])
def test_each_ground_is_said_with_its_law_in_the_answer(ground: str) -> None:
    judged = result.result_of(EXAMPLE) | {"item_1_verdict": "refused", "item_1_ground": ground}
    (line,) = result.refusal_lines(judged)
    assert line.startswith("Học bạ trung học phổ thông")
    assert "23/2015" in line
    assert [part.key for part in result.words(judged)] == ["item-0"]


def test_a_refused_original_needs_its_ground() -> None:
    judged = result.result_of(EXAMPLE) | {"item_1_verdict": "refused"}
    form = PROCEDURE.result_form(PROCEDURE.result_form().typed(judged), on=ON)
    assert "item_1_ground" in form.errors


def test_certified_copies_need_no_identity_paper_and_no_scan() -> None:
    assert not any("identity" in block.name for block in PROCEDURE.declaration.layout)
    assert not any(paper.required for paper in PROCEDURE.papers(EXAMPLE))


@pytest.mark.parametrize("day", [ON - dt.timedelta(days=1), ON + dt.timedelta(days=61)])
def test_a_visit_is_wished_for_within_sixty_days(day: dt.date) -> None:
    assert faults(bound(PROCEDURE, visit__day=f"{day:%d/%m/%Y}")) == ["id_visit-day"]


def test_authorised_officials_certify_since_november_2025() -> None:
    assert any("280/2025" in basis for basis in PROCEDURE.edition_on(dt.date(2025, 11, 1)).legal_basis)
    assert not any("280/2025" in basis for basis in PROCEDURE.edition_on(dt.date(2025, 10, 31)).legal_basis)
