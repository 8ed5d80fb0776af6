"""Printing, signing, sealing: one by one and many at once; printers and their calibration."""

from typing import Any

import pytest
from django.urls import reverse

from casework.access.office_log import OfficeEvent
from casework.documents.forms import FormFile
from casework.documents.printers import PrinterProfile
from casework.dossiers.dossier import Dossier
from tests import steps
from tests.desk.at_desk import all_approved, at, page, send
from tests.people_in_post import Office


@pytest.fixture
def approved(office: Office, citizen: Any) -> Dossier:
    return steps.approved(office, citizen)


@pytest.fixture
def printer(office: Office) -> PrinterProfile:
    return PrinterProfile.objects.create(ward=office.ward, name="Máy quầy 1", offset_x_mm="1.5", offset_y_mm="-2")


def batch(user: Any, verb: str, *dossiers: Dossier) -> Any:
    return send(user, "desk-batch", verb=verb, code=[dossier.code for dossier in dossiers])


def test_the_line_says_what_is_next_for_each(office: Office, approved: Dossier) -> None:
    assert "tệp đang được tạo" in page(office.officer, "desk-printing")
    steps.pretend_papers_are_made(approved)
    assert "chờ in" in page(office.officer, "desk-printing")
    batch(office.officer, "print_papers", approved)
    assert "chờ ký" in page(office.leader, "desk-printing")


@pytest.mark.parametrize(
    ("who", "offered", "withheld"),
    [
        ("officer", "print_papers", "sign_papers"),
        ("leader", "sign_papers", "seal_papers"),
        ("counter", "seal_papers", "print_papers"),
    ],
)
def test_everybody_is_offered_his_own_batch(
    office: Office, approved: Dossier, who: str, offered: str, withheld: str
) -> None:
    shown = page(getattr(office, who), "desk-printing")
    assert f'value="{offered}"' in shown
    assert f'value="{withheld}"' not in shown


def test_naming_the_signer_and_the_printer_makes_the_papers_anew(
    office: Office, approved: Dossier, printer: PrinterProfile
) -> None:
    deputy = office.deputy.posts.get()
    answer = send(office.officer, "desk-prepare-print", approved.code, signer=deputy.pk, printer=printer.pk)
    assert answer.status_code == 302
    papers = list(approved.result_papers)
    assert {paper.signer_name for paper in papers} == {office.deputy.full_name}
    assert printer in {paper.printer for paper in papers}


def test_a_signer_must_be_a_leader_in_post(office: Office, approved: Dossier) -> None:
    answer = send(office.officer, "desk-prepare-print", approved.code, signer=office.officer.posts.get().pk)
    assert answer.status_code == 422


def test_a_batch_is_one_act_for_each_and_lists_what_was_refused(office: Office, citizen: Any) -> None:
    approved, unmade = all_approved(office, steps.proposed(office, citizen), steps.proposed(office, citizen))
    steps.pretend_papers_are_made(approved)
    answer = batch(office.officer, "print_papers", approved, unmade)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert unmade.code in text.partition("Chưa ghi nhận được")[2]
    assert approved.code not in text.partition("Chưa ghi nhận được")[2]
    assert all(paper.printed_at for paper in approved.result_papers)


def test_the_whole_line_up_to_the_invitation(office: Office, approved: Dossier) -> None:
    steps.pretend_papers_are_made(approved)
    assert batch(office.officer, "print_papers", approved).status_code == 302
    assert batch(office.leader, "sign_papers", approved).status_code == 302
    assert batch(office.counter, "seal_papers", approved).status_code == 302
    assert approved.requester_email in page(office.counter, "desk-make-ready", approved.code)
    assert batch(office.counter, "make_ready", approved).status_code == 302
    assert Dossier.objects.get(pk=approved.pk).status == "ready_for_pickup"


def test_nobody_signs_what_is_not_printed(office: Office, approved: Dossier) -> None:
    answer = send(office.leader, "desk-sign-papers", approved.code)
    assert answer.status_code == 422
    assert "chưa được in" in answer.content.decode()


def test_nobody_records_the_signature_of_another(office: Office, approved: Dossier) -> None:
    deputy = office.deputy.posts.get()
    send(office.officer, "desk-prepare-print", approved.code, signer=deputy.pk)
    steps.pretend_papers_are_made(approved)
    batch(office.officer, "print_papers", approved)
    refused = batch(office.leader, "sign_papers", approved).content.decode()
    assert office.deputy.full_name in refused
    assert not approved.result_papers.exclude(signed_at=None).exists()
    assert batch(office.deputy, "sign_papers", approved).status_code == 302


