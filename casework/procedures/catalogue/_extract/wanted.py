"""Which entry a declaration asks for: what it says of office, number and people, under the names of the content."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.catalogue._extract import people
from casework.procedures.persons import Person
from casework.procedures.printed_entries import Printing, Said, WantedEntry, as_read

Cleaned = Mapping[str, Any]
BIRTH_ROLES = {"child": _("Người được khai sinh"), "mother": _("Người mẹ"), "father": _("Người cha")}
DEATH_ROLES = {"deceased": _("Người đã chết")}
MARRIAGE_ROLES = {"wife": _("Vợ"), "husband": _("Chồng")}
NAME, BORN = _("Họ, chữ đệm, tên"), _("Ngày, tháng, năm sinh")


def _child(cleaned: Cleaned) -> Person:
    return replace(people.person(cleaned), role="child")


def birth(cleaned: Cleaned) -> WantedEntry:
    """A birth: the person born and the parents as far as named."""
    born, parents = cleaned["person"], cleaned["parents"]
    said = (
        Said(key="child_full_name", label=NAME, value=born["full_name"]),
        Said(key="child_birth_date", label=BORN, value=as_read(born["birth"])),
        Said(key="mother_full_name", label=_("Họ, chữ đệm, tên người mẹ"), value=parents["mother_name"]),
        Said(key="mother_birth", label=_("Ngày hoặc năm sinh người mẹ"), value=as_read(parents["mother_birth"])),
        Said(key="father_full_name", label=_("Họ, chữ đệm, tên người cha"), value=parents["father_name"]),
        Said(key="father_birth", label=_("Ngày hoặc năm sinh người cha"), value=as_read(parents["father_birth"])),
    )
    return WantedEntry(
        **_registered(cleaned), people=(_child(cleaned), *people.parents(cleaned)), roles=BIRTH_ROLES, said=said
    )


def death(cleaned: Cleaned) -> WantedEntry:
    """A death: the deceased, and when he died."""
    dead = cleaned["deceased"]
    said = (
        Said(key="full_name", label=NAME, value=dead["full_name"]),
        Said(key="birth", label=BORN, value=as_read(dead["birth"])),
        Said(key="died_on", label=_("Ngày, tháng, năm chết"), value=as_read(dead["died_on"])),
    )
    return WantedEntry(**_registered(cleaned), people=(people.deceased(cleaned),), roles=DEATH_ROLES, said=said)


def marriage(cleaned: Cleaned) -> WantedEntry:
    """A marriage: both spouses."""
    said = tuple(
        Said(key=f"{role}_{key}", label=label, value=as_read(cleaned[role][key]))
        for role, name, born in (
            ("wife", _("Họ, chữ đệm, tên người vợ"), _("Ngày, tháng, năm sinh người vợ")),
            ("husband", _("Họ, chữ đệm, tên người chồng"), _("Ngày, tháng, năm sinh người chồng")),
        )
        for key, label in (("full_name", name), ("birth", born))
    )
    return WantedEntry(**_registered(cleaned), people=people.spouses(cleaned), roles=MARRIAGE_ROLES, said=said)


def _registered(cleaned: Cleaned) -> dict[str, str]:
    return {name: cleaned["registered"].get(name, "") for name in ("office", "number", "volume", "registered_on")}


BIRTH = Printing(register="birth", wanted=birth)
DEATH = Printing(register="death", wanted=death)
MARRIAGE = Printing(register="marriage", wanted=marriage)
