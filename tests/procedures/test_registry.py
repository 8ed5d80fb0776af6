"""Every procedure of the catalogue, and what stops the start-up."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from casework.offices.working_time import WorkCalendar
from casework.procedures import registry
from casework.procedures.blocks.rows import Rows
from casework.procedures.definition import CheckFacts, Procedure
from casework.procedures.fields import DEATH
from tests.procedures.samples import ON, faults, typed

PROCEDURES = [pytest.param(procedure, id=procedure.code) for procedure in registry.all_procedures()]
GUIDE = {
    "birth": 4,
    "death": 3,
    "marriage": 2,
    "extract": 3,
    "guardianship": 2,
    "marital-status": 1,
    "certification": 1,
}


def required_inputs(procedure: Procedure) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The id and the inputs of every field the example answers and must answer."""
    raw = typed(procedure)
    for bound in procedure.bind(raw, on=ON).blocks:
        if not bound.applies or isinstance(bound.form, Rows):
            continue
        for name, field in bound.form.fields.items():
            if field.required and name not in bound.form.not_asked:
                inputs = procedure.declaration.typed_in(raw, f"{bound.name}.{name}")
                yield f"id_{bound.name}-{name}", tuple(inputs)


def optional_parts(complete: dict[str, str], required: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The inputs that need no answer, block by block."""
    free = sorted(set(complete) - {name for inputs in required for name in inputs})
    return {tuple(names) for _block, names in groupby(free, key=lambda name: name.partition("-")[0])}


def test_the_list_of_services_is_the_guides() -> None:
    assert {listed.field.code: len(listed.services) for listed in registry.by_field()} == GUIDE


def test_a_built_service_knows_its_procedure_and_the_others_know_none() -> None:
    built = [service.procedure for listed in registry.by_field() for service in listed.services if service.procedure]
    assert tuple(built) == registry.all_procedures()
    assert all(service.number >= 1 for listed in registry.by_field() for service in listed.services)


def test_an_unknown_code_is_a_lookup_error() -> None:
    with pytest.raises(LookupError, match="no-such-thing"):
        registry.get("no-such-thing")


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_the_example_is_accepted_without_a_doubt(procedure: Procedure) -> None:
    declaration = procedure.bind(typed(procedure), on=ON)
    assert declaration.problems == ()
    assert declaration.warnings == ()
    assert declaration.is_valid()
    assert declaration.cleaned == procedure.example


@pytest.mark.parametrize("nonsense", ["\x00", "<script>", "0", "-1", "yes", "20261102", "2026-W45-1", "é" * 5000, "٣"])
@pytest.mark.parametrize("procedure", PROCEDURES)
def test_nonsense_is_refused_and_kept_as_typed(procedure: Procedure, nonsense: str) -> None:
    raw = dict.fromkeys(typed(procedure), nonsense)
    for declaration in (procedure.bind(raw, on=ON), procedure.declaration.draft(raw, on=ON)):
        assert not declaration.is_valid()
        assert declaration.raw == {name: text.replace("\x00", "") for name, text in raw.items()}
        assert procedure.declaration.sections(declaration.cleaned)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_what_is_optional_may_be_missing_and_a_required_answer_is_refused_beside_its_input(
    procedure: Procedure,
) -> None:
    complete, required = typed(procedure), {inputs: html_id for html_id, inputs in required_inputs(procedure)}
    assert required
    for missing in {*required, *optional_parts(complete, set(required))}:
        declaration = procedure.bind({**complete, **dict.fromkeys(missing, "")}, on=ON)
        assert set(declaration.cleaned) == set(procedure.example), missing
        if missing in required:
            assert not declaration.is_valid(), missing
            assert any(fault.startswith(required[missing]) for fault in faults(declaration)), missing


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_line_people_read_has_a_label_and_every_section_a_title(procedure: Procedure) -> None:
    for cleaned in (procedure.example, None):
        sections = procedure.declaration.sections(cleaned)
        assert all(str(section.title) for section in sections)
        assert all(line.label for section in sections for line in section.lines)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_an_empty_draft_has_no_problem_yet(procedure: Procedure) -> None:
    assert procedure.declaration.draft({}, on=ON).problems == ()


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_the_result_of_the_example_is_accepted_unchanged(procedure: Procedure) -> None:
    result = procedure.result_of(procedure.example)
    form = procedure.result_form(procedure.result_form().typed(result), on=ON)
    assert form.errors == {}
    assert procedure.result_data(form) == result
    assert {fact.key for fact in procedure.awaited} <= set(result)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_check_says_something_about_the_example(procedure: Procedure) -> None:
    facts = CheckFacts(filed_on=ON, ward_name="Phường Xuân Đỉnh", calendar=WorkCalendar())
    for check in procedure.checks:
        verdict = check.evaluate(procedure.example, facts)
        assert verdict.result in {"pass", "ask"}, check.code
        assert verdict.sentence
        assert check.legal_ground


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_everybody_named_is_told_apart_by_a_title(procedure: Procedure) -> None:
    blocks = {block.name for block in procedure.declaration.layout}
    for person in procedure.people(dict(procedure.example)):
        assert person.title or person.role in blocks, person.role


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_papers_and_originals_have_codes_of_their_own(procedure: Procedure) -> None:
    for listed in (procedure.papers(procedure.example), procedure.originals(procedure.example), procedure.papers({})):
        codes = [paper.code for paper in listed]
        assert codes
        assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_day_since_the_first_edition_has_one_law(procedure: Procedure) -> None:
    for edition in procedure.editions:
        assert procedure.edition_on(edition.since) is edition
        assert procedure.edition(edition.key) is edition
    with pytest.raises(LookupError):
        procedure.edition_on(procedure.editions[0].since - timedelta(days=1))
    with pytest.raises(LookupError):
        procedure.edition("1066")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"code": "Birth 1"}, "small letters"),
        ({"field": DEATH, "line": 0}, "no line 0"),
        ({"outcomes": ()}, "'grant' is missing"),
        ({"editions": ()}, "at least one edition"),
    ],
)
def test_a_malformed_declaration_stops_with_a_sentence(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=sentence):
        registry.collect({"broken": replace(registry.all_procedures()[0], **changes)})


def test_a_gap_between_editions_stops_with_a_sentence() -> None:
    procedure = registry.all_procedures()[0]
    first = replace(procedure.editions[0], since=date(2020, 1, 1), until=date(2020, 12, 30))
    last = replace(procedure.editions[-1], since=date(2021, 1, 1))
    with pytest.raises(ImproperlyConfigured, match="must begin the day after"):
        registry.collect({"broken": replace(procedure, editions=(first, last))})


def test_two_procedures_of_one_code_stop_with_a_sentence() -> None:
    procedure = registry.all_procedures()[0]
    with pytest.raises(ImproperlyConfigured, match="is taken already"):
        registry.collect({"one": procedure, "two": procedure})


def test_two_procedures_on_one_line_stop_with_a_sentence() -> None:
    procedure = registry.all_procedures()[0]
    with pytest.raises(ImproperlyConfigured, match="line 1 of its field is taken already"):
        registry.collect({"one": procedure, "two": replace(procedure, code="another")})


def test_a_module_without_a_procedure_stops_with_a_sentence() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"catalogue/empty\.py must declare PROCEDURE"):
        registry.collect({"empty": None})