def test_what_cannot_be_done_yet_is_no_main_button(office: Office, approved: Dossier) -> None:
    before = page(office.leader, "desk-dossier", approved.code)
    assert "Giấy tờ chưa được in." in before
    assert reverse("desk-sign-papers", args=[approved.code]) not in before
    steps.pretend_papers_are_made(approved)
    batch(office.officer, "print_papers", approved)
    assert reverse("desk-sign-papers", args=[approved.code]) in page(office.leader, "desk-dossier", approved.code)


def test_a_failed_paper_is_not_said_to_be_under_way(office: Office, approved: Dossier) -> None:
    approved.documents.filter(state="waiting").update(state="failed")
    assert "Thử tạo lại" in page(office.officer, "desk-printing")
    assert "chưa tạo được" in batch(office.officer, "print_papers", approved).content.decode()


def test_an_officer_does_not_sign(office: Office, approved: Dossier) -> None:
    assert send(office.officer, "desk-sign-papers", approved.code).status_code == 403
    assert "quyền" in batch(office.officer, "sign_papers", approved).content.decode()


def test_another_ward_prints_nothing_of_ours(other_office: Office, approved: Dossier) -> None:
    assert approved.code not in page(other_office.officer, "desk-printing")
    batch(other_office.officer, "print_papers", approved)
    assert not any(paper.printed_at for paper in approved.result_papers)
    assert at(other_office.officer).get(reverse("desk-prepare-print", args=[approved.code])).status_code == 404


def test_a_verb_that_is_no_batch_does_not_exist(office: Office, approved: Dossier) -> None:
    assert batch(office.leader, "recall", approved).status_code == 404


def test_the_line_costs_the_same_however_long(office: Office, citizen: Any, django_assert_max_num_queries: Any) -> None:
    all_approved(office, steps.proposed(office, citizen), steps.proposed(office, citizen))
    client = at(office.officer)
    client.get(reverse("desk-printing"))
    with django_assert_max_num_queries(8):
        client.get(reverse("desk-printing"))


def test_offsets_are_kept_and_logged(office: Office, printer: PrinterProfile) -> None:
    said = {"name": printer.name, "offset_x_mm": "-0.5", "offset_y_mm": "3"}
    assert send(office.officer, "desk-printer", printer.pk, **said).status_code == 302
    assert PrinterProfile.objects.get(pk=printer.pk).offsets == (-0.5, 3.0)
    assert OfficeEvent.objects.get().deed == "printer_changed"


@pytest.mark.parametrize("said", [{"offset_x_mm": "xa"}, {"offset_x_mm": "99"}, {"name": ""}])
def test_a_wrong_printer_is_not_kept(office: Office, printer: PrinterProfile, said: dict[str, str]) -> None:
    whole = {"name": printer.name, "offset_x_mm": "0", "offset_y_mm": "0", **said}
    assert send(office.officer, "desk-printer", printer.pk, **whole).status_code == 422


def test_two_printers_of_a_ward_have_two_names(office: Office, printer: PrinterProfile) -> None:
    said = {"name": printer.name, "offset_x_mm": "0", "offset_y_mm": "0"}
    assert send(office.officer, "desk-printer-add", office.ward.code, **said).status_code == 422
    assert send(office.officer, "desk-printer-add", office.ward.code, **{**said, "name": "Máy 2"}).status_code == 302


def test_the_calibration_sheet_waits_for_the_worker(
    office: Office, printer: PrinterProfile, settings: Any, tmp_path: Any
) -> None:
    settings.FILES_DIR = tmp_path
    (tmp_path / "sheet.pdf").write_bytes(b"%PDF-1.7")
    waiting = at(office.officer).get(reverse("desk-calibration", args=[printer.pk]))
    assert (waiting.status_code, waiting["Refresh"]) == (202, "3")
    FormFile.objects.update(state="ready", path="sheet.pdf")
    made = at(office.officer).get(reverse("desk-calibration", args=[printer.pk]))
    assert made["Content-Type"] == "application/pdf"


def test_printers_belong_to_who_prints_in_the_ward(
    office: Office, other_office: Office, printer: PrinterProfile
) -> None:
    assert printer.name not in page(other_office.officer, "desk-printers")
    assert at(other_office.officer).get(reverse("desk-printer", args=[printer.pk])).status_code == 404
    assert at(office.counter).get(reverse("desk-printer", args=[printer.pk])).status_code == 403
