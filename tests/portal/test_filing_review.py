"""The review, the sending, and the page after it."""

import datetime as dt

import pytest
import time_machine
from django.core import mail
from django.urls import reverse

from casework.dossiers.dossier import Dossier
from tests.portal.filing_by_hand import PROCEDURE, complete, declare, form_with, send

pytestmark = pytest.mark.django_db
# A working day a few days after the birth in the worked example.
BIRTH = dt.date.fromisoformat(PROCEDURE.example["child"]["birth_date"])


@pytest.fixture(autouse=True)
def _soon_after_the_birth():
    with time_machine.travel(dt.datetime.combine(BIRTH + dt.timedelta(days=8), dt.time(3), dt.UTC), tick=False):
        yield


@pytest.fixture
def dossier(client, citizen, office, settings, tmp_path):
    """A complete draft with its papers, ready to be sent."""
    settings.FILES_DIR = tmp_path
    client.force_login(citizen)
    return complete(citizen, office.ward)


def review_of(dossier):
    return reverse("review", args=[dossier.uuid])


def fresh(dossier):
    return Dossier.objects.get(pk=dossier.pk)


def test_every_answer_is_shown_with_the_way_back_to_its_question(client, dossier):
    review = client.get(review_of(dossier))
    page = client.get(reverse("declaration", args=[dossier.uuid])).content.decode()
    lines = [line for part in review.context["review"].parts for line in part.lines]
    assert lines
    for line in lines:
        assert f"#{line.html_id}" in review.content.decode()
        assert f'id="{line.html_id}"' in page


@pytest.mark.parametrize(("days", "on_time"), [(60, True), (75, False)])
def test_timeliness_is_judged_on_the_day_of_sending(client, citizen, dossier, days, on_time):
    with time_machine.travel(dt.datetime.combine(BIRTH + dt.timedelta(days=days), dt.time(3), dt.UTC)):
        client.force_login(citizen)
        review = client.get(review_of(dossier)).context["review"]
    assert review.timeliness.on_time is on_time
    assert any("quá hạn" in line.label for line in review.fee.lines) is not on_time


def test_what_is_missing_is_listed_and_nothing_can_be_sent(client, dossier, answer_captcha):
    dossier.paper_files.all().delete()
    page = client.get(review_of(dossier))
    assert "Gửi thông tin</button>" not in page.content.decode()
    assert "#paper-" in page.content.decode()
    form = {"seen": "draft", "revision": "1", "pledge": "on"} | answer_captcha()
    assert client.post(review_of(dossier), form).status_code == 422
    assert fresh(dossier).code is None


def test_sending_leads_to_the_code_and_the_next_steps(client, dossier, answer_captcha):
    answer = send(client, dossier, answer_captcha())
    assert answer.url == reverse("filing-sent", args=[dossier.uuid])
    page = client.get(answer.url).content.decode()
    sent = fresh(dossier)
    for said in (sent.code, sent.secret, sent.requester_email, reverse("lookup-help"), "Sao chép mã"):
        assert said in page


def test_a_wrong_code_keeps_every_tick_and_says_so(client, dossier, answer_captcha):
    answer = send(client, dossier, answer_captcha() | {"captcha_1": "sai"})
    assert answer.status_code == 422
    assert form_with(answer, "revision")["pledge"] == "on"
    assert answer.context["form"].errors.keys() == {"captcha"}
    assert fresh(dossier).code is None


def test_without_the_pledge_nothing_is_sent(client, dossier, answer_captcha):
    answer = send(client, dossier, answer_captcha(), pledge="")
    assert "pledge" in answer.context["form"].errors
    assert fresh(dossier).code is None


@pytest.fixture
def doubtful(client, dossier):
    """The mother's number says another year than she does."""
    number = PROCEDURE.example["mother"]["identity_number"]
    wrong = f"{number[:4]}{(int(number[4:6]) + 1) % 100:02d}{number[6:]}"
    changed = {"mother__identity_number": wrong, "requester__identity_number": wrong}
    declare(client, dossier, **changed, requester__identity_paper_number=wrong)
    return dossier


def test_a_doubt_must_be_confirmed(client, doubtful, answer_captcha):
    form = form_with(client.get(review_of(doubtful)), "revision") | {"pledge": "on"} | answer_captcha()
    answer = client.post(review_of(doubtful), form)
    assert any(name.startswith("confirm-") for name in answer.context["form"].errors)
    assert fresh(doubtful).code is None


