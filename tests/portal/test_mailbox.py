"""The mailbox of a trial: there in a trial, nowhere else; mails sealed in their frame."""

import pytest
from django.urls import reverse

from casework.notifications.message import Attachment, Message
from tests import steps


@pytest.fixture
def mail(db):
    return Message.objects.create(
        sender="motcua@caseflow.example",
        to="congdan@caseflow.example",
        subject="Thư thử",
        text="Mở http://127.0.0.1:8000/tra-cuu/",
        html="<html><head></head><body><script>alert(1)</script>Chào</body></html>",
        attachments=[Attachment("lich-hen.ics", "text/calendar; method=REQUEST", b"BEGIN:VCALENDAR").as_json()],
    )


def _urls(mail):
    return [
        reverse("mailbox"),
        reverse("mailbox-message", args=[mail.pk]),
        reverse("mailbox-html", args=[mail.pk]),
        reverse("mailbox-attachment", args=[mail.pk, 0]),
    ]


@pytest.mark.parametrize(("trial", "status"), [(True, 200), (False, 404)])
def test_it_is_there_in_a_trial_only(client, settings, mail, trial, status):
    settings.DEMO = trial
    assert {client.get(url).status_code for url in _urls(mail)} == {status}


def test_the_newest_mail_comes_first(client, settings, office, citizen):
    settings.DEMO = True
    steps.received(office, citizen)
    shown = [mail.created_at for mail in client.get(reverse("mailbox")).context["page"].object_list]
    assert shown == sorted(shown, reverse=True)
    assert len(shown) == Message.objects.count() > 1


def test_a_mails_html_may_run_nothing_and_load_nothing(client, settings, mail):
    settings.DEMO = True
    policy = client.get(reverse("mailbox-html", args=[mail.pk]))["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script" not in policy
    assert "sandbox" in policy
    assert "allow-scripts" not in policy
    page = client.get(reverse("mailbox-message", args=[mail.pk])).content.decode()
    assert "<iframe" in page
    assert 'sandbox="' in page
    assert "alert(1)" not in page


def test_an_attachment_is_saved_under_its_name(client, settings, mail):
    settings.DEMO = True
    answer = client.get(reverse("mailbox-attachment", args=[mail.pk, 0]))
    assert answer["Content-Disposition"] == 'attachment; filename="lich-hen.ics"'
    assert answer.content == b"BEGIN:VCALENDAR"
    assert client.get(reverse("mailbox-attachment", args=[mail.pk, 1])).status_code == 404
