"""The people of a birth registration: named, reached, prefilled, and the twin that comes next."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures import requesting
from casework.procedures.blocks.person import person_in
from casework.procedures.catalogue._birth.forms import FATHER, MOTHER
from casework.procedures.persons import AccountFacts, Person, StartingPoint

Cleaned = Mapping[str, Any]
STARTING_POINTS = (
    StartingPoint(code=MOTHER, title=_("Tôi là mẹ của trẻ")),
    StartingPoint(code=FATHER, title=_("Tôi là cha của trẻ")),
    StartingPoint(code="grandparent", title=_("Tôi là ông hoặc bà của trẻ")),
    StartingPoint(code="relative", title=_("Tôi là người thân thích khác")),
    StartingPoint(code="carer", title=_("Tôi hoặc tổ chức của tôi đang nuôi dưỡng trẻ")),
    StartingPoint(code="authorised", title=_("Tôi được cha hoặc mẹ của trẻ ủy quyền")),
)


def subject(cleaned: Cleaned) -> Person:
    """The child."""
    return person_in(cleaned["child"], role="child")


def people(cleaned: Cleaned) -> tuple[Person, ...]:
    """Everybody the declaration names."""
    evidence, authorised_by = cleaned["evidence"], cleaned["requester"].get("authorised_by", "")
    named = [person_in(cleaned[role], role=role) for role in ("requester", "child", MOTHER, FATHER)]
    named.append(
        Person(
            role="witness",
            title=_("Người làm chứng"),
            name=evidence.get("witness_name", ""),
            identity_number=evidence.get("witness_number", ""),
        )
    )
    named.append(Person(role="principal", title=requesting.PRINCIPAL, name=authorised_by))
    return tuple(person for person in named if person.name)


def prefill_for(relation: str, facts: AccountFacts) -> dict[str, Any]:
    """What can be filled in for somebody who says how he is related to the child; a parent fills his own block too."""
    initial = requesting.prefill_for(relation, facts)
    if relation in (MOTHER, FATHER):
        initial[relation] = requesting.own_facts(facts)
    return initial


def next_child_of_birth(cleaned: Cleaned) -> dict[str, Any] | None:
    """The beginning of the declaration for the next child of the same birth; None after the last one."""
    evidence, child = cleaned["evidence"], cleaned["child"]
    order = evidence["birth_order"]
    if order >= evidence["children_in_birth"]:
        return None
    # Every child has a paper, a name and a sex of its own.
    return {
        **cleaned,
        "child": child | {"full_name": "", "sex": ""},
        "evidence": evidence | {"number": "", "birth_order": order + 1},
    }
