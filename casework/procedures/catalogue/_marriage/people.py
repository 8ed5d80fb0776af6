"""The two people of a marriage, who of them files, and how one begins."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.person import person_in
from casework.procedures.catalogue._marriage.forms import COLUMNS, HUSBAND, SPOUSES, WIFE
from casework.procedures.persons import AccountFacts, Contact, Party, Person, StartingPoint
from casework.procedures.requesting import in_vietnamese, own_facts

Cleaned = Mapping[str, Any]
STARTING_POINTS = (
    StartingPoint(code=WIFE, title=_("Tôi là bên nữ")),
    StartingPoint(code=HUSBAND, title=_("Tôi là bên nam")),
)


def subject(cleaned: Cleaned) -> Person:
    """Whom the entry names first."""
    return person_in(cleaned[WIFE], role=WIFE)


def people(cleaned: Cleaned) -> tuple[Person, ...]:
    """Both."""
    return tuple(person for role in SPOUSES if (person := person_in(cleaned[role], role=role)).name)


def parties(cleaned: Cleaned) -> tuple[Party, ...]:
    """Both must come and sign; nobody can act for either."""
    return tuple(
        Party(
            person=person_in(cleaned[role], role=role),
            title=in_vietnamese(COLUMNS[role]),
            email=cleaned[role]["email"],
            files=cleaned["marriage"]["filed_by"] == role,
        )
        for role in SPOUSES
    )


def subject_of_result(result: Cleaned) -> Person:
    """The wife, as the entry will name her."""
    return _in_result(result, WIFE)


def people_of_result(result: Cleaned) -> tuple[Person, ...]:
    """Both, as the entry will name them."""
    return tuple(_in_result(result, role) for role in SPOUSES)


def _in_result(result: Cleaned, role: str) -> Person:
    parts = ("full_name", "birth", "identity_number")
    return person_in({part: result[f"{role}_{part}"] for part in parts}, role=role)


def contact(cleaned: Cleaned) -> Contact:
    """Whom to write to: the one who files."""
    filer = cleaned[cleaned["marriage"]["filed_by"]]
    return Contact(
        name=filer["full_name"],
        email=filer["email"],
        phone=filer["phone"],
        address=one_line(filer["residence"]),
        identity_number=filer["identity_number"],
    )


def prefill_for(role: str, facts: AccountFacts) -> dict[str, Any]:
    """The filer's own column, as far as his account knows it."""
    reached = {"email": facts.email, "phone": facts.phone}
    return {"marriage": {"filed_by": role}, role: own_facts(facts) | reached} if role in SPOUSES else {}
