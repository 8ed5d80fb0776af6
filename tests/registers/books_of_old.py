"""Entries for the tests of the books, written without the journey of a dossier."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from casework.procedures.persons import Person
from casework.registers.entries import RegisterEntry, write_entry
from tests.people_in_post import Office

DAY = dt.date(2026, 11, 23)
CHILD = Person(role="child", name="Nguyễn Trần Phương Uyên", birth="2026-11-16", identity_number="001326000101")
MOTHER = Person(role="mother", name="Trần Thị Ngọc Huyền", birth="1996-03-14", identity_number="001196000012")
FATHER = Person(role="father", name="Nguyễn Hữu Phước", birth="1993")


def entry(
    office: Office,
    people: Sequence[Person] = (CHILD, MOTHER, FATHER),
    *,
    kind: str = "birth",
    on: dt.date = DAY,
    content: dict[str, Any] | None = None,
) -> RegisterEntry:
    """An entry in the ward's book of that day's year."""
    return write_entry(
        ward=office.ward,
        kind=kind,
        on=on,
        dossier_id=None,
        content=content or {},
        people=people,
        by=office.leader,
    )
