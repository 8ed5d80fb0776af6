"""What an act writes down is Vietnamese, whatever language the person who acts reads."""

import json
import re

import pytest
from django.utils import translation

from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.people_in_post import Office

# Ordinary words that are in nearly every English sentence and in no Vietnamese one.
ENGLISH = re.compile(r"\b(the|of|for|with|from|within|and|at|by|is|not|to|on)\b")


@pytest.fixture
def done_in_english(office: Office, citizen: User) -> Dossier:
    with translation.override("en"):
        return steps.collected(office, citizen)


def test_papers_are_filled_in_vietnamese(done_in_english: Dossier) -> None:
    facts = [
        json.dumps(value, ensure_ascii=False)
        for document in done_in_english.documents.all()
        for name, value in document.facts.items()
        if name not in {"verify_url", "status_url", "email", "lookup_url"}
    ]
    assert facts
    assert [text for text in facts if ENGLISH.search(text)] == []


def test_reasons_and_sums_are_kept_in_vietnamese(done_in_english: Dossier) -> None:
    charges = [
        json.dumps([charge.lines, charge.ground], ensure_ascii=False) for charge in done_in_english.charges.all()
    ]
    kept = [done_in_english.due_explanation, *charges, *done_in_english.events.values_list("note", flat=True)]
    assert [text for text in kept if ENGLISH.search(text)] == []


def test_mails_are_written_in_the_language_of_the_citizen(done_in_english: Dossier) -> None:
    mails = [f"{mail.subject}\n{mail.text}" for mail in done_in_english.messages.all()]
    assert mails
    assert [text for text in mails if ENGLISH.search(text)] == []
