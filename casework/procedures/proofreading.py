"""Reads a declared procedure as its first user would: what does not fit together, as sentences."""

from collections.abc import Iterator
from datetime import date

from casework.offices.working_time import WorkCalendar
from casework.procedures.definition import CheckFacts, Procedure

WARD = "Phường Xuân Đỉnh"


def faults_of(procedure: Procedure, *, on: date) -> tuple[str, ...]:
    """What is wrong with the declaration under the law of the day `on`; empty when nothing is."""
    return (
        *_faults_of_example(procedure, on),
        *_faults_of_lists(procedure),
        *_faults_of_result(procedure, on),
        *_faults_of_checks(procedure, on),
        *_faults_of_letters(procedure, on),
    )


def _faults_of_example(procedure: Procedure, on: date) -> Iterator[str]:
    declaration = procedure.bind(procedure.declaration.typed(procedure.example), on=on)
    for problem in declaration.problems:
        yield f"the example is refused at {problem.html_id}: {problem.sentence}"
    for caution in declaration.warnings:
        yield f"the example raises a doubt about {caution.key}: {caution.sentence}"
    if not declaration.problems and declaration.cleaned != procedure.example:
        yield "the example is not read back as it was written."
    for section in procedure.declaration.sections(procedure.example):
        for line in section.lines:
            if not line.label:
                yield f"the line {line.key} has no label."


def _faults_of_lists(procedure: Procedure) -> Iterator[str]:
    papers, originals = procedure.papers(procedure.example), procedure.originals(procedure.example)
    for name, listed in (("papers", papers), ("originals", originals)):
        codes = [item.code for item in listed]
        if len(set(codes)) < len(codes):
            yield f"two of the {name} have the same code."


def _faults_of_result(procedure: Procedure, on: date) -> Iterator[str]:
    result = procedure.result_of(procedure.example)
    form = procedure.result_form(procedure.result_form().typed(result), on=on)
    for name, sentences in form.errors.items():
        yield f"the result of the example is refused at {name}: {' '.join(map(str, sentences))}"
    for outcome in procedure.outcomes:
        drafted = procedure.draft_form(outcome.code).typed(procedure.draft_of(outcome.code, procedure.example))
        for name in procedure.draft_form(outcome.code, drafted).errors if outcome.result_form else ():
            yield f"what is prefilled for the outcome {outcome.code!r} is refused at {name}."
    for fact in procedure.awaited:
        if fact.key not in result:
            yield f"the awaited fact {fact.key!r} is not in the result."


def _faults_of_checks(procedure: Procedure, on: date) -> Iterator[str]:
    facts = CheckFacts(filed_on=on, ward_name=WARD, calendar=WorkCalendar())
    for check in procedure.checks:
        if not str(check.legal_ground):
            yield f"the check {check.code!r} names no legal ground."
        if check.evaluate(procedure.example, facts).result == "fail":
            yield f"the check {check.code!r} fails the example."


def _faults_of_letters(procedure: Procedure, on: date) -> Iterator[str]:
    rule = procedure.edition_on(on).verification
    if rule is None or not rule.sworn:
        return
    if rule.sworn not in {paper.code for paper in procedure.papers(procedure.example)}:
        yield f"the sworn statement {rule.sworn!r} is none of the papers."
    for letter in procedure.verifications(procedure.example):
        if not letter.sworn:
            yield f"the letter {letter.topic!r} does not say what may be sworn in the reply's place."
