"""The people of a guardianship: who protects, who is protected, and how one begins."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures import requesting
from casework.procedures.blocks.person import person_in
from casework.procedures.blocks.requester import AUTHORISED
from casework.procedures.catalogue._guardianship.forms import GUARDIAN, PROTECTED
from casework.procedures.persons import AccountFacts, Person, StartingPoint

Cleaned = Mapping[str, Any]
STARTING_POINTS = (
    StartingPoint(code=GUARDIAN, title=_("Tôi là người giám hộ")),
    StartingPoint(code="representative", title=_("Tôi đại diện cơ quan, tổ chức giám hộ")),
    StartingPoint(code="relative", title=_("Tôi là người thân thích của người được giám hộ")),
    StartingPoint(code=AUTHORISED, title=_("Tôi được ủy quyền")),
)
STARTING_POINTS_AT_END = (
    *STARTING_POINTS,
    StartingPoint(code=PROTECTED, title=_("Tôi là người đã được giám hộ")),
)


def subject(cleaned: Cleaned) -> Person:
    """The person under guardianship."""
    return person_in(cleaned[PROTECTED], role=PROTECTED)


def subject_of_result(result: Cleaned) -> Person:
    """The same, as the register entry will name him."""
    return _registered(result, PROTECTED)


def people_of_result(result: Cleaned) -> tuple[Person, ...]:
    """Whoever protects him, as the register entry names them."""
    return tuple(_registered(result, role) for role in (GUARDIAN, "second_guardian"))


def _registered(result: Cleaned, role: str) -> Person:
    parts = ("full_name", "birth", "identity_number")
    return person_in({part: result.get(f"{role}_{part}", "") for part in parts}, role=role)


def people(cleaned: Cleaned) -> tuple[Person, ...]:
    """Everybody the declaration names."""
    guardians = (person_in(cleaned[role], role=role) for role in (GUARDIAN, "second_guardian"))
    director = Person(role="organisation", name=cleaned["organisation"].get("representative", ""))
    named = (*requesting.requester_and_principal(cleaned), *guardians, director, subject(cleaned))
    return tuple(person for person in named if person.name)


def prefill_for(relation: str, facts: AccountFacts) -> dict[str, Any]:
    """A guardian, or who was protected, fills his own block too."""
    initial = requesting.prefill_for(relation, facts)
    if relation in (GUARDIAN, PROTECTED):
        initial[relation] = requesting.own_facts(facts)
    return initial
