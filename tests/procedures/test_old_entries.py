"""What an old book may leave open, for every kind of book that some procedure writes."""

import pytest

from casework.procedures import registry
from casework.procedures.definition import Procedure
from casework.procedures.old_entries import old_entry_form

WRITERS = [registry.writer_of(register) for register in registry.written_registers()]


@pytest.fixture(params=WRITERS, ids=lambda writer: writer.register)
def writer(request: pytest.FixtureRequest) -> Procedure:
    written: Procedure = request.param
    return written


def test_what_was_registered_here_is_a_sound_old_entry(writer: Procedure) -> None:
    form = old_entry_form(writer)
    content = writer.result_of(writer.example)
    again = form(form().typed(content))
    assert again.is_valid(), again.errors
    assert again.values() == content


def test_an_entry_that_names_nobody_is_refused(writer: Procedure) -> None:
    form = old_entry_form(writer)
    assert not form(form().typed({})).is_valid()


def test_names_and_choices_suffice_and_a_year_stands_for_a_day(writer: Procedure) -> None:
    form = old_entry_form(writer)
    content = writer.result_of(writer.example)
    required = {name for name, field in form.base_fields.items() if field.required}  # type: ignore[attr-defined]
    subject = writer.subject_of_result(content)
    known = {name: value for name, value in content.items() if name in required or value == subject.name}
    dates = {name: "1987" for name, value in content.items() if value and value == subject.born}
    again = form(form().typed(known | dates))
    assert again.is_valid(), again.errors
    assert writer.subject_of_result(again.values()).born == ("1987" if dates else "")


def test_a_book_that_nobody_writes_is_no_book() -> None:
    with pytest.raises(LookupError):
        registry.writer_of("adoption")
