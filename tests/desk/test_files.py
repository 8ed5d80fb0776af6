"""Files are served to whoever may see the dossier, and to nobody else."""

from pathlib import Path

import pytest
from django.urls import reverse

from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PagePicture
from casework.people.user import User
from tests import steps
from tests.desk.pages import at
from tests.people_in_post import Office


@pytest.fixture
def addresses(office: Office, citizen: User, settings, tmp_path: Path) -> dict[str, str]:
    settings.FILES_DIR = tmp_path
    dossier: Dossier = steps.received(office, citizen)
    for name in ("scan.jpg", "page.jpg", "slip.pdf"):
        (tmp_path / name).write_bytes(b"bytes of " + name.encode())
    scan = dossier.paper_files.first()
    dossier.paper_files.filter(pk=scan.pk).update(path="scan.jpg", content_type="image/jpeg", original_name="ảnh.jpg")
    PagePicture.objects.create(paper_file=scan, page=1, path="page.jpg", width=1, height=1)
    slip = dossier.documents.get(kind="receipt-slip")
    dossier.documents.filter(pk=slip.pk).update(state="ready", path="slip.pdf", sha256="0" * 64)
    return {
        "picture": reverse("desk-page-picture", args=[scan.uuid, 1]),
        "original": reverse("desk-original", args=[scan.uuid]),
        "document": reverse("desk-document", args=[slip.pk]),
    }


@pytest.mark.parametrize(
    ("what", "content_type", "shown"),
    [
        ("picture", "image/jpeg", "inline"),
        ("original", "image/jpeg", "attachment"),
        ("document", "application/pdf", "inline"),
    ],
)
def test_an_official_of_the_ward_gets_it(
    office: Office, addresses: dict[str, str], what: str, content_type: str, shown: str
) -> None:
    answer = at(office.inspector).get(addresses[what])
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content).startswith(b"bytes of ")
    assert answer["Content-Type"] == content_type
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith(shown)


@pytest.mark.parametrize("what", ["picture", "original", "document"])
def test_strangers_get_nothing(office: Office, other_office: Office, addresses: dict[str, str], what: str) -> None:
    assert at(other_office.officer).get(addresses[what]).status_code == 404
    assert at(office.administrator).get(addresses[what]).status_code == 404


def test_a_document_in_the_making_is_not_there_yet(office: Office, citizen: User) -> None:
    slip = steps.received(office, citizen).documents.get(kind="receipt-slip")
    assert at(office.officer).get(reverse("desk-document", args=[slip.pk])).status_code == 404
