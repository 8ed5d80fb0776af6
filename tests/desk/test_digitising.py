"""The pages on which paper books are digitised."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.desk.book_forms import CONTENT, NoteForm
from casework.desk.digitising_forms import OldEntryPlaceForm
from casework.procedures import registry
from casework.procedures.old_entries import old_entry_form
from casework.registers.entries import RegisterEntry
from casework.registers.transcripts import Transcript
from tests.desk.at_desk import at, page
from tests.people_in_post import Office
from tests.registers.paper_books import FORMER, former_office, old_entry


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


def test_an_entry_is_typed_in_listed_and_confirmed_by_another(office: Office) -> None:
    assert sent(office).status_code == 302
    row = Transcript.objects.get()
    place = reverse("desk-digitising-compare", args=[row.pk])
    assert place in page(office.colleague, "desk-digitising")
    content = old_entry_form(registry.writer_of("birth"))().typed(row.content)
    assert at(office.officer).post(place, content).status_code == 403
    answer = at(office.colleague).post(place, content)
    kept = RegisterEntry.objects.get()
    assert answer["Location"] == reverse("desk-entry", args=[kept.book_id, kept.number])
    assert "Số hóa từ sổ giấy" in page(office.inspector, "desk-entry", kept.book_id, kept.number)


def test_a_difference_comes_back_letter_by_letter(office: Office) -> None:
    sent(office)
    row = Transcript.objects.get()
    content = old_entry_form(registry.writer_of("birth"))().typed(
        {**row.content, "child_full_name": "Nguyễn Trần Phương Uyển"}
    )
    at(office.colleague).post(reverse("desk-digitising-compare", args=[row.pk]), content)
    assert "<del>ê</del><ins>ể</ins>" in page(office.officer, "desk-digitising-correct", row.pk)


def test_it_is_returned_with_a_reason_only(office: Office) -> None:
    sent(office)
    row = Transcript.objects.get()
    place = reverse("desk-digitising-return", args=[row.pk])
    assert at(office.colleague).post(place, {"reason": " "}).status_code == 422
    at(office.colleague).post(place, {"reason": "Sai trang."})
    assert "Sai trang." in page(office.officer, "desk-digitising")


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
    assert at(other_office.officer).get(reverse("desk-digitising-compare", args=[row.pk])).status_code == 404
    assert "số 12" not in page(other_office.officer, "desk-digitising")


def test_the_last_number_of_the_paper_book_is_set_once(office: Office) -> None:
    place = reverse("desk-paper-book", args=[office.ward.code])
    assert at(office.officer).post(place, {"kind": "birth", "last": "300"}).status_code == 302
    assert "300" in page(office.officer, "desk-register")
    assert at(office.officer).post(place, {"kind": "birth", "last": ""}).status_code == 422
