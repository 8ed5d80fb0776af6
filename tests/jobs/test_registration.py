"""What the worker does with a hint: the mails and papers of that dossier, and no others."""

from pathlib import Path
from typing import Any

import pytest
from django.utils.timezone import now

from casework.actions.hints import AFTER_ACT, CARRIED_OUT_BY, NEW_SCAN, carry_out
from casework.documents.issued import DocumentState
from casework.dossiers.papers import PaperFile
from casework.dossiers.scans import accept, store
from casework.jobs.registration import register
from casework.notifications.message import MessageState
from casework.people.user import User
from tests import steps
from tests.dossiers import uploads
from tests.people_in_post import Office, person


@pytest.fixture(autouse=True)
def worker(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    settings.FILES_DIR, settings.MAIL_DIR = tmp_path / "files", tmp_path / "mail"
    settings.MAIL_DELIVERY = "folder"
    register()
    yield
    CARRIED_OUT_BY.clear()


def test_after_an_act_the_dossiers_own_mails_go_out_and_its_papers_are_made(
    office: Office, citizen: User, tmp_path: Path
) -> None:
    dossier = steps.filed(office, citizen)
    other = steps.filed(office, person("khac@caseflow.example", "Lê Văn Khác"))
    carry_out.call(AFTER_ACT, dossier.pk)
    assert {message.state for message in dossier.messages.all()} == {MessageState.SENT}
    assert len(list((tmp_path / "mail").glob("*.eml"))) == dossier.messages.count() > 0
    for paper in dossier.documents.all():
        assert paper.state == DocumentState.READY
        assert paper.file.read_bytes().startswith(b"%PDF-")
    assert {message.state for message in other.messages.all()} == {MessageState.WAITING}
    assert {paper.state for paper in other.documents.all()} == {DocumentState.WAITING}


def test_a_new_scan_gets_its_pictures(office: Office, citizen: User) -> None:
    draft = steps.drafted(office, citizen)
    scan = accept(uploads.jpeg(), original_name="anh.jpg")
    row = store(draft, "other", scan, by=citizen, at=now())
    carry_out.call(NEW_SCAN, row.pk)
    assert PaperFile.objects.get(pk=row.pk).state == PaperFile.State.PICTURED


@pytest.mark.parametrize("kind", [AFTER_ACT, NEW_SCAN])
def test_a_hint_about_what_is_gone_does_nothing(db: None, kind: str) -> None:
    carry_out.call(kind, 0)
