"""Slip 04: drafted by the officer, signed by the leader, once and in time; too late, it is an apology alone."""

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError
from django.urls import reverse

from casework.actions import extending
from casework.actions.refusals import NotAllowed, NotYet
from casework.dossiers.dossier import Dossier
from casework.dossiers.extensions import Extension
from casework.offices.working_time import VIETNAM
from casework.people.user import User
from casework.procedures import registry
from tests import steps
from tests.desk.pages import at, opened, sent, words
from tests.people_in_post import Office

GUARDIANSHIP = next(p.code for p in registry.all_procedures() if p.register == "guardianship")
MONDAY = dt.datetime(2026, 11, 30, 9, 0, tzinfo=VIETNAM)
NEXT_MONDAY = dt.date(2026, 12, 7)
DUE = dt.datetime(2026, 12, 3, 17, 0, tzinfo=VIETNAM)


@pytest.fixture(autouse=True)
def clock(time_machine: Any) -> Any:
    time_machine.move_to(MONDAY, tick=False)
    return time_machine


@pytest.fixture
def received(office: Office, citizen: User) -> Dossier:
    """Three working days: due on Thursday at 17:00."""
    dossier = steps.received(office, citizen, GUARDIANSHIP)
    assert dossier.due_at == DUE
    return dossier


def go(clock: Any, day: int, hour: int = 9) -> None:
    """To a day of that December."""
    clock.move_to(dt.datetime(2026, 12, day, hour, tzinfo=VIETNAM), tick=False)


def drafted(dossier: Dossier, office: Office, until: dt.date = NEXT_MONDAY) -> Dossier:
    return extending.extend(dossier.pk, by=office.officer, reason="Công chức nghỉ ốm", until=until)


def signed(dossier: Dossier, office: Office, until: dt.date = NEXT_MONDAY) -> Dossier:
    return extending.sign_extension(drafted(dossier, office, until).pk, by=office.leader)


def test_the_draft_alone_changes_nothing(received: Dossier, office: Office) -> None:
    assert drafted(received, office).due_at == DUE
    assert not received.messages.filter(stem="postponed").exists()


def test_signed_in_time_the_new_day_is_promised_and_mailed(received: Dossier, office: Office, clock: Any) -> None:
    dossier = signed(received, office)
    assert dossier.due_at == dt.datetime(2026, 12, 7, 17, 0, tzinfo=VIETNAM)
    letter = dossier.documents.get(kind="apology-letter")
    assert (letter.facts["postponed"], letter.facts["regulation"]) == (True, dossier.edition.slips)
    mail = dossier.messages.filter(stem="postponed").first()
    assert mail is not None
    for said in (letter.number, "Công chức nghỉ ốm", "từ 17:00 03/12/2026 đến 17:00 07/12/2026"):
        assert said in mail.text
    go(clock, 4)
    assert not Dossier.objects.get(pk=dossier.pk).is_late


def test_a_second_postponement_is_refused(received: Dossier, office: Office) -> None:
    signed(received, office)
    with pytest.raises(NotYet, match="không hẹn lại lần thứ hai"):
        drafted(received, office, dt.date(2026, 12, 14))
    row = received.extensions.get()
    row.pk = None
    with pytest.raises(IntegrityError):
        row.save(force_insert=True)


def test_only_one_draft_waits(received: Dossier, office: Office) -> None:
    drafted(received, office)
    with pytest.raises(NotYet, match="chờ lãnh đạo ký"):
        drafted(received, office)
    extending.drop_extension(received.pk, by=office.leader, note="Bố trí người khác làm cho kịp")
    assert signed(received, office).due_at != DUE


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        (dt.date(2026, 12, 5), "phải là ngày làm việc"),
        (dt.date(2026, 12, 3), "phải sau ngày hẹn cũ"),
    ],
)
def test_the_new_day_is_a_later_working_day(until: dt.date, sentence: str, received: Dossier, office: Office) -> None:
    with pytest.raises(NotYet, match=sentence):
        drafted(received, office, until)


def test_on_the_last_day_it_is_too_late_to_postpone(received: Dossier, office: Office, clock: Any) -> None:
    go(clock, 2, 16)
    drafted(received, office)
    go(clock, 3, 8)
    with pytest.raises(NotYet, match="không còn kịp"):
        extending.sign_extension(received.pk, by=office.leader)
    extending.drop_extension(received.pk, by=office.officer, note="Không còn kịp")
    with pytest.raises(NotYet, match="không còn kịp"):
        drafted(received, office)
    assert Dossier.objects.get(pk=received.pk).due_at == DUE


def test_after_the_day_an_apology_goes_out_and_the_dossier_stays_late(
    received: Dossier, office: Office, clock: Any
) -> None:
    go(clock, 4)
    dossier = signed(received, office)
    assert dossier.due_at == DUE
    assert dossier.is_late
    assert dossier.extensions.get().kind == Extension.Kind.APOLOGY
    assert dossier.documents.get(kind="apology-letter").facts["postponed"] is False
    mail = dossier.messages.filter(stem="apologised").first()
    assert mail is not None
    assert "vẫn được tính là quá hạn" in mail.text
    assert dossier in Dossier.objects.filter(due_at__lt=dt.datetime(2026, 12, 4, tzinfo=VIETNAM))


def test_a_draft_that_waited_past_the_day_is_drafted_anew(received: Dossier, office: Office, clock: Any) -> None:
    drafted(received, office)
    go(clock, 4)
    with pytest.raises(NotYet, match="soạn lại"):
        extending.sign_extension(received.pk, by=office.leader)


def test_two_people_are_needed(received: Dossier, office: Office) -> None:
    drafted(received, office)
    with pytest.raises(NotAllowed):
        extending.sign_extension(received.pk, by=office.officer)
    Extension.objects.update(drafted_by=office.leader)
    with pytest.raises(NotAllowed, match="người soạn không được tự ký"):
        extending.sign_extension(received.pk, by=office.leader)


def test_what_will_be_late_is_flagged_while_slip_04_still_helps(received: Dossier, office: Office, clock: Any) -> None:
    listed = reverse("desk-queue", args=["mine"])
    assert "sẽ quá hạn" not in words(at(office.officer).get(listed))
    go(clock, 1)
    assert "sẽ quá hạn" in words(at(office.officer).get(listed))
    assert "sẽ quá hạn" in words(opened(office.officer, "dossier", received))
    go(clock, 4)
    assert "sẽ quá hạn" not in words(at(office.officer).get(listed))


def test_the_screens_draft_preview_and_sign(received: Dossier, office: Office) -> None:
    assert "Ngày sớm nhất có thể hẹn: 04/12/2026" in words(opened(office.officer, "extend", received))
    answer = sent(office.officer, "extend", received, reason="Công chức nghỉ ốm", until="2026-12-05")
    assert answer.status_code == 422
    assert "Công chức nghỉ ốm" in words(answer)
    assert sent(office.officer, "extend", received, reason="Công chức nghỉ ốm", until="2026-12-07").status_code == 302
    assert received.code in words(at(office.leader).get(reverse("desk-queue", args=["to-sign"])))
    assert opened(office.leader, "drop-extension", received).status_code == 200
    page = " ".join(words(opened(office.leader, "sign-extension", received)).split())
    assert "Ngày hẹn mới: 17 giờ 00 phút, ngày 07 tháng 12 năm 2026" in page
    assert sent(office.leader, "sign-extension", received).status_code == 302
