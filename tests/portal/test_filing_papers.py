"""The papers page: what is taken, what is refused and why, and that one refusal never loses the others."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.portal.filing_by_hand import attach, begin, declare, declared, photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(client, citizen, office, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    client.force_login(citizen)
    return declared(citizen, office.ward)


def script_named_jpg():
    return SimpleUploadedFile("giay.jpg", b"<script>alert(1)</script>", content_type="image/jpeg")


def test_a_photo_is_taken_and_counted(client, dossier):
    answer = attach(client, dossier, photo())
    page = client.get(answer.url)
    assert "Đã nhận 1/1 tệp" in page.content.decode()
    assert page.context["papers"].complete


def test_a_file_that_is_no_paper_is_refused_by_name_and_the_others_are_kept(client, dossier):
    answer = attach(client, dossier, script_named_jpg(), photo("that.png"))
    assert answer.status_code == 422
    content = answer.content.decode()
    assert "giay.jpg" in content
    assert "Đã nhận 1/2 tệp" in content
    assert [file.original_name for file in dossier.paper_files.current()] == ["that.png"]


def test_sending_the_form_without_a_file_says_what_to_do(client, dossier):
    assert "Chưa có tệp nào được chọn" in attach(client, dossier).content.decode()


def test_in_the_background_only_the_cards_are_answered(client, dossier):
    code = client.get(reverse("papers", args=[dossier.uuid])).context["papers"].cards[0].paper.code
    data = {"paper": code, "files": [photo()]}
    answer = client.post(reverse("papers", args=[dossier.uuid]), data, headers={"HX-Request": "true"})
    assert answer.content.decode().strip().startswith('<div id="papers">')


def test_a_file_can_be_taken_away_again(client, dossier):
    attach(client, dossier, photo())
    file = dossier.paper_files.current().get()
    client.post(reverse("remove-paper", args=[dossier.uuid, file.uuid]))
    assert not dossier.paper_files.current().exists()


def test_a_file_of_another_dossier_cannot_be_taken_away(client, dossier, office):
    attach(client, dossier, photo())
    other = begin(client, office.ward)
    file = dossier.paper_files.current().get()
    assert client.post(reverse("remove-paper", args=[other.uuid, file.uuid])).status_code == 404
    assert dossier.paper_files.current().exists()


def test_a_paper_nobody_asks_for_is_not_found(client, dossier):
    assert attach(client, dossier, photo(), paper="no-such-paper").status_code == 404


def test_files_of_a_paper_no_longer_asked_for_are_shown_apart(client, dossier):
    attach(client, dossier, photo())
    declare(client, dossier, evidence__kind="witness")
    page = client.get(reverse("papers", args=[dossier.uuid])).context["papers"]
    assert not page.complete
    assert [file.original_name for file in page.not_asked] == ["giay.png"]
