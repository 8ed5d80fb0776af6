"""What citizens may upload, what is refused with which words, and how it is kept."""

import hashlib
import io
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from casework.dossiers import scans
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.dossiers.scans import accept, remove, shown_name, store
from casework.people.user import User
from tests import steps
from tests.dossiers import uploads
from tests.people_in_post import Office

MONDAY = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
BIRTH_NOTE = "giay-chung-sinh"
HTML = b"<!DOCTYPE html><html><script>alert(document.cookie)</script></html>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Path) -> Path:
    settings.FILES_DIR = tmp_path
    return tmp_path


@pytest.fixture
def draft(office: Office, citizen: User) -> Dossier:
    return steps.drafted(office, citizen)


@pytest.fixture
def keep(draft: Dossier, citizen: User) -> Callable[..., PaperFile]:
    """Stores bytes for a paper of the draft, as the citizen does."""

    def kept(content: bytes, *, requirement: str = BIRTH_NOTE, **facts: Any) -> PaperFile:
        scan = accept(content, original_name="IMG_0001.JPG")
        return store(draft, requirement, scan, by=citizen, at=MONDAY, **facts)

    return kept


def on_disk(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("content", "content_type", "extension", "pages"),
    [
        (uploads.jpeg, "image/jpeg", "jpg", 1),
        (uploads.png, "image/png", "png", 1),
        (uploads.heic, "image/heic", "heic", 1),
        (partial(uploads.pdf, 20), "application/pdf", "pdf", 20),
    ],
)
def test_a_scan_is_known_by_its_content(
    content: Callable[[], bytes], content_type: str, extension: str, pages: int
) -> None:
    scan = accept(content(), original_name="giấy tờ.docx")
    assert (scan.content_type, scan.extension, scan.pages) == (content_type, extension, pages)
    assert (scan.size, scan.sha256) == (len(content()), hashlib.sha256(content()).hexdigest())


def test_an_uploaded_file_is_read_from_its_beginning() -> None:
    upload = SimpleUploadedFile("anh.jpg", uploads.jpeg())
    upload.read(100)
    assert accept(upload, original_name="anh.jpg").content == uploads.jpeg()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (lambda: b"", "empty"),
        (lambda: HTML, "kind"),
        (lambda: SVG, "kind"),
        (lambda: b"#!/bin/sh\nrm -rf /\n", "kind"),
        (lambda: HTML + uploads.pdf(), "kind"),
        (lambda: uploads.image_file(uploads.photo(), "GIF"), "kind"),
        (lambda: uploads.image_file(uploads.photo(), "WEBP"), "kind"),
        (lambda: b"\xff\xd8\xff" + HTML, "broken"),
        (lambda: b"%PDF-1.7\n" + HTML, "broken"),
        (lambda: uploads.jpeg()[:3000], "broken"),
        (partial(uploads.pdf, password="1234"), "locked"),
        (partial(uploads.pdf, 21), "pages"),
        (uploads.vast_png, "pixels"),
        (uploads.unfolding_pdf, "heavy"),
    ],
)
def test_what_is_no_scan_is_refused_with_a_sentence_that_names_the_file(
    content: Callable[[], bytes], problem: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        accept(content(), original_name="giay-chung-sinh.jpg")
    assert refused.value.code == problem
    [sentence] = refused.value.messages
    assert "giay-chung-sinh.jpg" in sentence
    assert "Hãy" in sentence


def test_a_file_that_is_too_large_is_refused_with_both_sizes_before_it_is_read(settings: Any) -> None:
    class Endless(io.BytesIO):
        size = settings.UPLOAD_MAX_BYTES + 1

        def read(self, *_args: object) -> bytes:
            raise AssertionError("read")

    with pytest.raises(ValidationError) as refused:
        accept(Endless(), original_name="anh.jpg")  # type: ignore[arg-type]
    assert refused.value.code == "size"
    assert "10,1 MB" in refused.value.messages[0]
    assert "10,0 MB" in refused.value.messages[0]


def test_a_script_behind_a_real_photograph_does_not_reach_the_pictures(keep: Callable[..., PaperFile]) -> None:
    row = keep(uploads.jpeg() + HTML)
    assert row.content_type == "image/jpeg"
    [picture] = scans.pictures.draw_pages(uploads.jpeg() + HTML, content_type=row.content_type)
    assert b"script" not in picture.jpeg


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("C:\\Users\\huyen\\anh.jpg", "anh.jpg"),
        ("../../etc/passwd", "passwd"),
        ("a\x00b\u202egpj.exe", "a b gpj.exe"),
        ("  Giấy   chứng sinh.pdf ", "Giấy chứng sinh.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
        ("", "tệp không tên"),
    ],
)
def test_a_name_is_shown_without_folders_or_tricks(given: str, shown: str) -> None:
    assert shown_name(given) == shown