def test_a_confirmed_doubt_is_kept_with_the_declaration(client, doubtful, answer_captcha):
    keys = [caution.key for caution in client.get(review_of(doubtful)).context["review"].warnings]
    assert keys
    send(client, doubtful, answer_captcha())
    assert fresh(doubtful).sent_declaration.confirmed == sorted(keys)


def test_a_text_changed_in_another_window_is_reviewed_again(client, dossier, answer_captcha):
    form = form_with(client.get(review_of(dossier)), "revision") | {"pledge": "on"} | answer_captcha()
    declare(client, dossier, child__full_name="Nguyễn Minh Khôi")
    answer = client.post(review_of(dossier), form)
    assert answer.status_code == 422
    assert "vừa được sửa ở cửa sổ khác" in answer.content.decode()
    assert fresh(dossier).code is None
    assert form_with(answer, "revision")["revision"] == str(dossier.working_declaration.revision)


def test_sending_twice_leads_to_the_same_dossier(client, dossier, answer_captcha):
    send(client, dossier, answer_captcha())
    code = fresh(dossier).code
    again = client.post(review_of(dossier), {"seen": "draft", "revision": "1", "pledge": "on"} | answer_captcha())
    assert again.url == reverse("filing-sent", args=[dossier.uuid])
    assert fresh(dossier).code == code
    assert Dossier.objects.count() == 1


@pytest.mark.parametrize("name", ["declaration", "papers", "review"])
def test_going_back_after_sending_leads_to_the_page_after_sending(client, dossier, answer_captcha, name):
    send(client, dossier, answer_captcha())
    assert client.get(reverse(name, args=[dossier.uuid])).url == reverse("filing-sent", args=[dossier.uuid])


def test_saving_in_the_background_after_sending_leads_there_too(client, dossier, answer_captcha):
    send(client, dossier, answer_captcha())
    answer = client.post(reverse("autosave", args=[dossier.uuid]), {}, headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == reverse("filing-sent", args=[dossier.uuid])


def test_the_page_after_sending_exists_for_its_owner_alone(client, dossier, office, answer_captcha):
    send(client, dossier, answer_captcha())
    client.force_login(office.officer)
    assert client.get(reverse("filing-sent", args=[dossier.uuid])).status_code == 404


def test_the_receipt_is_linked_once_the_worker_has_made_it(client, dossier, answer_captcha):
    send(client, dossier, answer_captcha())
    url = reverse("deposit-receipt-state", args=[dossier.uuid])
    assert "hx-get" in client.get(url).content.decode()
    receipt = fresh(dossier).documents.get(kind="deposit-receipt")
    type(receipt).objects.filter(pk=receipt.pk).update(state="ready", path="a.pdf", sha256="0" * 64)
    assert reverse("my-document", args=[dossier.uuid, receipt.pk]) in client.get(url).content.decode()


def test_who_gave_another_address_is_told_where_the_secret_went(client, citizen, dossier, answer_captcha):
    send(client, dossier, answer_captcha())
    page = client.get(reverse("filing-sent", args=[dossier.uuid])).content.decode()
    assert citizen.email != fresh(dossier).requester_email
    assert f"địa chỉ của tài khoản: {citizen.email}" in page


def test_a_twin_is_declared_with_what_both_share(client, dossier, answer_captcha):
    declare(client, dossier, evidence__children_in_birth="2")
    send(client, dossier, answer_captcha())
    page = client.get(reverse("filing-sent", args=[dossier.uuid]))
    url = reverse("follow-on", args=[dossier.uuid])
    token = form_with(page, "token")
    second = client.post(url, token)
    assert client.post(url, token).url == second.url
    form = form_with(client.get(second.url), "revision")
    assert form["mother-full_name"] == PROCEDURE.example["mother"]["full_name"]
    assert form["child-full_name"] == ""


def test_an_only_child_is_offered_no_second_declaration(client, dossier, answer_captcha):
    send(client, dossier, answer_captcha())
    page = client.get(reverse("filing-sent", args=[dossier.uuid])).content.decode()
    assert reverse("follow-on", args=[dossier.uuid]) not in page
    assert client.post(reverse("follow-on", args=[dossier.uuid])).status_code == 404


def test_no_page_of_filing_carries_inline_style_or_script(client, dossier, answer_captcha):
    pages = [client.get(reverse(name, args=[dossier.uuid])) for name in ("declaration", "papers", "review")]
    pages.append(client.get(send(client, dossier, answer_captcha()).url))
    for page in pages:
        content = page.content.decode()
        assert ' style="' not in content
        assert "<script>" not in content
        assert "onclick" not in content
    assert not mail.outbox
