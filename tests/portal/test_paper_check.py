"""Kiểm tra giấy tờ on the screen: scanned or typed, without telling more, without leaving the code anywhere."""

import logging

import pytest
from django.core.cache import cache
from django.urls import reverse

from casework.portal import paper_check
from tests import steps


@pytest.fixture(autouse=True)
def _fresh_counts():
    cache.clear()


@pytest.fixture
def paper(office, citizen):
    dossier = steps.approved(office, citizen)
    steps.pretend_papers_are_made(dossier)
    return dossier.documents.get(kind="birth-certificate", draft=False)


def scanned(client, token):
    return client.get(reverse("check-paper-scanned", args=[token]))


def test_the_square_code_answers_without_a_typed_picture(client, paper):
    page = scanned(client, paper.verify_token)
    assert "còn nguyên hiệu lực" in page.content.decode()
    assert paper.number in page.content.decode()
    assert paper.dossier.subject_name not in page.content.decode()
    assert page["Referrer-Policy"] == "strict-origin"


def test_the_code_is_typed_with_a_picture(client, paper, answer_captcha):
    typed = {"code": paper.verify_token.lower()}
    assert client.post(reverse("check-paper"), typed).status_code == 422
    page = client.post(reverse("check-paper"), typed | answer_captcha())
    assert "còn nguyên hiệu lực" in page.content.decode()


def test_an_unknown_code_is_no_error_and_leaves_no_trace_in_the_log(client, db, caplog):
    with caplog.at_level(logging.DEBUG):
        page = scanned(client, "ABCDEFGH2345")
    assert page.status_code == 200
    assert "Không có giấy tờ nào" in page.content.decode()
    assert "ABCDEFGH2345" not in caplog.text


def test_who_asks_too_often_is_led_to_the_typed_code_and_then_stopped(client, db, monkeypatch, answer_captcha):
    monkeypatch.setattr(paper_check, "MOST_FROM_ONE_ADDRESS", 1)
    assert scanned(client, "ABCDEFGH2345").status_code == 200
    assert scanned(client, "ABCDEFGH2345")["Location"] == reverse("check-paper")
    assert client.post(reverse("check-paper"), {"code": "ABCDEFGH2345"} | answer_captcha()).status_code == 429


def test_the_footer_leads_there(client, db):
    assert reverse("check-paper") in client.get(reverse("home")).content.decode()


def test_the_answer_costs_few_queries(client, paper, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        scanned(client, paper.verify_token)
