"""The people of a marital-status certificate: the holder, whom he means to marry, whoever asks for him."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures import requesting
from casework.procedures.blocks.person import person_in
from casework.procedures.blocks.requester import AUTHORISED
from casework.procedures.catalogue._marital_status.forms import SELF
from casework.procedures.persons import AccountFacts, Person, StartingPoint

Cleaned = Mapping[str, Any]
STARTING_POINTS = (
    StartingPoint(code=SELF, title=_("Tôi xin giấy cho chính mình")),
    StartingPoint(code=AUTHORISED, title=_("Tôi được ủy quyền xin giấy cho người khác")),
)


def subject(cleaned: Cleaned) -> Person:
    """The holder."""
    return person_in(cleaned["holder"], role="holder")


def subject_of_result(result: Cleaned) -> Person:
    """The same, as the certificate names him."""
    return person_in(result, role="holder")


def people(cleaned: Cleaned) -> tuple[Person, ...]:
    """Everybody the declaration names."""
    purpose, status = cleaned["purpose"], cleaned["status"]
    married_to = status.get("spouse_name") or status.get("spouse_before") or ""
    others = (
        Person(
            role="intended-spouse",
            title=_("Người dự định kết hôn"),
            name=purpose.get("spouse_name", ""),
            identity_number=purpose.get("spouse_number", ""),
        ),
        Person(role="spouse", title=_("Vợ hoặc chồng"), name=married_to),
        Person(role="partner", title=_("Người đang chung sống"), name=status.get("partner", "")),
    )
    named = (*requesting.requester_and_principal(cleaned), subject(cleaned), *others)
    return tuple(person for person in named if person.name)


def prefill_for(relation: str, facts: AccountFacts) -> dict[str, Any]:
    """Who asks for himself fills the holder's block too."""
    initial = requesting.prefill_for(relation, facts)
    if relation == SELF:
        initial["holder"] = requesting.own_facts(facts)
    return initial
