"""The people of a death registration, and how one begins."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.person import person_in
from casework.procedures.blocks.requester import AUTHORISED
from casework.procedures.catalogue._death.forms import REPRESENTATIVE
from casework.procedures.persons import Person, StartingPoint
from casework.procedures.requesting import requester_and_principal

Cleaned = Mapping[str, Any]
STARTING_POINTS = (
    StartingPoint(code="spouse", title=_("Tôi là vợ hoặc chồng của người đã chết")),
    StartingPoint(code="child", title=_("Tôi là con của người đã chết")),
    StartingPoint(code="parent", title=_("Tôi là cha hoặc mẹ của người đã chết")),
    StartingPoint(code="relative", title=_("Tôi là người thân thích khác")),
    StartingPoint(code=REPRESENTATIVE, title=_("Tôi đại diện cơ quan, tổ chức hoặc cá nhân có liên quan")),
    StartingPoint(code=AUTHORISED, title=_("Tôi được người thân của người đã chết ủy quyền")),
)


def subject(cleaned: Cleaned) -> Person:
    """The deceased."""
    return person_in(cleaned["deceased"], role="deceased")


def people(cleaned: Cleaned) -> tuple[Person, ...]:
    """Everybody the declaration names."""
    witnesses = (person_in(row, role="witnesses") for row in cleaned.get("witnesses") or ())
    return (*requester_and_principal(cleaned), subject(cleaned), *witnesses)
