"""An old book comes in whole or not at all, unless the good rows are wanted alone; somebody answers for it."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from casework.actions import importing_books
from casework.actions.importing_books import import_book, look_at
from casework.actions.refusals import NotAllowed, NotYet
from casework.people.user import User
from casework.registers import book_files
from casework.registers.entries import RegisterEntry
from tests.people_in_post import Office
from tests.registers.test_book_files import table


def test_looking_writes_nothing(office: Office) -> None:
    rows = look_at(table(office, {}, {"Số": "x"}), ward=office.ward, kind="birth", by=office.officer)
    assert [row.is_good for row in rows] == [True, False]
    assert not RegisterEntry.objects.exists()


def brought_in(office: Office, content: bytes, **options: object) -> tuple[list[RegisterEntry], list[object]]:
    facts = {"by": office.officer, "confirmed_by": office.leader, **options}
    rows = look_at(content, ward=office.ward, kind="birth", by=office.officer)
    return import_book(rows, ward=office.ward, **facts)  # type: ignore[arg-type,return-value]


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


def test_a_thick_book_costs_a_few_statements_and_says_how_far_it_is(
    office: Office, django_assert_max_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing_books, "AT_ONCE", 40)
    monkeypatch.setattr(book_files, "OFTEN", 40)
    content = table(office, *({"Số": str(number)} for number in range(1, 101)))
    looked: list[tuple[int, int]] = []
    wrote: list[tuple[int, int]] = []
    with django_assert_max_num_queries(5):
        rows = look_at(content, ward=office.ward, kind="birth", by=office.officer, told=lambda *far: looked.append(far))
    with django_assert_max_num_queries(40):
        entries, _left = import_book(
            rows, ward=office.ward, by=office.officer, confirmed_by=office.leader, told=lambda *far: wrote.append(far)
        )
    assert looked == [(40, 100), (80, 100), (100, 100)]
    assert wrote == looked
    kept = RegisterEntry.objects.get(number=57)
    assert (kept.book.last_number, kept.book.paper_until) == (100, 100)
    assert kept.people.get(is_subject=True).name == kept.subject_name
    assert kept.notes.get().text == "Đăng ký quá hạn"
    assert kept.events.get().by == office.leader
    assert len(entries) == 100


def test_a_number_taken_since_the_file_was_looked_at_keeps_all_of_it_out(office: Office) -> None:
    rows = look_at(table(office, {"Số": "11"}, {}), ward=office.ward, kind="birth", by=office.officer)
    brought_in(office, table(office, {}))
    with pytest.raises(ValidationError, match="Số 12 đã có trong"):
        import_book(rows, ward=office.ward, by=office.officer, confirmed_by=office.leader)
    assert [entry.number for entry in RegisterEntry.objects.all()] == [12]
