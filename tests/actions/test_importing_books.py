"""An old book comes in whole or not at all, unless the good rows are wanted alone; somebody answers for it."""

import pytest

from casework.actions.importing_books import import_book, look_at
from casework.actions.refusals import NotAllowed, NotYet
from casework.people.user import User
from casework.registers.entries import RegisterEntry
from tests.people_in_post import Office
from tests.registers.test_book_files import table


def test_looking_writes_nothing(office: Office) -> None:
    rows = look_at(table(office, {}, {"Số": "x"}), ward=office.ward, kind="birth", by=office.officer)
    assert [row.is_good for row in rows] == [True, False]
    assert not RegisterEntry.objects.exists()


def brought_in(office: Office, content: bytes, **options: object) -> tuple[list[RegisterEntry], list[object]]:
    facts = {"by": office.officer, "confirmed_by": office.leader, **options}
    return import_book(content, ward=office.ward, kind="birth", **facts)  # type: ignore[arg-type,return-value]


def test_entries_are_confirmed_by_whom_the_import_names(office: Office) -> None:
    entries, left = brought_in(office, table(office, {}, {"Số": "13"}))
    assert ([entry.number for entry in entries], left) == ([12, 13], [])
    kept = RegisterEntry.objects.get(number=12)
    assert (kept.source, kept.written_by, kept.confirmed_by) == ("imported", office.officer, office.leader)
    assert [event.deed for event in kept.events.all()] == ["imported"]


def test_a_bad_row_keeps_the_whole_file_out(office: Office) -> None:
    with pytest.raises(NotYet, match="1 dòng sai"):
        brought_in(office, table(office, {}, {"Số": "x"}))
    assert not RegisterEntry.objects.exists()


def test_the_good_rows_come_in_when_they_are_wanted_alone(office: Office) -> None:
    entries, left = brought_in(office, table(office, {}, {"Số": "x"}), good_only=True)
    assert (len(entries), len(left)) == (1, 1)


def test_the_same_file_comes_in_once(office: Office) -> None:
    content = table(office, {})
    brought_in(office, content)
    with pytest.raises(NotYet):
        brought_in(office, content)
    entries, left = brought_in(office, content, good_only=True)
    assert (len(entries), len(left)) == (0, 1)


def test_a_stranger_confirms_nothing_and_a_reader_imports_nothing(office: Office, citizen: User) -> None:
    with pytest.raises(NotYet, match="không giữ chức vụ"):
        brought_in(office, table(office, {}), confirmed_by=citizen)
    with pytest.raises(NotAllowed):
        brought_in(office, table(office, {}), by=office.inspector)
