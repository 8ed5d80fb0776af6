"""The trail: each event carries the hash of the one before, so that no line can be altered or dropped unseen."""

import pytest

from casework.dossiers.trail import DossierEvent, broken_link
from casework.people.user import User
from tests import steps
from tests.people_in_post import Office


@pytest.fixture
def events(office: Office, citizen: User) -> list[DossierEvent]:
    dossier = steps.received(office, citizen)
    return list(dossier.events.all())


def test_an_untouched_trail_holds(events: list[DossierEvent]) -> None:
    assert [event.verb for event in events] == ["submit", "receive"]
    assert broken_link(events) is None


@pytest.mark.parametrize(
    ("field", "value"), [("note", "khác"), ("actor_id", 0), ("to_status", "approved"), ("facts", {"a": 1})]
)
def test_an_altered_event_is_found(field: str, value: object, events: list[DossierEvent]) -> None:
    setattr(events[1], field, value)
    assert broken_link(events) is events[1]


def test_a_dropped_event_is_found(events: list[DossierEvent]) -> None:
    assert broken_link(events[1:]) is events[1]


def test_an_event_names_the_post_it_was_done_in(events: list[DossierEvent], office: Office) -> None:
    assert (events[1].actor_name, events[1].post_title) == ("Phạm Thu Hà", "Công chức tư pháp – hộ tịch")
    assert events[0].post_title == ""
