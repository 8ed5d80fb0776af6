"""The printed catalogue, and what its check finds in procedures that do not fit together."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from casework.management.commands.procedures import described, faults
from casework.procedures import registry
from casework.procedures.checks import Check, Verdict
from casework.procedures.definition import AwaitedFact, DocumentRule, Procedure
from tests.procedures.samples import ON

ONE = registry.all_procedures()[0]
STAR = AwaitedFact(key="star", title="?", source="?")
SILENT = Check(code="silent", title="?", legal_ground="", evaluate=lambda _data, _facts: Verdict("ask", "?"))
STRICT = Check(code="strict", title="?", legal_ground="Luật", evaluate=lambda _data, _facts: Verdict("fail", "Không"))
UNKNOWN = DocumentRule(code="papyrus", facts=lambda result: {})
STRANGE = DocumentRule(code=ONE.documents[0].code, facts=lambda result: {"horoscope": "Song Ngư"})


@pytest.mark.parametrize("procedure", registry.all_procedures(), ids=lambda procedure: procedure.code)
@pytest.mark.parametrize("day", [date(2022, 3, 1), ON, date(2027, 3, 1)], ids=str)
def test_every_procedure_is_described_under_the_law_of_the_day(procedure: Procedure, day: date) -> None:
    text = "\n".join(described(procedure, procedure.edition_on(day)))
    edition = procedure.edition_on(day)
    for said in (procedure.code, procedure.title, procedure.field.title, edition.key, edition.term.label):
        assert str(said) in text
    assert all(str(original.title) in text for original in procedure.originals(procedure.example))


@pytest.mark.parametrize("procedure", registry.all_procedures(), ids=lambda procedure: procedure.code)
def test_every_procedure_fits_together(procedure: Procedure) -> None:
    assert faults(procedure, on=ON) == ()


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"checks": (SILENT,)}, "the check 'silent' names no legal ground."),
        ({"checks": (STRICT,)}, "the check 'strict' fails the example."),
        ({"documents": (UNKNOWN,)}, "there is no kind of paper 'papyrus'."),
        ({"documents": (STRANGE,)}, f"{STRANGE.code!r} prints no horoscope."),
        ({"papers": lambda data: ONE.papers(data) * 2}, "two of the papers have the same code."),
        ({"originals": lambda data: ONE.originals(data) * 2}, "two of the originals have the same code."),
        (
            {"awaited": (STAR,)},
            "the awaited fact 'star' is not in the result.",
        ),
    ],
)
def test_what_does_not_fit_is_said_in_a_sentence(changes: dict[str, Any], fault: str) -> None:
    assert faults(replace(ONE, **changes), on=ON) == (fault,)


def test_an_oath_names_a_paper_and_every_letter_says_what_is_sworn() -> None:
    sworn = next(p for p in registry.all_procedures() if (rule := p.edition_on(ON).verification) and rule.sworn)
    [letter] = sworn.verifications(sworn.example)
    mute = replace(sworn, papers=lambda data: (), verifications=lambda data: (replace(letter, sworn=""),))
    found = faults(mute, on=ON)
    assert "the sworn statement 'sworn-statement' is none of the papers." in found
    assert "the letter 'residence-1' does not say what may be sworn in the reply's place." in found


def test_an_example_that_is_refused_is_said_with_its_field() -> None:
    found = faults(ONE, on=date(2021, 1, 1))  # before anybody in the example was born
    assert any(fault.startswith("the example is refused at id_") for fault in found)


def test_the_check_stops_with_every_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    call_command("procedures", "--check", "--on", ON.isoformat())
    monkeypatch.setattr(registry, "all_procedures", lambda: (replace(ONE, checks=(SILENT, STRICT)),))
    with pytest.raises(CommandError, match=r"silent.*\n.*strict"):
        call_command("procedures", "--check", "--on", ON.isoformat())
