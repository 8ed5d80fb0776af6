"""The citizen's files are his alone, and their names say nothing of anybody."""

from pathlib import Path

import pytest
from anyascii import anyascii
from django.conf import settings
from django.urls import reverse

from casework.dossiers.papers import PagePicture
from tests import steps
from tests.people_in_post import person

CONTENT = b"%PDF-1.7 invented"


@pytest.fixture
def dossier(office, citizen):
    dossier = steps.received(office, citizen)
    for number, document in enumerate(dossier.documents.all()):
        dossier.documents.filter(pk=document.pk).update(
            state="ready", path=_stored(f"documents/{number}.pdf"), sha256="0" * 64
        )
    scan = dossier.paper_files.first()
    dossier.paper_files.filter(pk=scan.pk).update(path=_stored("scans/1.pdf"))
    PagePicture.objects.create(paper_file=scan, page=1, path=_stored("pictures/1.jpg"), width=10, height=10)
    return dossier


def _stored(path):
    place = Path(settings.FILES_DIR) / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(CONTENT)
    return path


def _urls(dossier):
    scan = dossier.paper_files.first()
    return {
        "scan": reverse("my-scan", args=[dossier.uuid, scan.uuid]),
        "picture": reverse("my-page-picture", args=[dossier.uuid, scan.uuid, 1]),
        "document": reverse("my-document", args=[dossier.uuid, dossier.documents.get(kind="receipt-slip").pk]),
    }


@pytest.mark.parametrize("which", ["scan", "picture", "document"])
def test_the_owner_gets_them_and_nobody_keeps_a_copy_on_the_way(client, dossier, citizen, which):
    client.force_login(citizen)
    answer = client.get(_urls(dossier)[which])
    assert b"".join(answer.streaming_content) == CONTENT
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "private" in answer["Cache-Control"]
    assert answer["Content-Disposition"].startswith("attachment" if which == "scan" else "inline")
    for word in anyascii(f"{citizen.full_name} {dossier.subject_name}").lower().split():
        assert f"-{word}-" not in answer["Content-Disposition"].lower()


@pytest.mark.parametrize("which", ["scan", "picture", "document"])
def test_strangers_find_nothing(client, dossier, office, which):
    for stranger in (office.officer, person("la@caseflow.example", "Lê Lạ")):
        client.force_login(stranger)
        assert client.get(_urls(dossier)[which]).status_code == 404


def test_a_file_of_one_dossier_is_not_found_under_another(client, dossier, office, citizen):
    other = steps.filed(office, citizen)
    client.force_login(citizen)
    for url in _urls(dossier).values():
        assert client.get(url.replace(str(dossier.uuid), str(other.uuid))).status_code == 404


def test_a_paper_that_is_not_the_citizens_is_not_served(client, office, citizen):
    dossier = steps.ready(office, citizen)
    client.force_login(citizen)
    for paper in dossier.result_papers:
        assert client.get(reverse("my-document", args=[dossier.uuid, paper.pk])).status_code == 404
