"""The people of a request for an extract, and how one begins."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures import requesting
from casework.procedures.blocks.person import person_in
from casework.procedures.blocks.requester import AUTHORISED
from casework.procedures.catalogue._extract.forms import AGENCY, HEIR, REPRESENTATIVE, SELF
from casework.procedures.persons import AccountFacts, Person, StartingPoint

Cleaned = Mapping[str, Any]
PARENTS = {"mother": _("Người mẹ"), "father": _("Người cha")}
_OTHERS = (
    StartingPoint(code=AUTHORISED, title=_("Tôi được ủy quyền")),
    StartingPoint(code=AGENCY, title=_("Tôi đề nghị thay mặt cơ quan, tổ chức")),
)
BIRTH_STARTS = (
    StartingPoint(code=SELF, title=_("Tôi xin trích lục của chính tôi")),
    StartingPoint(code="parent", title=_("Tôi là cha hoặc mẹ của người được cấp")),
    StartingPoint(code=REPRESENTATIVE, title=_("Tôi là người giám hộ, người đại diện")),
    *_OTHERS,
)
DEATH_STARTS = (
    StartingPoint(code="spouse", title=_("Tôi là vợ hoặc chồng của người đã chết")),
    StartingPoint(code="child", title=_("Tôi là con của người đã chết")),
    StartingPoint(code=HEIR, title=_("Tôi là người thân thích khác, người thừa kế")),
    *_OTHERS,
)
MARRIAGE_STARTS = (
    StartingPoint(code=SELF, title=_("Tôi xin trích lục của chính vợ chồng tôi")),
    *_OTHERS,
)


def subject_of_nothing(_result: Cleaned) -> Person:
    """Nothing is registered, so nobody is the subject of an entry."""
    return Person(role="", name="")


def person(cleaned: Cleaned) -> Person:
    """The person born."""
    return person_in(cleaned["person"], role="person")


def deceased(cleaned: Cleaned) -> Person:
    """The person who died."""
    return person_in(cleaned["deceased"], role="deceased")


def wife(cleaned: Cleaned) -> Person:
    """The first of the two spouses, under whose name the request goes."""
    return person_in(cleaned["wife"], role="wife")


def spouses(cleaned: Cleaned) -> tuple[Person, ...]:
    """Both of them, the wife first."""
    return tuple(person_in(cleaned[role], role=role) for role in ("wife", "husband"))


def parents(cleaned: Cleaned) -> tuple[Person, ...]:
    """Mother and father as far as they are named."""
    said = cleaned["parents"]
    facts = {
        role: {"full_name": said.get(f"{role}_name", ""), "birth": said.get(f"{role}_birth", "")} for role in PARENTS
    }
    named = (replace(person_in(facts[role], role=role), title=title) for role, title in PARENTS.items())
    return tuple(parent for parent in named if parent.name)


def people_of_birth(cleaned: Cleaned) -> tuple[Person, ...]:
    """Everybody a request about a birth names."""
    return (*requesting.requester_and_principal(cleaned), person(cleaned), *parents(cleaned))


def people_of_death(cleaned: Cleaned) -> tuple[Person, ...]:
    """Everybody a request about a death names."""
    return (*requesting.requester_and_principal(cleaned), deceased(cleaned))


def people_of_marriage(cleaned: Cleaned) -> tuple[Person, ...]:
    """Everybody a request about a marriage names."""
    return (*requesting.requester_and_principal(cleaned), *spouses(cleaned))


def prefill_own(block: str) -> Callable[[str, AccountFacts], dict[str, Any]]:
    """The prefill of a procedure: who asks for himself has his own facts in `block` too."""

    def prefill(relation: str, facts: AccountFacts) -> dict[str, Any]:
        initial = requesting.prefill_for(relation, facts)
        if relation == SELF:
            initial[block] = requesting.own_facts(facts)
        return initial

    return prefill
