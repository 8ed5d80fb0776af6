"""The issue books at the desk: listed by year, taken out without formulas, printed."""

from django.urls import reverse
from django.utils.timezone import now

from casework.access.office_log import log_of
from casework.documents.kinds import KINDS
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.production import plan
from tests import steps
from tests.desk.at_desk import at, page
from tests.people_in_post import Office, person

BOOK = IssueBook.EXTRACTS
KIND = next(kind for kind in KINDS.values() if kind.issue_book == BOOK and kind.series)
YEAR = now().year


def place(office: Office, name: str = "desk-issue-book") -> str:
    return reverse(name, args=[office.ward.code, BOOK.value, YEAR])


def given(office: Office, signer: str = "Lê Thị Ánh Tuyết") -> None:
    dossier = steps.filed(office, person("mot@caseflow.example", "Người Nộp"))
    plan(dossier, KIND.code, KIND.facts.example(), at=now(), number=f"01/{KIND.series}", signer_name=signer)


def test_a_book_is_reached_from_the_list_and_shows_its_lines(office: Office) -> None:
    given(office)
    assert place(office) in page(office.inspector, "desk-issue-books")
    assert f"01/{KIND.series}" in at(office.inspector).get(place(office)).content.decode()


def test_an_empty_book_says_so(office: Office) -> None:
    assert "chưa cấp giấy tờ nào" in at(office.officer).get(place(office)).content.decode()


def test_a_table_holds_no_formula_and_taking_it_out_is_logged(office: Office) -> None:
    given(office, signer="=1+1")
    table = at(office.officer).post(place(office, "desk-issue-book-export")).content.decode("utf-8-sig")
    assert "'=1+1" in table
    assert f"01/{KIND.series}" in table
    assert [line.deed for line in log_of(office.ward)] == ["book_taken_out"]


def test_the_book_is_printed(office: Office) -> None:
    given(office)
    at(office.officer).post(place(office, "desk-issue-book-pages"))
    assert "Bản in sổ" in at(office.officer).get(place(office)).content.decode()


def test_a_book_that_is_none_is_not_found_and_others_stay_outside(office: Office, other_office: Office) -> None:
    unknown = reverse("desk-issue-book", args=[office.ward.code, "so-khac", YEAR])
    assert at(office.officer).get(unknown).status_code == 404
    assert at(office.counter).get(place(office)).status_code == 403
    assert at(other_office.officer).get(place(office)).status_code == 404