def test_the_bytes_lie_in_the_dossiers_folder_under_a_name_of_ours(
    keep: Callable[..., PaperFile], draft: Dossier, citizen: User, files: Path
) -> None:
    row = keep(uploads.jpeg())
    kept = files / str(draft.ward_id) / "2026" / str(draft.uuid) / f"{row.uuid}.jpg"
    assert on_disk(files) == [kept]
    assert kept.read_bytes() == uploads.jpeg()
    assert (files / row.path, row.original_name, row.uploaded_by) == (kept, "IMG_0001.JPG", citizen)
    assert (row.state, row.due_at) == (PaperFile.State.STORED, MONDAY)


def test_the_same_photograph_twice_is_kept_once(keep: Callable[..., PaperFile], files: Path) -> None:
    assert keep(uploads.jpeg()) == keep(uploads.jpeg())
    assert len(on_disk(files)) == 1


def test_a_paper_may_have_several_files_up_to_a_limit(
    keep: Callable[..., PaperFile], monkeypatch: pytest.MonkeyPatch, files: Path
) -> None:
    monkeypatch.setattr(scans, "FILES_A_PAPER", 2)
    first = keep(uploads.pdf(1), requirement="other")
    keep(uploads.pdf(2), requirement="other")
    with pytest.raises(ValidationError, match="tối đa 2 tệp"):
        keep(uploads.pdf(3), requirement="other")
    assert len(on_disk(files)) == 2
    keep(uploads.pdf(3), requirement="other", replacing=first)


def test_a_replaced_file_stays_on_record_beside_its_successor(keep: Callable[..., PaperFile], files: Path) -> None:
    old = keep(uploads.pdf(1), requirement="other")
    new = keep(uploads.pdf(2), requirement="other", replacing=old)
    old = PaperFile.objects.get(pk=old.pk)
    assert old.removed_at == MONDAY
    assert list(PaperFile.objects.current().filter(requirement="other")) == [new]
    assert len(on_disk(files)) == 2
    assert (files / old.path).read_bytes() == uploads.pdf(1)


def test_a_file_of_another_paper_is_not_replaced(keep: Callable[..., PaperFile]) -> None:
    other = keep(uploads.pdf(1), requirement="other")
    keep(uploads.pdf(2), requirement="another", replacing=other)
    assert PaperFile.objects.current().filter(pk=other.pk).exists()


def test_a_file_not_yet_sent_can_be_taken_away(keep: Callable[..., PaperFile]) -> None:
    row = keep(uploads.jpeg())
    remove(row, at=MONDAY)
    assert not PaperFile.objects.current().filter(pk=row.pk).exists()


def test_once_sent_nothing_is_added_nor_taken_away(office: Office, citizen: User, files: Path) -> None:
    filed = steps.filed(office, citizen)
    scan = accept(uploads.jpeg(), original_name="anh.jpg")
    with pytest.raises(ValidationError, match="đã gửi"):
        store(filed, BIRTH_NOTE, scan, by=citizen, at=MONDAY)
    assert on_disk(files) == []
    with pytest.raises(ValidationError, match="đã gửi"):
        remove(filed.paper_files.first(), at=MONDAY)


def test_what_was_sent_is_not_taken_away_while_supplementing(keep: Callable[..., PaperFile]) -> None:
    row = keep(uploads.jpeg())
    PaperFile.objects.filter(pk=row.pk).update(sent_at=MONDAY)
    with pytest.raises(ValidationError, match="giữ trong hồ sơ"):
        remove(row, at=MONDAY)


def test_bytes_whose_row_cannot_be_written_are_not_kept(
    keep: Callable[..., PaperFile], monkeypatch: pytest.MonkeyPatch, files: Path
) -> None:
    def broken(*_args: object, **_facts: object) -> None:
        raise RuntimeError("no row")

    monkeypatch.setattr(PaperFile, "save", broken)
    with pytest.raises(RuntimeError):
        keep(uploads.jpeg())
    assert on_disk(files) == []
