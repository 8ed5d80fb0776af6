"""How a row of facts becomes a stored PDF, whatever happens to the worker on the way."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError

from casework.documents.facts import BirthCertificate, DeclineSlip
from casework.documents.issued import DocumentState, IssuedDocument
from casework.documents.printers import PrinterProfile
from casework.documents.production import CLAIM, RETRY_AFTER_MINUTES, fail, plan, produce, store, try_again, void
from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward

MONDAY = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Sheet:
    """A stand-in for a finished paper."""

    pdf: bytes = b"%PDF-1.7 one page"
    pages: int = 1


class Press:
    """A renderer that remembers what it was asked for, and may be out of order."""

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken
        self.token = ""
        self.asked: list[tuple[str, dict, bool, tuple[float, float]]] = []

    def __call__(self, kind_code, facts, *, draft, offsets, token):
        self.asked.append((kind_code, facts, draft, offsets))
        self.token = token
        if self.broken:
            raise OSError("no font")
        return Sheet()


@pytest.fixture
def ward(db):
    return Ward.objects.create(code="00611", name="Phường Mẫu", province="Thành phố Hà Nội")


@pytest.fixture
def dossier(ward):
    return Dossier.objects.create(ward=ward, procedure_code="example")


@pytest.fixture
def planned(dossier):
    return plan(dossier, "decline-slip", DeclineSlip.example(), at=MONDAY, number="118/TTPVHCC")


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.FILES_DIR = tmp_path
    return tmp_path


def again(document: IssuedDocument) -> IssuedDocument:
    return IssuedDocument.objects.get(pk=document.pk)


def files_in(folder) -> list:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_planned_paper_waits_with_its_facts_frozen(planned):
    row = again(planned)
    assert (row.state, row.number) == (DocumentState.WAITING, "118/TTPVHCC")
    assert row.facts == DeclineSlip.example().plain()
    assert len(row.verify_token) == 12
    assert list(IssuedDocument.objects.due(MONDAY)) == [row]


def test_a_paper_is_made_of_the_facts_of_its_kind_only(dossier):
    with pytest.raises(TypeError, match="BirthCertificate"):
        plan(dossier, "birth-certificate", DeclineSlip.example(), at=MONDAY)


def test_a_produced_paper_lies_in_the_dossiers_folder_with_its_fingerprint(planned, dossier, ward, files):
    row = produce(planned.pk, render=Press())
    assert row.state == DocumentState.READY
    year = row.created_at.year
    assert row.file.parent == files / str(ward.pk) / str(year) / str(dossier.uuid)
    assert row.file.read_bytes() == Sheet().pdf
    assert (row.sha256, row.pages) == (hashlib.sha256(Sheet().pdf).hexdigest(), 1)
    assert row.template_version
    assert files_in(files) == [row.file]


def test_producing_twice_renders_once(planned, files):
    press = Press()
    first = produce(planned.pk, render=press)
    second = produce(planned.pk, render=press)
    assert (len(press.asked), second.path) == (1, first.path)
    assert len(files_in(files)) == 1


def test_the_slower_of_two_workers_leaves_the_faster_ones_file(planned, files):
    first = store(planned, Sheet())
    second = store(planned, Sheet(pdf=b"%PDF-1.7 the same again"))
    assert second.path == first.path
    assert files_in(files) == [first.file]
    assert first.file.read_bytes() == Sheet().pdf


def test_what_one_worker_has_in_hand_the_other_leaves_alone(planned):
    other = Press()

    def meanwhile(*_paper, **_options):
        assert not produce(planned.pk, render=other).is_ready
        return Sheet()

    assert produce(planned.pk, render=meanwhile).is_ready
    assert other.asked == []


def test_a_worker_killed_before_the_row_is_marked_only_delays_it(planned, monkeypatch, time_machine):
    time_machine.move_to(MONDAY, tick=False)

    class Killed(BaseException):
        pass

    def kill(*_args):
        raise Killed

    monkeypatch.setattr("casework.documents.production.template_version", kill)
    with pytest.raises(Killed):
        produce(planned.pk, render=Press())
    monkeypatch.undo()
    assert again(planned).state == DocumentState.WAITING
    time_machine.move_to(MONDAY + CLAIM, tick=False)
    assert produce(planned.pk, render=Press()).is_ready


def test_a_draft_and_the_printers_offsets_reach_the_renderer(dossier, ward):
    printer = PrinterProfile.objects.create(ward=ward, name="Quầy 1", offset_x_mm="1.5", offset_y_mm="-2.0")
    facts = BirthCertificate.example()
    press = Press()
    produce(plan(dossier, "birth-certificate", facts, at=MONDAY, draft=True).pk, render=press)
    blank = plan(dossier, "birth-certificate-blank", facts, at=MONDAY, printer=printer)
    produce(blank.pk, render=press)
    assert [(asked[0], *asked[2:]) for asked in press.asked] == [
        ("birth-certificate", True, (0.0, 0.0)),
        ("birth-certificate-blank", False, (1.5, -2.0)),
    ]


def test_a_draft_is_not_issued(dossier):
    facts = BirthCertificate.example()
    assert plan(dossier, "birth-certificate", facts, at=MONDAY, draft=True).issued_at is None
    assert plan(dossier, "birth-certificate", facts, at=MONDAY).issued_at == MONDAY


def test_a_failure_is_noted_and_tried_again_later(planned, time_machine):
    time_machine.move_to(MONDAY, tick=False)
    row = produce(planned.pk, render=Press(broken=True))
    assert (row.state, row.attempts) == (DocumentState.WAITING, 1)
    assert "no font" in row.failure
    assert row.due_at == MONDAY + timedelta(minutes=RETRY_AFTER_MINUTES[0])
    assert not produce(planned.pk, render=Press()).is_ready
    time_machine.move_to(row.due_at, tick=False)
    assert produce(planned.pk, render=Press()).is_ready
    assert again(planned).failure == ""


def test_after_the_last_attempt_a_person_has_to_look(planned):
    for at, minutes in enumerate(RETRY_AFTER_MINUTES, start=1):
        row = fail(planned, reason="no font", at=MONDAY)
        assert (row.state, row.attempts, row.due_at) == (DocumentState.WAITING, at, MONDAY + timedelta(minutes=minutes))
    row = fail(planned, reason="no font", at=MONDAY)
    assert row.state == DocumentState.FAILED
    assert not IssuedDocument.objects.due(MONDAY + timedelta(days=1)).exists()
    try_again(row, at=MONDAY)
    assert list(IssuedDocument.objects.due(MONDAY)) == [row]


def test_a_failure_reported_late_does_not_undo_a_finished_paper(planned):
    produce(planned.pk, render=Press())
    assert fail(planned, reason="too late", at=MONDAY).is_ready


def test_a_voided_paper_is_not_made_any_more(planned):
    void(planned, reason="Thu hồi để sửa lỗi in", at=MONDAY)
    press = Press()
    assert not produce(planned.pk, render=press).is_ready
    assert press.asked == []
    assert not IssuedDocument.objects.due(MONDAY).exists()


def test_a_correction_is_a_new_row_and_a_new_file(planned, dossier, files):
    old = produce(planned.pk, render=Press())
    new = plan(dossier, "decline-slip", DeclineSlip.example(), at=MONDAY, number=old.number, replaces=old)
    new = produce(new.pk, render=Press())
    old = again(old)
    assert old.voided_at == MONDAY
    assert old.replaced_by == new
    assert old.file.read_bytes() == Sheet().pdf
    assert len(files_in(files)) == 2
    assert list(IssuedDocument.objects.in_force()) == [new]


def test_no_row_says_ready_without_a_file(planned):
    planned.state = DocumentState.READY
    with pytest.raises(IntegrityError):
        planned.save()


@pytest.mark.parametrize(
    ("kind", "draft", "bears"),
    [("birth-certificate", False, True), ("birth-certificate", True, False), ("birth-certificate-blank", False, False)],
)
def test_the_code_stands_on_issued_papers_of_our_own_making_alone(dossier, kind, draft, bears):
    press = Press()
    row = plan(dossier, kind, BirthCertificate.example(), at=MONDAY, draft=draft)
    produce(row.pk, render=press)
    assert press.token == (row.verify_token if bears else "")
