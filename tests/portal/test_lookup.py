"""Tra cứu hồ sơ: code and typed code, answer below, names masked, not too often."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from casework.portal import lookup as page
from tests import steps

URL = reverse("lookup")


@pytest.fixture(autouse=True)
def _fresh_counts():
    cache.clear()


@pytest.fixture
def look_up(client, answer_captcha):
    def ask(code, **more):
        return client.post(URL, {"code": code, **answer_captcha(), **more})

    return ask


@pytest.mark.parametrize(
    "spelled",
    [
        lambda code: code,
        lambda code: code.lower(),
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " ").replace(".", " "),
        lambda code: f"  {code.replace('-', '–')} ",
    ],
)
def test_a_dossier_is_found_however_its_code_is_typed(look_up, office, citizen, spelled):
    dossier = steps.received(office, citizen)
    answer = look_up(spelled(dossier.code))
    assert answer.status_code == 200
    assert answer.context["finding"].dossier == dossier
    assert str(dossier.citizen_word) in answer.content.decode()


def test_names_are_masked_and_numbers_and_addresses_never_shown(look_up, office, citizen):
    dossier = steps.received(office, citizen)
    for more in ({}, {"secret": dossier.secret}):
        shown = look_up(dossier.code, **more).content.decode()
        assert "Nguyễn T*** P*** U***" in shown
        for person in dossier.procedure.people(dossier.declared):
            assert person.name not in shown
        for hidden in (*dossier.named_numbers, "ngõ 68", dossier.requester_email, dossier.requester_phone):
            assert hidden not in shown


def test_the_secret_shows_more_and_a_wrong_one_says_so(look_up, office, citizen):
    dossier = steps.ready(office, citizen)
    without = look_up(dossier.code)
    assert without.context["more"] is None
    more = look_up(dossier.code, secret=f" {dossier.secret.lower()} ").context["more"]
    assert more.appointment
    assert more.appointment not in without.content.decode()
    assert more.originals
    wrong = look_up(dossier.code, secret="ZZZZZZ")
    assert wrong.context["more"] is None
    assert "Mã bí mật không đúng" in wrong.content.decode()


def test_a_wrong_typed_code_keeps_the_dossiers_code(client, office, citizen):
    dossier = steps.filed(office, citizen)
    answer = client.post(URL, {"code": dossier.code, "captcha_0": "x", "captcha_1": "sai"})
    assert answer.status_code == 422
    assert f'value="{dossier.code}"' in answer.content.decode()
    assert "finding" not in answer.context


def test_an_unknown_code_is_answered_in_the_same_shape(look_up, office, citizen):
    steps.filed(office, citizen)
    answer = look_up("H26.00-260101-9999")
    assert answer.status_code == 200
    assert "Không tìm thấy hồ sơ" in answer.content.decode()


def test_a_draft_cannot_be_looked_up(look_up, office, citizen):
    steps.drafted(office, citizen)
    assert look_up("None").context["finding"] is None


def test_the_square_code_on_a_slip_fills_the_box(client, db):
    assert 'value="H26.49-261122-0001"' in client.get(URL, {"code": "H26.49-261122-0001"}).content.decode()


def test_one_address_cannot_ask_all_the_time(client, db):
    for _try in range(page.MOST_FROM_ONE_ADDRESS):
        assert client.post(URL, {"code": "x"}).status_code == 422
    answer = client.post(URL, {"code": "x"})
    assert answer.status_code == 429
    assert "quá nhiều lần" in answer.content.decode()


def test_secrets_of_one_code_cannot_be_tried_from_many_addresses(client, answer_captcha, office, citizen):
    dossier = steps.filed(office, citizen)

    def guess(place, code):
        form = {"code": code, "secret": "AAAAAA", **answer_captcha()}
        return client.post(URL, form, REMOTE_ADDR=f"10.0.0.{place}").status_code

    # However it is spelled, it is the same code.
    spellings = [dossier.code, dossier.code.replace("-", ""), dossier.code.lower()]
    guesses = [guess(place, spellings[place % 3]) for place in range(page.MOST_FOR_ONE_CODE + 1)]
    assert guesses == [200] * page.MOST_FOR_ONE_CODE + [429]
