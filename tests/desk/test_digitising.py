"""The pages on which paper books are digitised."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.desk.books.digitising_forms import OldEntryPlaceForm
from casework.desk.books.forms import NoteForm
from casework.procedures import registry
from casework.procedures.old_entries import CONTENT, old_entry_form
from casework.registers.entries import RegisterEntry
from casework.registers.readings import form_of_entry
from casework.registers.transcripts import Transcript
from tests.desk.at_desk import at, page
from tests.people_in_post import Office
from tests.registers.paper_books import FORMER, former_office, old_entry, third_officer


def typed(office: Office, **said: Any) -> dict[str, Any]:
    """What an officer types in from the book."""
    old = old_entry(office)
    place = {"office": FORMER, "year": "2015", "series": old.series, "number": "12", "registered_on": "04/03/2015"}
    form = old_entry_form(registry.writer_of("birth"))
    return {**form(prefix=CONTENT).typed(old.content), **place, "notes": old.notes, **said}


def sent(office: Office, **said: Any) -> Any:
    former_office(office)
    place = reverse("desk-digitising-new", args=[office.ward.code, "birth"])
    return at(office.officer).post(place, typed(office, **said))


def read(row: Transcript, **said: Any) -> dict[str, Any]:
    """What the second reader types from the page."""
    return form_of_entry("birth").typed(row.content) | {"registered_on": "04/03/2015", "notes": row.notes} | said


def test_an_entry_is_typed_in_listed_and_read_again_by_another(office: Office) -> None:
    assert sent(office).status_code == 302
    row = Transcript.objects.get()
    place = reverse("desk-digitising-read", args=[row.pk])
    assert f'"{place}"' in page(office.colleague, "desk-digitising")
    assert f'"{place}"' not in page(office.officer, "desk-digitising")
    assert at(office.officer).get(place).status_code == 302
    assert at(office.officer).post(place, read(row)).status_code == 403
    answer = at(office.colleague).post(place, read(row))
    kept = RegisterEntry.objects.get()
    assert answer["Location"] == reverse("desk-entry", args=[kept.book_id, kept.numbered])
    shown = page(office.inspector, "desk-entry", kept.book_id, kept.numbered)
    assert "Số hóa từ sổ giấy" in shown
    assert "chưa ký sổ" not in shown + page(office.inspector, "desk-book", kept.book_id)


def test_what_is_wrong_with_place_and_content_stands_in_one_box(office: Office) -> None:
    shown = sent(office, registered_on="", **{f"{CONTENT}-child_sex": ""}).content.decode()
    assert shown.count('id="error-summary-title"') == 1
    assert 'href="#id_registered_on"' in shown
    assert f'href="#id_{CONTENT}-child_sex"' in shown


def test_the_second_reader_sees_nothing_of_what_was_typed_in(office: Office) -> None:
    sent(office)
    row = Transcript.objects.get()
    shown = page(office.colleague, "desk-digitising-read", row.pk) + page(office.colleague, "desk-digitising")
    told = [value for name, value in row.content.items() if isinstance(value, str) and len(value) > 6]
    hidden = [*told, row.notes, "04/03/2015"]
    assert len(hidden) > 8
    assert [value for value in hidden if value in shown] == []
    assert ' value="Việt Nam"' not in shown
    assert at(office.colleague).get(reverse("desk-digitising-correct", args=[row.pk])).status_code == 302


def test_what_is_missing_in_a_reading_is_said_and_the_rest_stays(office: Office) -> None:
    sent(office)
    row = Transcript.objects.get()
    place = reverse("desk-digitising-read", args=[row.pk])
    answer = at(office.colleague).post(place, read(row, registered_on=""))
    assert answer.status_code == 422
    assert row.content["child_full_name"] in answer.content.decode()
    assert Transcript.objects.get().state == "waiting"


@pytest.fixture
def differing(office: Office) -> Transcript:
    sent(office)
    row = Transcript.objects.get()
    changed = {"entry-child_full_name": "Nguyễn Trần Phương Uyển", "registered_on": "2015"}
    answer = at(office.colleague).post(reverse("desk-digitising-read", args=[row.pk]), read(row, **changed))
    assert answer["Location"] == reverse("desk-digitising-settle", args=[row.pk])
    return Transcript.objects.get()


def chosen(row: Transcript, day: str, name: str, **said: str) -> dict[str, str]:
    return {"choice-registered_on": day, "choice-entry-child_full_name": name, "seen": row.digest, **said}


def test_only_what_differs_is_shown_letter_by_letter(office: Office, differing: Transcript) -> None:
    shown = page(office.colleague, "desk-digitising-settle", differing.pk)
    assert "[bỏ] </span>ê</del>" in shown
    assert "[thêm] </span>ể</ins>" in shown
    assert differing.content["mother_full_name"] not in shown
    assert shown.count('<fieldset class="difference">') == 2
    assert at(office.colleague).get(reverse("desk-digitising-read", args=[differing.pk])).status_code == 302


def test_who_comes_over_to_the_other_settles_it(office: Office, differing: Transcript) -> None:
    place = reverse("desk-digitising-settle", args=[differing.pk])
    half = at(office.colleague).post(place, chosen(differing, "entered", "read"))
    assert half["Location"] == reverse("desk-digitising")
    row = Transcript.objects.get()
    last = {"choice-entry-child_full_name": "read", "seen": row.digest}
    answer = at(office.officer).post(place, last)
    kept = RegisterEntry.objects.get()
    assert answer["Location"] == reverse("desk-entry", args=[kept.book_id, kept.numbered])
    assert (kept.subject_name, kept.registered_on) == ("Nguyễn Trần Phương Uyển", "2015-03-04")


@pytest.mark.parametrize(
    ("day", "name", "typed", "says"),
    [
        ("entered", "", "", "Hãy chọn cách ghi đúng với sổ."),
        ("entered", "other", "", "Ghi nội dung trong sổ."),
        ("entered", "other", "Uyên 2", "chữ cái"),
    ],
)
def test_what_is_not_settled_is_said(
    office: Office, differing: Transcript, day: str, name: str, typed: str, says: str
) -> None:
    place = reverse("desk-digitising-settle", args=[differing.pk])
    answer = at(office.colleague).post(place, chosen(differing, day, name, **{"entry-child_full_name": typed}))
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_what_both_overlooked_is_typed_and_waits_for_the_other(office: Office, differing: Transcript) -> None:
    place = reverse("desk-digitising-settle", args=[differing.pk])
    typed = {"entry-child_full_name": "Nguyễn Trần Phương Uyn", "registered_on": "5/3/2015"}
    at(office.colleague).post(place, chosen(differing, "other", "other", **typed))
    row = Transcript.objects.get()
    assert (row.read.registered_on, row.read.content["child_full_name"]) == ("2015-03-05", "Nguyễn Trần Phương Uyn")
    assert row.state == "differs"


def test_a_third_officer_is_asked_to_choose_only(office: Office, differing: Transcript) -> None:
    third = third_officer(office)
    shown = page(third, "desk-digitising-settle", differing.pk)
    assert "người thứ ba" in shown
    assert 'value="other"' not in shown
    at(third).post(reverse("desk-digitising-settle", args=[differing.pk]), chosen(differing, "entered", "entered"))
    assert RegisterEntry.objects.get().confirmed_by == third


@pytest.mark.parametrize(("kind", "mark"), [("image/png", "<img"), ("application/pdf", "<iframe"), ("", "mở sổ giấy")])
def test_the_page_of_the_book_stands_beside_what_is_read(office: Office, kind: str, mark: str) -> None:
    sent(office)
    Transcript.objects.update(scan_type=kind, scan="so/1" if kind else "")
    row = Transcript.objects.get()
    assert mark in page(office.colleague, "desk-digitising-read", row.pk)


def test_it_is_returned_with_a_reason_only(office: Office) -> None:
    sent(office)
    row = Transcript.objects.get()
    place = reverse("desk-digitising-return", args=[row.pk])
    assert at(office.colleague).post(place, {"reason": " "}).status_code == 422
    at(office.colleague).post(place, {"reason": "Sai trang."})
    assert "Sai trang." in page(office.officer, "desk-digitising")


def test_who_takes_over_what_came_back_sees_nothing_of_it(office: Office) -> None:
    sent(office)
    row = Transcript.objects.get()
    at(office.colleague).post(reverse("desk-digitising-return", args=[row.pk]), {"reason": "Sai trang."})
    assert "Nhập lại từ đầu" in page(office.colleague, "desk-digitising")
    taken_over = page(office.colleague, "desk-digitising-correct", row.pk)
    assert row.content["child_full_name"] not in taken_over
    assert "04/03/2015" not in taken_over
    assert row.series in taken_over
    assert row.content["child_full_name"] in page(office.officer, "desk-digitising-correct", row.pk)


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"entry-child_full_name": ""}, "Hãy điền mục này."),
        ({"number": "không rõ"}, "Số gồm chữ số"),
        ({"registered_on": "04/03/2014"}, "không thuộc năm"),
        ({"scan": SimpleUploadedFile("trang.pdf", b"no page")}, "trang.pdf"),
    ],
)
def test_what_is_wrong_is_said_beside_the_form(office: Office, said: dict[str, Any], says: str) -> None:
    answer = sent(office, **said)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Transcript.objects.exists()


@pytest.mark.parametrize("kind", registry.written_registers())
def test_no_input_of_a_page_stands_for_two_things(office: Office, kind: str) -> None:
    form = OldEntryPlaceForm(ward=office.ward, kind=kind)
    inputs = [form.content.add_prefix(name) for name in form.content.fields]
    assert not set(inputs) & (set(form.fields) | set(NoteForm(content=form.content).fields))


def test_a_month_and_a_number_between_two_are_typed_as_the_book_has_them(office: Office) -> None:
    sent(office, number="12 bis", registered_on="3/2015")
    row = Transcript.objects.get()
    assert (row.number, row.registered_on) == ("12 bis", "2015-03")
    assert "03/2015" in page(office.officer, "desk-digitising-correct", row.pk)


@pytest.mark.parametrize("who", ["inspector", "leader", "counter"])
def test_who_does_not_keep_the_books_does_not_digitise(office: Office, who: str) -> None:
    assert at(getattr(office, who)).get(reverse("desk-digitising")).status_code == 403


def test_another_ward_sees_nothing_of_it(office: Office, other_office: Office) -> None:
    sent(office)
    row = Transcript.objects.get()
    assert at(other_office.officer).get(reverse("desk-digitising-read", args=[row.pk])).status_code == 404
    assert "số 12" not in page(other_office.officer, "desk-digitising")


def test_the_last_number_of_the_paper_book_is_set_once(office: Office) -> None:
    place = reverse("desk-paper-book", args=[office.ward.code])
    assert at(office.officer).post(place, {"kind": "birth", "last": "300"}).status_code == 302
    assert "300" in page(office.officer, "desk-register")
    assert at(office.officer).post(place, {"kind": "birth", "last": ""}).status_code == 422
