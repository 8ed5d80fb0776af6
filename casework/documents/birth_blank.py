"""Where each fact falls on the Ministry's blank of the Giấy khai sinh, in millimetres from its upper left corner."""

from collections.abc import Mapping
from typing import Any

from casework.documents.blank import Place, laid_out
from casework.documents.paper_words import capitals, digit_groups, figures, in_sentence, words

# The sheet is A4 upright. The Ministry changes its blanks from time to time: measure anew, change here.
PLACES = (
    Place("number", 118, 66, 60),
    Place("child_name", 62, 80, 123),
    Place("birth_date", 66, 88, 36),
    Place("birth_date_words", 30, 96, 155),
    Place("sex", 46, 104, 22),
    Place("ethnicity", 90, 104, 30),
    Place("nationality", 145, 104, 40),
    Place("birth_place", 45, 112, 140, 2),
    Place("native_place", 47, 128, 138),
    Place("identity_number", 66, 136, 119),
    Place("mother_name", 76, 148, 109),
    Place("mother_birth", 48, 156, 24),
    Place("mother_ethnicity", 92, 156, 28),
    Place("mother_nationality", 145, 156, 40),
    Place("mother_residence", 48, 164, 137, 2),
    Place("father_name", 76, 180, 109),
    Place("father_birth", 48, 188, 24),
    Place("father_ethnicity", 92, 188, 28),
    Place("father_nationality", 145, 188, 40),
    Place("father_residence", 48, 196, 137, 2),
    Place("declarant_name", 86, 212, 99),
    Place("declarant_paper", 58, 220, 127),
    Place("registered_at", 70, 228, 115),
    Place("registered_on", 74, 236, 60),
    Place("signer_title", 110, 250, 75, 2, centred=True),
    Place("signer_name", 110, 280, 75, centred=True),
)


def values(facts: Mapping[str, Any]) -> dict[str, str]:
    """The text for each place; what the facts leave open stays empty."""
    found = {
        "number": facts["number"],
        "child_name": capitals(facts["child_name"]),
        "birth_date": figures(facts["birth_date"]),
        "birth_date_words": words(facts["birth_date"]),
        "identity_number": digit_groups(facts["identity_number"]),
        "registered_at": f"{facts['agency']['committee']}, {in_sentence(facts['agency']['province'])}",
        "registered_on": figures(facts["registered_on"]),
        "signer_title": "\n".join(facts["signature"]["lines"][1:]),
        "signer_name": facts["signature"]["name"],
    }
    for name in ("sex", "ethnicity", "nationality", "birth_place", "native_place", "declarant_name", "declarant_paper"):
        found[name] = facts[name]
    for role in ("mother", "father"):
        parent = facts[role] or {}
        found |= {f"{role}_{key}": parent.get(key, "") for key in ("birth", "ethnicity", "nationality", "residence")}
        found[f"{role}_name"] = capitals(parent.get("name", ""))
    return found


def compose(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The places that have something to print, each with its text and type size."""
    return laid_out(PLACES, values(facts))
