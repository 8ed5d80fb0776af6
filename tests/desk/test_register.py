"""The books at the desk: listed, searched without marks, read; only by who may, only in his wards."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from casework.actions.deciding import recall
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier
from casework.people.names import fold
from casework.procedures.old_entries import CONTENT
from casework.registers.books import Book
from casework.registers.closing import BookClosing
from casework.registers.contents import content_form
from casework.registers.entries import RegisterEntry
from tests import steps
from tests.desk.at_desk import at, page
from tests.people_in_post import Office
from tests.registers.books_of_old import entry as written


@pytest.fixture
def approved(office: Office, citizen: Any) -> Dossier:
    return steps.approved(office, citizen)


@pytest.fixture
def entry(approved: Dossier) -> RegisterEntry:
    return approved.entries.select_related("book").get()


def test_the_book_lists_its_entries_as_not_yet_signed(office: Office, entry: RegisterEntry) -> None:
    assert reverse("desk-book", args=[entry.book_id]) in page(office.officer, "desk-register")
    shown = page(office.officer, "desk-book", entry.book_id)
    assert entry.printed_number in shown
    assert "chưa ký sổ" in shown
    assert "không thiếu số nào" in shown


@pytest.mark.parametrize("typed", ["unmarked", "marked", "number", "number and year"])
def test_an_entry_is_found_by_name_or_number(office: Office, entry: RegisterEntry, typed: str) -> None:
    words = {
        "unmarked": fold(entry.subject_name),
        "marked": entry.subject_name.upper(),
        "number": str(entry.number),
        "number and year": entry.printed_number,
    }[typed]
    assert entry.subject_name in page(office.officer, "desk-book", entry.book_id, q=words)
    assert entry.subject_name not in page(office.officer, "desk-book", entry.book_id, q="khong co ai")


def test_a_held_entry_says_so_with_its_note(office: Office, approved: Dossier, entry: RegisterEntry) -> None:
    recall(approved.pk, by=office.leader, note="In sai tên mẹ.")
    assert entry.subject_name in page(office.officer, "desk-book", entry.book_id, state="held")
    assert "In sai tên mẹ." in page(office.officer, "desk-entry", entry.book_id, entry.number)


def test_an_entry_leads_to_its_dossier(office: Office, approved: Dossier, entry: RegisterEntry) -> None:
    shown = page(office.inspector, "desk-entry", entry.book_id, entry.number)
    assert reverse("desk-dossier", args=[approved.code]) in shown
    assert entry.subject_name in shown


def test_a_missing_number_is_told(office: Office, entry: RegisterEntry) -> None:
    entry.book.last_number = 3
    entry.book.save()
    assert "Sổ thiếu số: 2, 3" in page(office.officer, "desk-book", entry.book_id)


def test_the_counter_has_no_books(office: Office, entry: RegisterEntry) -> None:
    assert at(office.counter).get(reverse("desk-register")).status_code == 403
    assert at(office.counter).get(reverse("desk-book", args=[entry.book_id])).status_code == 403


def test_another_ward_has_its_own_books(other_office: Office, entry: RegisterEntry) -> None:
    assert reverse("desk-book", args=[entry.book_id]) not in page(other_office.officer, "desk-register")
    for name, args in (("desk-book", [entry.book_id]), ("desk-entry", [entry.book_id, entry.number])):
        assert at(other_office.officer).get(reverse(name, args=args)).status_code == 404


def test_a_number_nobody_has_is_no_entry(office: Office, entry: RegisterEntry) -> None:
    assert at(office.officer).get(reverse("desk-entry", args=[entry.book_id, 99])).status_code == 404


def test_a_book_costs_the_same_however_thick(
    office: Office, entry: RegisterEntry, django_assert_max_num_queries: Any
) -> None:
    for number in range(2, 40):
        RegisterEntry.objects.create(
            book=entry.book,
            number=number,
            registered_on=entry.registered_on,
            subject_name="Người Khác",
            written_by=office.officer,
        )
    client = at(office.officer)
    client.get(reverse("desk-register"))
    with django_assert_max_num_queries(11):
        client.get(reverse("desk-book", args=[entry.book_id]))


DECISION = {
    "ground_title": "Quyết định",
    "ground_number": "31/QĐ-UBND",
    "ground_date": "20/11/2026",
    "ground_issuer": "Ủy ban nhân dân phường Xuân Đỉnh",
}


def test_a_note_is_written_and_what_it_corrects_is_shown_letter_by_letter(office: Office, entry: RegisterEntry) -> None:
    place = reverse("desk-entry-note", args=[entry.book_id, entry.number])
    client = at(office.officer)
    assert "Nội dung ghi sổ từ nay" in client.get(place).content.decode()
    form = content_form(entry, prefix=CONTENT)
    typed = form.typed({**entry.content, "child_full_name": "Nguyễn Trần Phương Uyển"})
    said = {"kind": "correction", "text": "Cải chính tên của trẻ.", **DECISION}
    answer = client.post(place, {**typed, **said})
    assert answer.status_code == 302
    shown = client.get(answer["Location"]).content.decode()
    assert "[bỏ] </span>ê</del>" in shown
    assert "[thêm] </span>ể</ins>" in shown
    assert "Cải chính tên của trẻ." in shown
    assert "31/QĐ-UBND" in shown


def test_a_note_without_its_document_is_refused_beside_the_fields(office: Office, entry: RegisterEntry) -> None:
    place = reverse("desk-entry-note", args=[entry.book_id, entry.number])
    typed = content_form(entry, prefix=CONTENT).typed(entry.content)
    answer = at(office.officer).post(place, {**typed, "kind": "other", "text": "Ghi chú"})
    assert answer.status_code == 422
    assert "Số, ký hiệu" in answer.content.decode()
    assert not entry.notes.exists()


def test_to_strike_takes_the_officer_and_the_leader(office: Office, entry: RegisterEntry) -> None:
    args = [entry.book_id, entry.number]
    said = {"reason": "wrongly", "explanation": "Đăng ký trái thẩm quyền.", **DECISION}
    assert at(office.officer).post(reverse("desk-entry-strike", args=args), said).status_code == 302
    assert reverse("desk-entry", args=args) in page(office.leader, "desk-register")
    assert "Đồng ý hủy" not in page(office.officer, "desk-entry", *args)
    assert "Đồng ý hủy" in page(office.leader, "desk-entry", *args)
    place = reverse("desk-entry-strike-answer", args=args)
    assert at(office.leader).post(place, {"decline": "1"}).status_code == 422
    assert at(office.leader).post(place, {"answer": ""}).status_code == 302
    shown = page(office.officer, "desk-book", entry.book_id, state="struck")
    assert entry.subject_name in shown
    assert "31/QĐ-UBND" in shown


def test_what_was_issued_from_a_struck_entry_says_so_wherever_it_is_looked_up(
    office: Office, citizen: Any, client: Client
) -> None:
    dossier = steps.collected(office, citizen)
    kept = dossier.entries.get()
    args = [kept.book_id, kept.numbered]
    paper = dossier.documents.get(kind="birth-certificate", draft=False)
    assert "còn hiệu lực" in page(office.officer, "desk-entry", *args)
    assert paper.number in page(office.officer, "desk-entry-strike", *args)
    assert "đã bị hủy" not in page(office.officer, "desk-dossier", dossier.code)
    said = {"reason": "wrongly", "explanation": "Đăng ký trái thẩm quyền.", **DECISION}
    at(office.officer).post(reverse("desk-entry-strike", args=args), said)
    at(office.leader).post(reverse("desk-entry-strike-answer", args=args), {"answer": ""})
    assert "không còn giá trị" in client.get(reverse("check-paper-scanned", args=[paper.verify_token])).content.decode()
    shown = page(office.officer, "desk-dossier", dossier.code)
    assert f"Mục đăng ký số {kept.printed_number} đã bị hủy" in shown
    assert "31/QĐ-UBND" in shown
    assert "còn hiệu lực" not in page(office.officer, "desk-entry", *args)
    client.force_login(citizen)
    assert "đã bị hủy đăng ký" in client.get(reverse("my-dossier", args=[dossier.uuid])).content.decode()


@pytest.mark.parametrize("name", ["desk-entry-note", "desk-entry-strike"])
def test_who_only_reads_the_books_writes_nothing(office: Office, entry: RegisterEntry, name: str) -> None:
    place = reverse(name, args=[entry.book_id, entry.number])
    assert at(office.inspector).get(place).status_code == 403
    assert place not in page(office.inspector, "desk-entry", entry.book_id, entry.number)


@pytest.fixture
def old_book(office: Office) -> Book:
    return written(office, on=dt.date(2025, 11, 20)).book


def test_a_book_of_last_year_says_until_when_to_close_it_and_is_closed(office: Office, old_book: Book) -> None:
    assert "04/01/2026" in page(office.officer, "desk-register")
    assert "Chưa ký sổ" in page(office.officer, "desk-book-close", old_book.pk)
    at(office.officer).post(reverse("desk-book-close", args=[old_book.pk]), {"close": "1"})
    assert "Xác nhận khóa sổ" in page(office.leader, "desk-register")
    place = reverse("desk-book-close-answer", args=[old_book.pk])
    assert place not in page(office.officer, "desk-book", old_book.pk)
    assert place in page(office.leader, "desk-book", old_book.pk)
    at(office.leader).post(place, {"decline": "1", "answer": ""})
    assert not BookClosing.objects.filter(book=old_book).exclude(returned_at=None).exists()
    at(office.leader).post(place, {"answer": ""})
    assert "đã xác nhận" in page(office.officer, "desk-book", old_book.pk)
    assert "Trang khóa sổ" in page(office.officer, "desk-book", old_book.pk)


def test_the_home_of_the_desk_says_what_the_books_ask_until_it_is_done(office: Office, old_book: Book) -> None:
    close = reverse("desk-book-close", args=[old_book.pk])
    opened = reverse("desk-book", args=[old_book.pk])
    home = page(office.officer, "desk-home")
    assert close in home
    assert "04/01/2026" in home
    assert "Khóa sổ hộ tịch" not in page(office.leader, "desk-home")
    assert "Khóa sổ hộ tịch" not in page(office.counter, "desk-home")
    at(office.officer).post(close, {"close": "1"})
    assert "Khóa sổ hộ tịch" not in page(office.officer, "desk-home")
    assert "Xác nhận khóa sổ" in page(office.leader, "desk-home")
    at(office.leader).post(reverse("desk-book-close-answer", args=[old_book.pk]), {"answer": ""})
    IssuedDocument.objects.filter(kind="book-closing").update(state="ready", path="x.pdf", sha256="0" * 64)
    for who in (office.officer, office.leader):
        assert "In, ký trang khóa sổ" in page(who, "desk-home")
        assert "chưa ký" in page(who, "desk-book", old_book.pk)
        assert at(who).post(reverse("desk-book-close-sign", args=[old_book.pk]))["Location"] == opened
        assert "Khóa sổ hộ tịch" not in page(who, "desk-home")
    shown = page(office.inspector, "desk-book", old_book.pk)
    assert shown.count("Ký trang khóa sổ") == 2
    assert "Tôi đã ký" not in shown
    assert at(office.colleague).post(reverse("desk-book-close-sign", args=[old_book.pk])).status_code == 403


def test_papers_of_a_book_are_for_who_reads_the_books(office: Office, other_office: Office, old_book: Book) -> None:
    at(office.officer).post(reverse("desk-book-pages", args=[old_book.pk]), {"first": "1", "last": "1"})
    made = IssuedDocument.objects.get(kind="book-pages")
    assert made in IssuedDocument.objects.open_to(office.inspector)
    assert made not in IssuedDocument.objects.open_to(office.counter)
    assert made not in IssuedDocument.objects.open_to(other_office.officer)


def test_a_paper_of_a_book_that_could_not_be_made_is_tried_again(office: Office, old_book: Book) -> None:
    at(office.officer).post(reverse("desk-book-pages", args=[old_book.pk]), {"first": "1", "last": "1"})
    made = IssuedDocument.objects.get(kind="book-pages")
    place, here = reverse("desk-paper-again", args=[made.pk]), reverse("desk-book", args=[old_book.pk])
    assert place not in page(office.officer, "desk-book", old_book.pk)
    IssuedDocument.objects.update(state="failed", attempts=5)
    assert place in page(office.officer, "desk-book", old_book.pk)
    assert at(office.inspector).post(place).status_code == 403
    assert at(office.officer).post(place, {"back": here})["Location"] == here
    made.refresh_from_db()
    assert (made.state, made.attempts) == ("waiting", 0)
    assert at(office.officer).post(place, {"back": "https://elsewhere.example/"})["Location"] == reverse(
        "desk-register"
    )


def test_books_are_listed_by_office_kind_and_year(office: Office, old_book: Book, entry: RegisterEntry) -> None:
    shown = page(office.officer, "desk-register", year="2025")
    assert reverse("desk-book", args=[old_book.pk]) in shown
    assert reverse("desk-book", args=[entry.book_id]) not in shown
    assert "Không có sổ nào khớp" in page(office.officer, "desk-register", year="2025", kind="death")
