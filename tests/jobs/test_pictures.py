"""Page pictures of a scan: made once, whoever tries and however often; given up after three tries."""

import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils.timezone import now
from PIL import Image

from casework.dossiers.papers import PaperFile
from casework.dossiers.pictures import Unreadable
from casework.dossiers.scans import accept, store
from casework.jobs import pictures
from casework.jobs.pictures import MOST_ATTEMPTS, REST, draw, draw_due
from casework.jobs.turn import Turn
from casework.people.user import User
from tests import steps
from tests.dossiers import uploads
from tests.people_in_post import Office


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> Path:
    settings.FILES_DIR = tmp_path
    return tmp_path


@pytest.fixture
def scan(office: Office, citizen: User, files: Path) -> PaperFile:
    draft = steps.drafted(office, citizen)
    PaperFile.objects.all().delete()
    return store(draft, "other", accept(uploads.pdf(2), original_name="giay.pdf"), by=citizen, at=now())


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_facts: object) -> None:
        raise Unreadable("broken")

    monkeypatch.setattr(pictures, "draw_pages", refuse)


def again(scan: PaperFile) -> PaperFile:
    return PaperFile.objects.get(pk=scan.pk)


def rest(scan: PaperFile) -> None:
    PaperFile.objects.filter(pk=scan.pk).update(due_at=now() - timedelta(seconds=1))


def jpegs(folder: Path) -> set[Path]:
    return set(folder.rglob("*.jpg"))


def test_every_page_has_its_picture_beside_the_scan(scan: PaperFile, files: Path) -> None:
    draw_due(Turn())
    assert again(scan).state == PaperFile.State.PICTURED
    rows = list(scan.pictures.all())
    assert [row.page for row in rows] == [1, 2]
    assert {files / row.path for row in rows} == jpegs(files)
    for row in rows:
        assert (files / row.path).parent == (files / scan.path).parent
        assert Image.open(io.BytesIO((files / row.path).read_bytes())).size == (row.width, row.height)


def test_drawing_twice_is_drawing_once(scan: PaperFile, files: Path) -> None:
    draw(scan.pk)
    made = jpegs(files)
    draw(scan.pk)
    assert jpegs(files) == made
    assert scan.pictures.count() == 2


def test_a_claimed_scan_is_left_to_its_worker(scan: PaperFile, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    real = pictures.draw_pages

    def meanwhile(*args: Any, **facts: Any) -> Any:
        drawn.append(1)
        draw(scan.pk)
        return real(*args, **facts)

    monkeypatch.setattr(pictures, "draw_pages", meanwhile)
    draw(scan.pk)
    assert drawn == [1]


def test_the_slower_of_two_workers_leaves_no_files(
    scan: PaperFile, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pictures.draw_pages

    def overtaken(*args: Any, **facts: Any) -> Any:
        monkeypatch.setattr(pictures, "draw_pages", real)
        rest(scan)
        draw(scan.pk)
        return real(*args, **facts)

    monkeypatch.setattr(pictures, "draw_pages", overtaken)
    draw(scan.pk)
    assert scan.pictures.count() == 2
    assert len(jpegs(files)) == 2


def test_a_worker_killed_while_drawing_only_delays_the_pictures(
    scan: PaperFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_args: object, **_facts: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(pictures, "draw_pages", killed)
        with pytest.raises(KeyboardInterrupt):
            draw(scan.pk)
    assert again(scan).due_at > now() + REST / 2
    rest(scan)
    draw_due(Turn())
    assert again(scan).state == PaperFile.State.PICTURED


def test_after_three_tries_it_is_unreadable(scan: PaperFile, broken: None) -> None:
    for attempt in range(1, MOST_ATTEMPTS + 1):
        assert again(scan).state == PaperFile.State.STORED
        draw_due(Turn())
        assert again(scan).attempts == attempt
        draw_due(Turn())
        assert again(scan).attempts == attempt
        rest(scan)
    assert (MOST_ATTEMPTS, again(scan).state) == (3, PaperFile.State.UNREADABLE)


def test_a_scan_that_kills_every_worker_is_given_up(scan: PaperFile) -> None:
    PaperFile.objects.filter(pk=scan.pk).update(attempts=MOST_ATTEMPTS)
    draw(scan.pk)
    assert again(scan).state == PaperFile.State.UNREADABLE


def test_bytes_that_are_gone_count_as_a_failed_try(scan: PaperFile, files: Path) -> None:
    (files / scan.path).unlink()
    draw(scan.pk)
    assert (again(scan).attempts, again(scan).state) == (1, PaperFile.State.STORED)


def test_a_removed_scan_is_not_drawn(scan: PaperFile, files: Path) -> None:
    PaperFile.objects.filter(pk=scan.pk).update(removed_at=now())
    draw(scan.pk)
    assert not jpegs(files)
