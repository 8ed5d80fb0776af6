"""Copies say of an entry what the paper of its registration says; what an old entry does not hold is not there."""

from collections.abc import Callable, Mapping
from typing import Any

from casework.procedures.blocks.form import BlockForm
from casework.procedures.catalogue._birth.result import certificate_facts
from casework.procedures.catalogue._death.result import paper_facts as death_facts
from casework.procedures.catalogue._extract.answer import ANSWER
from casework.procedures.catalogue._extract.forms import CERTIFICATE, EXTRACT
from casework.procedures.catalogue._extract.law import copies_wanted
from casework.procedures.catalogue._marriage.result import paper_facts as marriage_facts
from casework.procedures.definition import DocumentRule

Content = Mapping[str, Any]


class NothingToAddForm(BlockForm):
    """Copies say what the chosen entry says: the officer adds nothing."""


def result_of(_declared: Content) -> dict[str, Any]:
    """Nothing follows from the declaration; the entry is chosen, not written."""
    return {}


def _birth_copies(paper: str) -> Callable[[Content], int]:
    def copies(declared: Content) -> int:
        return copies_wanted(declared) if declared["wanted"]["paper"] == paper else 0

    return copies


BIRTH_DOCUMENTS = (
    DocumentRule(code="birth-certificate-copy", facts=certificate_facts, copies=_birth_copies(EXTRACT)),
    DocumentRule(code="birth-copy", facts=certificate_facts, copies=_birth_copies(CERTIFICATE)),
    ANSWER,
)
MARRIAGE_DOCUMENTS = (
    DocumentRule(code="marriage-extract-copy", facts=marriage_facts, copies=copies_wanted),
    ANSWER,
)
DEATH_DOCUMENTS = (DocumentRule(code="death-extract-copy", facts=death_facts, copies=copies_wanted), ANSWER)
