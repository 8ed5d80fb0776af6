"""Where each fact falls on the blank of the Giấy chứng nhận kết hôn, in millimetres: wife left, husband right.

The back bears the day from which a marriage registered anew counts (NĐ 123/2015/NĐ-CP article 27).
"""

from collections.abc import Mapping
from typing import Any

from casework.documents.blank import Place, laid_out
from casework.documents.paper_words import as_known, capitals, figures, in_sentence, long_date

# From the wife's column to the husband's.
COLUMN_MM = 86


def _spouse(role: str, right: float) -> tuple[Place, ...]:
    return (
        Place(f"{role}_name", 24 + right, 88, 80),
        Place(f"{role}_birth", 66 + right, 96, 38),
        Place(f"{role}_ethnicity", 43 + right, 104, 22),
        Place(f"{role}_nationality", 83 + right, 104, 21),
        Place(f"{role}_residence", 46 + right, 112, 58, 4),
        Place(f"{role}_identity_paper", 56 + right, 144, 48, 4),
    )


# The sheet is A4 upright. The Ministry changes its blanks from time to time: measure anew, change here.
PLACES = (
    Place("number", 118, 64, 60),
    *_spouse("wife", 0),
    *_spouse("husband", COLUMN_MM),
    Place("registered_at", 74, 178, 116),
    Place("registered_on", 80, 186, 60),
    Place("signer_title", 65, 232, 80, 2, centred=True),
    Place("signer_name", 65, 270, 80, centred=True),
    Place("married_since", 30, 48, 155, back=True),
    Place("note", 30, 56, 155, 2, back=True),
)


def values(facts: Mapping[str, Any]) -> dict[str, str]:
    """The text for each place; what the facts leave open stays empty."""
    found = {
        "number": facts["number"],
        "registered_at": f"{facts['agency']['committee']}, {in_sentence(facts['agency']['province'])}",
        "registered_on": figures(facts["registered_on"]),
        "signer_title": "\n".join(facts["signature"]["lines"][1:]),
        "signer_name": facts["signature"]["name"],
        "married_since": since(facts["married_since"]),
        "note": facts["note"],
    }
    for role in ("wife", "husband"):
        spouse = facts[role]
        found |= {f"{role}_{key}": spouse[key] for key in ("ethnicity", "nationality", "residence", "identity_paper")}
        found[f"{role}_name"] = capitals(spouse["name"])
        found[f"{role}_birth"] = as_known(spouse["birth"]) if spouse["birth"] else ""
    return found


def since(day: str) -> str:
    """The sentence on the back; nothing for a first registration."""
    return f"Quan hệ hôn nhân được công nhận kể từ {long_date(day)}." if day else ""


def compose(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The places that have something to print, each with its text and type size."""
    return laid_out(PLACES, values(facts))
