"""Entries of paper books for the tests: the worked example of whoever writes such a book, as an old office wrote it."""

import datetime as dt
from typing import Any

from casework.access.posts import sync
from casework.access.roles import Role
from casework.offices.wards import FormerOffice
from casework.people.user import User
from casework.procedures import registry
from casework.registers.readings import Reading
from casework.registers.taking_over import OldEntry
from casework.registers.transcripts import Transcript
from tests.people_in_post import Office, person, post

FORMER = "Ủy ban nhân dân xã Xuân Đỉnh"


def former_office(office: Office) -> FormerOffice:
    """An office that was merged into the ward at the end of June 2025."""
    former, _made = FormerOffice.objects.get_or_create(ward=office.ward, name=FORMER, until=dt.date(2025, 6, 30))
    return former


def old_entry(here: Office, /, **facts: Any) -> OldEntry:
    """A birth of 2015 in the book of the former office, in the old way of numbering."""
    former_office(here)
    writer = registry.writer_of("birth")
    said: dict[str, Any] = {
        "ward": here.ward,
        "office": FORMER,
        "kind": "birth",
        "year": 2015,
        "series": "01-TP/HT-2015-GH",
        "number": "12",
        "registered_on": "2015-03-04",
        "content": {**writer.result_of(writer.example), "child_birth_date": "2015"},
        "notes": "Đăng ký quá hạn",
    }
    return OldEntry(**{**said, **facts})


def reading(row: Transcript, /, notes: str | None = None, day: str | None = None, **content: Any) -> Reading:
    """What another officer reads in the book: as it was typed in, but for these facts."""
    typed = row.entered
    return Reading(
        registered_on=typed.registered_on if day is None else day,
        content={**typed.content, **content},
        notes=typed.notes if notes is None else notes,
    )


def third_officer(office: Office) -> User:
    """Another who keeps the ward's books, besides the two of its office."""
    third = person("thu-ba@caseflow.example", "Người Thứ Ba")
    post(third, office.ward, Role.OFFICER, "Công chức tư pháp – hộ tịch")
    sync()
    return third
