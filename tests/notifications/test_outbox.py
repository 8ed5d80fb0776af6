"""Tests of queueing: what is stored, and what is refused."""

import pytest
from django.db import transaction

from casework.notifications.catalogue import STEMS
from casework.notifications.message import Attachment, Message, MessageState
from casework.notifications.outbox import compose, queue

pytestmark = pytest.mark.django_db
TO = "ngoc@caseflow.example"
EXAMPLE = STEMS["received"].example


def test_a_queued_mail_waits_and_is_not_called_sent():
    message = Message.objects.get(pk=queue("received", to=TO, facts=EXAMPLE).pk)
    assert (message.state, message.sent_at, message.attempts) == (MessageState.WAITING, None, 0)
    assert (message.stem, message.to, message.dossier) == ("received", TO, None)


def test_answers_go_to_the_ward():
    assert queue("received", to=TO, facts=EXAMPLE).reply_to == EXAMPLE["ward"].email


def test_a_mail_of_an_act_that_is_rolled_back_never_existed():
    with transaction.atomic():
        queue("received", to=TO, facts=EXAMPLE)
        transaction.set_rollback(True)
    assert not Message.objects.exists()


def test_composing_for_a_person_to_confirm_stores_nothing():
    assert compose("received", to=TO, facts=EXAMPLE).subject
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("stem", "facts", "error"),
    [
        ("no_such_stem", EXAMPLE, KeyError),
        ("received", EXAMPLE | {"identity_number": "001199000001"}, TypeError),
        ("received", EXAMPLE | {"due_at": ""}, ValueError),
        ("ready", EXAMPLE, ValueError),
    ],
)
def test_an_unknown_stem_or_fact_and_a_missing_fact_are_refused(stem, facts, error):
    with pytest.raises(error):
        queue(stem, to=TO, facts=facts)
    assert not Message.objects.exists()


def test_facts_are_escaped_in_html_and_plain_in_text():
    message = compose("received", to=TO, facts=EXAMPLE | {"subject_name": "<b>Khôi & An</b>"})
    assert "<b>Khôi & An</b>" in message.text
    assert "&lt;b&gt;Khôi &amp; An&lt;/b&gt;" in message.html


def test_a_line_break_in_a_fact_cannot_add_a_header():
    message = compose("received", to=TO, facts=EXAMPLE | {"procedure_title": "Khai sinh\r\nBcc: x@y.example"})
    assert "\n" not in message.subject
    assert "\r" not in message.subject


@pytest.mark.parametrize("path", ["/ho-so/1/", "https://motcua.example/ho-so/1/"])
def test_links_start_at_the_public_address(path, settings):
    settings.PUBLIC_URL = "https://motcua.example"
    message = compose("received", to=TO, facts=EXAMPLE | {"status_url": path})
    assert 'href="https://motcua.example/ho-so/1/"' in message.html


def test_attachments_come_back_as_they_were_given():
    given = Attachment("lich-hen.ics", "text/calendar; method=REQUEST", "BEGIN:VCALENDAR ờ".encode())
    message = queue("received", to=TO, facts=EXAMPLE, attachments=[given])
    message = Message.objects.get(pk=message.pk)
    assert [Attachment.from_json(kept) for kept in message.attachments] == [given]
