"""The page on which an old book is brought in: looked at, listed by line, and only then written."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.registers.entries import RegisterEntry
from tests.desk.at_desk import at
from tests.people_in_post import Office
from tests.registers.test_book_files import table


def place(office: Office) -> str:
    return reverse("desk-import-book-of", args=[office.ward.code])


def said(office: Office, **more: object) -> dict[str, object]:
    return {"kind": "birth", "confirmed_by": str(office.leader.pk), **more}


def test_a_file_is_looked_at_first_and_then_written(office: Office) -> None:
    client = at(office.officer)
    file = SimpleUploadedFile("so.csv", table(office, {}, {"Số": "x"}))
    looked = client.post(place(office), said(office, file=file)).content.decode()
    assert "1 dòng đúng, 1 dòng sai" in looked
    assert "Dòng 3" in looked
    assert not RegisterEntry.objects.exists()
    found = re.search(r'name="kept" value="([^"]+)"', looked)
    assert found
    again = said(office, kept=found[1], write="1")
    assert client.post(place(office), again).status_code == 422
    assert client.post(place(office), {**again, "good_only": "on"}).status_code == 302
    assert RegisterEntry.objects.get().confirmed_by == office.leader


def test_without_a_file_or_with_a_forged_one_nothing_happens(office: Office) -> None:
    client = at(office.officer)
    assert "Hãy chọn tệp." in client.post(place(office), said(office)).content.decode()
    forged = client.post(place(office), said(office, kept="../../secret-key", write="1"))
    assert forged.status_code == 422
    assert "Hãy chọn lại tệp." in forged.content.decode()


def test_a_sample_has_the_columns_of_the_book(office: Office) -> None:
    sample = at(office.officer).get(reverse("desk-import-sample", args=["birth"])).content.decode("utf-8-sig")
    assert "Họ, chữ đệm, tên của trẻ" in sample
    assert at(office.officer).get(reverse("desk-import-sample", args=["nothing"])).status_code == 404


def test_who_does_not_keep_the_books_imports_none(office: Office, other_office: Office) -> None:
    assert at(office.inspector).get(place(office)).status_code == 403
    assert at(other_office.officer).get(place(office)).status_code == 404
