"""Blank forms, filled samples and calibration sheets: made once a version, whatever happens to the worker."""

from pathlib import Path
from typing import Any

import pytest
from django.utils.timezone import now

from casework.documents import forms
from casework.documents.forms import FormFile, blank_form, filled_form, form_file, produce_form, try_form_again
from casework.documents.printers import PrinterProfile
from casework.documents.production import RETRY_AFTER_MINUTES
from casework.documents.rendering import laid_out, render
from casework.procedures import registry
from tests.documents.reading import squeezed, words_on
from tests.documents.test_production import Press

CODE = registry.all_procedures()[0].code
TWO_SIDES = 2


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Path) -> Path:
    settings.FILES_DIR = tmp_path
    return tmp_path


@pytest.mark.parametrize("kind", ["blank-form", "filled-form"])
def test_asking_twice_is_one_file_until_the_template_changes(db: None, kind: str, monkeypatch: Any) -> None:
    first = form_file(kind, CODE)
    assert form_file(kind, CODE) == first
    monkeypatch.setattr(forms, "template_version", lambda: "another")
    assert form_file(kind, CODE) != first


def test_a_blank_form_asks_everything_and_answers_nothing() -> None:
    lines = [line for section in blank_form(CODE).sections for line in section.lines]
    assert lines
    assert {line.value for line in lines} == {""}
    assert len(lines) >= sum(len(section.lines) for section in filled_form(CODE).sections)


def test_the_blank_form_of_a_birth_is_one_sheet_on_both_sides() -> None:
    assert len(laid_out("blank-form", blank_form("birth-registration").plain()).pages) == TWO_SIDES


@pytest.mark.parametrize("code", registry.codes_registered_at_counter())
def test_the_blank_form_of_a_couple_is_one_page_for_both(code: str) -> None:
    assert len(laid_out("blank-form", blank_form(code).plain()).pages) == 1


@pytest.mark.parametrize("code", registry.codes_registered_at_counter())
def test_by_hand_what_is_not_among_the_answers_has_no_line_of_its_own(code: str) -> None:
    labels = {line.label for section in blank_form(code).sections for line in section.lines}
    assert "Dân tộc" in labels
    assert [label for label in labels if "khác" in label] == []


@pytest.mark.parametrize("code", [procedure.code for procedure in registry.all_procedures()])
def test_nobody_signs_a_page_without_the_pledge(code: str) -> None:
    facts = blank_form(code).plain()
    last = squeezed(words_on(laid_out("blank-form", facts).pages[-1]))
    assert squeezed(str(registry.get(code).pledge)) in last
    signers = [squeezed(signer).upper() for signer in blank_form(code).signers] or ["NGƯỜIYÊUCẦU"]
    assert [signer for signer in signers if signer not in last] == []


def test_only_those_who_register_together_sign_together() -> None:
    together = [procedure for procedure in registry.all_procedures() if blank_form(procedure.code).signers]
    assert [procedure.field.code for procedure in together] == ["marriage", "marriage"]
    assert all(procedure.route.registration == "handover" for procedure in together)


def test_a_sample_says_that_its_people_are_invented() -> None:
    assert "giả định" in filled_form(CODE).form_code


@pytest.mark.parametrize("kind", ["blank-form", "filled-form", "calibration-sheet"])
def test_what_does_not_exist_has_no_form(db: None, kind: str) -> None:
    with pytest.raises(LookupError):
        form_file(kind, "4711")


def test_a_made_file_lies_under_forms_and_is_made_once(db: None, files: Path) -> None:
    press = Press()
    row = produce_form(form_file("blank-form", CODE).pk, render=press)
    produce_form(row.pk, render=press)
    assert row.is_ready
    assert row.file.read_bytes() == b"%PDF-1.7 one page"
    assert row.path.startswith(f"forms/blank-form/{CODE}-")
    assert len(press.asked) == 1


def test_a_file_that_cannot_be_made_is_tried_again_and_then_given_up(db: None) -> None:
    row = form_file("blank-form", CODE)
    for _attempt in range(len(RETRY_AFTER_MINUTES)):
        row = produce_form(row.pk, render=Press(broken=True))
        assert row.state == "waiting"
        assert row not in FormFile.objects.due(now())
    row = produce_form(row.pk, render=Press(broken=True))
    assert row.has_failed
    try_form_again(row)
    assert row in FormFile.objects.due(now())


def test_the_real_forms_can_be_drawn(db: None, office: Any) -> None:
    printer = PrinterProfile.objects.create(ward=office.ward, name="Máy quầy 1")
    for kind, key in (("blank-form", CODE), ("filled-form", CODE), ("calibration-sheet", str(printer.pk))):
        assert produce_form(form_file(kind, key).pk, render=render).is_ready, kind
