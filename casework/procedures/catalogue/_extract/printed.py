"""From an entry's content to the copy of it; what an old entry does not hold is simply not there."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from casework.people.sex import Sex
from casework.procedures.blocks.form import BlockForm
from casework.procedures.catalogue._extract.answer import ANSWER
from casework.procedures.catalogue._extract.forms import CERTIFICATE, EXTRACT
from casework.procedures.catalogue._extract.law import copies_wanted
from casework.procedures.catalogue._marriage.result import paper_facts as marriage_facts
from casework.procedures.definition import DocumentRule
from casework.procedures.requesting import in_vietnamese

Content = Mapping[str, Any]
PARENT = ("full_name", "birth", "ethnicity", "nationality", "residence")


class NothingToAddForm(BlockForm):
    """Copies say what the chosen entry says: the officer adds nothing."""


def result_of(_declared: Content) -> dict[str, Any]:
    """Nothing follows from the declaration; the entry is chosen, not written."""
    return {}


def birth_facts(content: Content) -> dict[str, Any]:
    """What the copy of a birth entry says."""
    known = defaultdict(str, content)
    printed = ("ethnicity", "nationality", "birth_place", "native_place", "identity_number")
    return {
        "child_name": known["child_full_name"],
        "birth_date": known["child_birth_date"],
        "sex": _sex(known["child_sex"]),
        **{name: known[f"child_{name}"] for name in printed},
        "mother": _parent(known, "mother"),
        "father": _parent(known, "father"),
        "declarant_name": known["declarant_full_name"],
        "declarant_paper": known["declarant_paper"],
    }


def death_facts(content: Content) -> dict[str, Any]:
    """What the copy of a death entry says."""
    known = defaultdict(str, content)
    hour, minute = known["died_hour"], known["died_minute"]
    time = "" if hour == "" else f"{hour:02d}" if minute == "" else f"{hour:02d}:{minute:02d}"
    printed = ("birth", "ethnicity", "nationality", "identity_number", "identity_paper", "last_residence")
    return {
        "name": known["full_name"],
        "sex": _sex(known["sex"]),
        "died_time": time,
        **{name: known[name] for name in (*printed, "died_on", "death_place", "cause", "evidence", "note")},
    }


def _sex(stored: str) -> str:
    return in_vietnamese(Sex(stored).label) if stored in Sex.values else stored


def _parent(known: Content, role: str) -> dict[str, str] | None:
    if not known[f"{role}_full_name"]:
        return None
    name, birth, *others = (known[f"{role}_{part}"] for part in PARENT)
    # Luật Hộ tịch 2014, article 14: the year of birth is printed; the register keeps the whole date.
    return {"name": name, "birth": birth[:4], **dict(zip(PARENT[2:], others, strict=True))}


def _birth_copies(paper: str) -> Callable[[Content], int]:
    def copies(declared: Content) -> int:
        return copies_wanted(declared) if declared["wanted"]["paper"] == paper else 0

    return copies


BIRTH_DOCUMENTS = (
    DocumentRule(code="birth-certificate-copy", facts=birth_facts, copies=_birth_copies(EXTRACT)),
    DocumentRule(code="birth-copy", facts=birth_facts, copies=_birth_copies(CERTIFICATE)),
    ANSWER,
)
MARRIAGE_DOCUMENTS = (
    DocumentRule(code="marriage-extract-copy", facts=marriage_facts, copies=copies_wanted),
    ANSWER,
)
DEATH_DOCUMENTS = (DocumentRule(code="death-extract-copy", facts=death_facts, copies=copies_wanted), ANSWER)
