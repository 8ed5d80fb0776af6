"""Issue books are read from the papers that were given: a line for each number, and a word when one is missing."""

import pytest
from django.utils.timezone import now

from casework.actions.issue_book_pages import print_issue_book, take_out
from casework.actions.refusals import NotAllowed
from casework.documents.issue_books import headings, line_of, missing_in, papers_of, years_of
from casework.documents.issued import IssuedDocument
from casework.documents.kinds import KINDS
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.numbers import next_number, printed
from casework.documents.production import plan, void
from casework.dossiers.dossier import Dossier
from tests import steps
from tests.people_in_post import Office

BOOK = IssueBook.EXTRACTS
KIND = next(kind for kind in KINDS.values() if kind.issue_book == BOOK and kind.series)
AT = now()


@pytest.fixture
def dossier(office: Office, citizen: object) -> Dossier:
    return steps.filed(office, citizen)  # type: ignore[arg-type]


def given(dossier: Dossier, *, number: str = "", replaces: IssuedDocument | None = None) -> IssuedDocument:
    """A copy under the next number of its series."""
    assert KIND.series
    number = number or printed(next_number(dossier.ward, sign=KIND.series, year=AT.year), KIND.series)
    facts = KIND.facts.example()
    return plan(
        dossier, KIND.code, facts, at=AT, number=number, copies=2, signer_name="Lê Thị Ánh Tuyết", replaces=replaces
    )


def listed(office: Office) -> list[IssuedDocument]:
    return list(papers_of(BOOK, ward=office.ward, year=AT.year))


def test_a_paper_is_a_line_of_its_book(office: Office, dossier: Dossier) -> None:
    line = line_of(given(dossier))
    assert line.number == f"01/{KIND.series}"
    assert (line.requester, line.subject) == (dossier.requester_name, dossier.subject_name)
    assert (line.copies, line.signer, line.title) == (2, "Lê Thị Ánh Tuyết", KIND.called or KIND.title)
    assert len(line.texts()) == len(headings(BOOK))
    assert years_of(BOOK, ward=office.ward) == [AT.year]


def test_a_paper_made_anew_under_its_number_stands_there_once(office: Office, dossier: Dossier) -> None:
    first = given(dossier)
    second = given(dossier, number=first.number, replaces=first)
    assert listed(office) == [second]
    assert line_of(second).note == "bản in thay bản trước"


def test_a_voided_paper_keeps_its_line_and_says_so(office: Office, dossier: Dossier) -> None:
    first = given(dossier)
    void(first, reason="In sai tên", at=AT)
    assert "In sai tên" in line_of(listed(office)[0]).note
    assert missing_in(BOOK, ward=office.ward, year=AT.year) == []


def test_a_number_that_no_paper_bears_is_named(office: Office, dossier: Dossier) -> None:
    assert KIND.series
    given(dossier)
    next_number(dossier.ward, sign=KIND.series, year=AT.year)
    given(dossier)
    assert missing_in(BOOK, ward=office.ward, year=AT.year) == [f"02/{KIND.series}"]


def test_another_year_and_another_ward_have_their_own_books(
    office: Office, other_office: Office, dossier: Dossier
) -> None:
    given(dossier)
    assert not papers_of(BOOK, ward=office.ward, year=AT.year - 1)
    assert not papers_of(BOOK, ward=other_office.ward, year=AT.year)


def test_what_is_taken_out_is_logged_and_for_who_reads_the_books(office: Office, dossier: Dossier) -> None:
    given(dossier)
    rows = take_out(BOOK, ward=office.ward, year=AT.year, by=office.inspector)
    assert [row[0] for row in rows] == [f"01/{KIND.series}"]
    pages = print_issue_book(BOOK, ward=office.ward, year=AT.year, by=office.officer)
    assert pages.facts["rows"][0][0] == f"01/{KIND.series}"
    with pytest.raises(NotAllowed):
        take_out(BOOK, ward=office.ward, year=AT.year, by=office.counter)


def test_every_kind_in_an_issue_book_has_a_number_of_its_own() -> None:
    assert all(kind.series for kind in KINDS.values() if kind.issue_book)
