"""Tests of the e-mail backend: Django's own mails become rows."""

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import transaction

from casework.notifications.message import Attachment, Message, MessageState

pytestmark = pytest.mark.django_db


def send(**facts):
    mail = EmailMultiAlternatives(
        subject="Kích hoạt tài khoản",
        body="Mở địa chỉ này",
        from_email="motcua@caseflow.example",
        to=["ngoc@caseflow.example"],
        connection=get_connection("casework.notifications.backend.OutboxBackend"),
        **facts,
    )
    mail.attach_alternative("<p>Mở địa chỉ này</p>", "text/html")
    mail.attach("a.txt", "nội dung", "text/plain")
    return mail.send()


def test_a_mail_of_django_becomes_a_waiting_row():
    assert send() == 1
    message = Message.objects.get()
    assert (message.state, message.stem) == (MessageState.WAITING, "")
    assert (message.to, message.subject) == ("ngoc@caseflow.example", "Kích hoạt tài khoản")
    assert (message.text, message.html) == ("Mở địa chỉ này", "<p>Mở địa chỉ này</p>")
    assert [Attachment.from_json(kept).content.decode() for kept in message.attachments] == ["nội dung"]


def test_every_address_gets_its_own_row():
    send(cc=["minh@caseflow.example"])
    assert set(Message.objects.values_list("to", flat=True)) == {"ngoc@caseflow.example", "minh@caseflow.example"}
    assert Message.objects.values("message_id").distinct().count() == 2


def test_a_rolled_back_sign_up_sends_nothing():
    with transaction.atomic():
        send()
        transaction.set_rollback(True)
    assert not Message.objects.exists()
