"""Slips printed in one go, the tracking book on paper and as a table, the control sheet from the hand-overs."""

import datetime as dt

import pypdfium2 as pdfium
import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localdate

from casework.actions.control_sheet import print_control_sheet
from casework.actions.reception import reassign
from casework.actions.refusals import NotYet
from casework.actions.tracking import LONGEST_DAYS, print_tracking_book, tracked
from casework.documents.binding import bind
from casework.documents.bundles import Bundle
from casework.documents.rendering import html_of
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import at_counter, steps
from tests.desk.at_desk import at, page, send
from tests.people_in_post import Office

TODAY = localdate()


def nothing_more(_pk: int) -> None:
    """A worker that makes nothing."""


@pytest.fixture
def one_page(tmp_path, monkeypatch):
    """Every paper of the test is this file of one page."""
    monkeypatch.setattr(settings, "FILES_DIR", tmp_path)
    with pdfium.PdfDocument.new() as pdf:
        pdf.new_page(595, 842)
        pdf.save(tmp_path / "made.pdf")
    return tmp_path


def test_the_book_lists_what_was_taken_in_under_the_numbers_of_slip_01(office: Office, citizen: User) -> None:
    first, second = steps.received(office, citizen), at_counter.taken_in(office)
    steps.filed(office, citizen)
    rows = list(tracked(office.ward, since=TODAY, until=TODAY))
    assert [row.code for row in rows] == [first.code, second.code]
    assert [row.line for row in rows] == ["1", "2"]
    assert rows[1].note == "Tại quầy"
    assert list(tracked(office.ward, since=TODAY - dt.timedelta(2), until=TODAY - dt.timedelta(1))) == []


@pytest.mark.parametrize(("until", "form"), [(TODAY, "07"), (dt.date(2021, 9, 30), "06")])
def test_the_book_is_the_form_of_its_last_day(office: Office, until: dt.date, form: str) -> None:
    made = print_tracking_book(office.ward, by=office.counter, since=until, until=until)
    assert f"Mẫu số {form}" in html_of(made.kind, made.facts)


def test_a_period_too_long_for_one_paper_is_refused(office: Office) -> None:
    with pytest.raises(NotYet, match=str(LONGEST_DAYS)):
        print_tracking_book(office.ward, by=office.counter, since=TODAY - dt.timedelta(LONGEST_DAYS), until=TODAY)


def test_the_table_holds_the_same_lines_and_no_formulas(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    slip = dossier.documents.get(kind="receipt-slip")
    slip.facts["applicant"]["name"] = "=1+1"
    slip.save()
    answer = at(office.counter).get(reverse("desk-tracking-table"))
    text = b"".join(answer.streaming_content).decode()
    assert dossier.code in text
    assert "'=1+1" in text


def test_the_page_costs_the_same_for_one_dossier_and_for_three(
    office: Office, citizen: User, django_assert_max_num_queries
) -> None:
    for _dossier in range(3):
        steps.received(office, citizen)
    client = at(office.counter)
    with django_assert_max_num_queries(8):
        assert "Gộp thành một tệp" in client.get(reverse("desk-slips")).content.decode()


def test_slips_of_many_are_bound_and_what_is_missing_is_named(office: Office, citizen: User, one_page) -> None:
    taken_in = [steps.received(office, citizen) for _n in range(2)]
    missing = steps.filed(office, citizen)
    steps.pretend_papers_are_made(taken_in[0])
    codes = [str(dossier.code) for dossier in (*taken_in, missing)]
    answer = send(office.counter, "desk-bundle-make", kind="receipt-slip", code=codes)
    bundle = Bundle.objects.get()
    assert answer["Location"] == reverse("desk-bundle", args=[bundle.uuid])
    bind(bundle.pk, make=nothing_more)
    bundle = Bundle.objects.get()
    assert (bundle.done, bundle.printed) == (3, 1)
    assert [code for code, _sentence in bundle.failures] == codes[1:]
    with pdfium.PdfDocument(one_page / bundle.path) as pdf:
        assert len(pdf) == 1
    shown = page(office.counter, "desk-bundle", bundle.uuid)
    assert codes[1] in shown
    assert at(office.officer).get(reverse("desk-bundle", args=[bundle.uuid])).status_code == 404


def test_nothing_ticked_says_what_to_do(office: Office, citizen: User) -> None:
    steps.received(office, citizen)
    answer = send(office.counter, "desk-bundle-make", kind="receipt-slip")
    assert answer.status_code == 422
    assert "Hãy chọn ít nhất một hồ sơ" in answer.content.decode()


def test_another_wards_dossiers_are_not_bound(office: Office, other_office: Office, citizen: User) -> None:
    foreign = steps.received(other_office, citizen)
    answer = send(office.counter, "desk-bundle-make", kind="receipt-slip", code=[foreign.code])
    assert answer.status_code == 422


def sheet_of(dossier: Dossier, by: User) -> dict:
    print_control_sheet(dossier.pk, by=by)
    return dossier.documents.get(kind="control-sheet", voided_at=None).facts


def test_the_control_sheet_has_a_row_for_every_hand_over(office: Office, citizen: User) -> None:
    rows = sheet_of(steps.proposed(office, citizen), office.officer)["rows"]
    assert [row["step"] for row in rows] == ["Chờ tiếp nhận", "Đang thụ lý", "Chờ phê duyệt"]
    assert (rows[0]["given_by"], rows[0]["received_by"]) == (rows[0]["given_by"], str(office.officer))
    assert rows[1]["received_by"] == str(office.officer)
    assert rows[2]["result"] == "đang giải quyết"


def test_a_new_person_is_a_hand_over_and_the_earlier_sheet_is_kept(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    sheet_of(dossier, office.officer)
    reassign(dossier.pk, by=office.leader, to=office.colleague, note="Nghỉ phép")
    rows = sheet_of(dossier, office.officer)["rows"]
    assert ("Phân công", str(office.colleague)) in [(row["step"], row["received_by"]) for row in rows]
    assert dossier.documents.filter(kind="control-sheet").count() == 2


@pytest.mark.parametrize(("regulation", "form", "act"), [("2018", "05", "01/2018"), ("2025", "06", "03/2025")])
def test_the_control_sheet_bears_the_number_of_its_edition(
    office: Office, citizen: User, regulation: str, form: str, act: str
) -> None:
    facts = sheet_of(steps.received(office, citizen), office.officer) | {"regulation": regulation}
    assert f"Mẫu số {form} – Thông tư số {act}/TT-VPCP" in html_of("control-sheet", facts)
