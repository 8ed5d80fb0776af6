"""Tests of delivery: once, again after failure, never lost when the worker dies."""

import email
import email.policy
from datetime import timedelta

import pytest
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend
from django.utils import timezone

from casework.notifications import delivery
from casework.notifications.catalogue import STEMS
from casework.notifications.delivery import BACKOFF, CLAIM, MOST_ATTEMPTS, deliver, due
from casework.notifications.message import Attachment, Message, MessageState
from casework.notifications.outbox import queue

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mail_dir(settings, tmp_path):
    settings.MAIL_DELIVERY = "folder"
    settings.MAIL_DIR = tmp_path / "mail"
    return settings.MAIL_DIR


@pytest.fixture
def message():
    invitation = Attachment("lich-hen.ics", "text/calendar; method=REQUEST", b"BEGIN:VCALENDAR")
    return queue("ready", to="ngoc@caseflow.example", facts=STEMS["ready"].example, attachments=[invitation])


@pytest.fixture
def broken(monkeypatch):
    """A carrier that cannot reach its server, and counts how often it was asked."""
    asked = []

    def refuse(mail):
        asked.append(mail)
        raise ConnectionRefusedError("no server")

    monkeypatch.setitem(delivery.CARRIERS, "folder", refuse)
    return asked


def again(message: Message) -> Message:
    return Message.objects.get(pk=message.pk)


def make_due(message: Message) -> None:
    Message.objects.filter(pk=message.pk).update(due_at=timezone.now())


def test_the_folder_gets_one_whole_mail_named_by_its_message_id(message, mail_dir):
    deliver(message.pk)
    (file,) = mail_dir.iterdir()
    assert file.name == f"{message.message_id}.eml"
    mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert mail["Message-ID"] == f"<{message.message_id}>"
    assert mail["To"] == message.to
    assert mail["Reply-To"] == message.reply_to
    assert mail["Subject"].strip() == message.subject
    assert mail.get_body(("plain",)).get_content().strip() == message.text.strip()
    assert mail.get_body(("html",)).get_content().strip() == message.html.strip()
    (invitation,) = mail.iter_attachments()
    assert (invitation.get_content_type(), invitation.get_filename()) == ("text/calendar", "lich-hen.ics")
    assert invitation["Content-Type"].params["method"] == "REQUEST"


def test_a_delivered_mail_is_marked_sent(message):
    deliver(message.pk)
    assert again(message).state == MessageState.SENT
    assert again(message).sent_at is not None


def test_delivering_twice_is_delivering_once(message, mail_dir):
    deliver(message.pk)
    (file,) = mail_dir.iterdir()
    first = file.stat().st_mtime_ns
    deliver(message.pk)
    assert [file.stat().st_mtime_ns for file in mail_dir.iterdir()] == [first]


def test_a_worker_killed_after_writing_and_before_marking_leaves_one_file(message, mail_dir):
    deliver(message.pk)
    (file,) = mail_dir.iterdir()
    first = file.stat().st_mtime_ns
    Message.objects.filter(pk=message.pk).update(state=MessageState.WAITING, due_at=timezone.now())
    deliver(message.pk)
    assert [file.stat().st_mtime_ns for file in mail_dir.iterdir()] == [first]
    assert again(message).state == MessageState.SENT


def test_a_worker_killed_while_sending_only_delays_the_mail(message, monkeypatch, mail_dir):
    def killed(mail):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setitem(delivery.CARRIERS, "folder", killed)
        with pytest.raises(KeyboardInterrupt):
            deliver(message.pk)
    assert again(message).state == MessageState.WAITING
    assert message not in due(timezone.now())
    assert message in due(timezone.now() + CLAIM)
    make_due(message)
    deliver(message.pk)
    assert again(message).state == MessageState.SENT


def test_a_claimed_mail_is_not_sent_by_a_second_worker(message, monkeypatch):
    sent = []

    def slow(mail):
        sent.append(mail)
        if len(sent) == 1:
            deliver(message.pk)

    monkeypatch.setitem(delivery.CARRIERS, "folder", slow)
    deliver(message.pk)
    assert len(sent) == 1


def test_a_failed_try_is_told_and_repeated_later_and_later(message, broken):
    waits = []
    while again(message).state == MessageState.WAITING:
        make_due(message)
        before = timezone.now()
        deliver(message.pk)
        waits.append(again(message).due_at - before)
    assert len(broken) == MOST_ATTEMPTS == 8
    assert [timedelta(minutes=round(wait / timedelta(minutes=1))) for wait in waits[:-1]] == list(BACKOFF)
    assert waits[:-1] == sorted(waits[:-1])
    assert again(message).state == MessageState.FAILED
    assert "no server" in again(message).failure


def test_a_failed_mail_is_left_alone(message, broken):
    Message.objects.filter(pk=message.pk).update(state=MessageState.FAILED)
    deliver(message.pk)
    assert not broken
    assert not due(timezone.now())


def test_a_mail_claimed_for_the_last_time_and_never_marked_has_failed(message, broken):
    Message.objects.filter(pk=message.pk).update(attempts=MOST_ATTEMPTS)
    deliver(message.pk)
    assert again(message).state == MessageState.FAILED
    assert not broken


def test_a_mail_is_not_sent_before_it_is_due(message, broken):
    Message.objects.filter(pk=message.pk).update(due_at=timezone.now() + timedelta(minutes=1))
    deliver(message.pk)
    assert not broken
    assert not due(timezone.now())


def test_the_longest_waiting_mail_comes_first(message):
    older = queue("ready", to="a@caseflow.example", facts=STEMS["ready"].example)
    Message.objects.filter(pk=older.pk).update(due_at=timezone.now() - timedelta(hours=1))
    assert list(due(timezone.now())) == [older, message]


def test_smtp_gets_the_same_message_id_at_every_try(message, settings, monkeypatch):
    settings.MAIL_DELIVERY = "smtp"
    tries = []

    def flaky(self, mails):
        tries.extend(mail.message()["Message-ID"] for mail in mails)
        if len(tries) == 1:
            raise TimeoutError("server too slow")
        return len(mails)

    monkeypatch.setattr(SmtpBackend, "send_messages", flaky)
    deliver(message.pk)
    assert again(message).state == MessageState.WAITING
    make_due(message)
    deliver(message.pk)
    assert tries == [f"<{message.message_id}>"] * 2
    assert again(message).state == MessageState.SENT
