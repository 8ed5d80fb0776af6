"""The typed code: readable, speakable, good for one try."""

import wave
from datetime import timedelta
from io import BytesIO

import pytest
from captcha.conf import settings as captcha_settings
from captcha.models import CaptchaStore
from django import forms
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from casework.portal import captcha

pytestmark = pytest.mark.django_db


class Letter(forms.Form):
    captcha = captcha.captcha_field()


def accepted(key, typed):
    return Letter({"captcha_0": key, "captcha_1": typed}).is_valid()


@pytest.fixture
def store():
    return CaptchaStore.objects.get(hashkey=CaptchaStore.generate_key())


def test_the_test_door_is_shut(store):
    assert not captcha_settings.CAPTCHA_TEST_MODE
    assert not accepted(store.hashkey, "PASSED")


@pytest.mark.parametrize("character", "01258AEIOUYDWLQBSZĐ")
def test_no_character_is_mistaken_or_changed_by_a_vietnamese_keyboard(character):
    assert character not in captcha.ALPHABET


def test_a_new_code_is_made_of_five_of_these_letters(store):
    assert len(store.challenge) == 5
    assert set(store.challenge) <= set(captcha.ALPHABET)


@pytest.mark.parametrize("write", [str.upper, str.lower, lambda code: f" {code} "])
def test_the_right_code_is_accepted_however_it_is_written(store, write):
    assert accepted(store.hashkey, write(store.challenge))


def test_a_code_is_good_once(store):
    assert accepted(store.hashkey, store.challenge)
    assert not accepted(store.hashkey, store.challenge)


def test_a_wrong_try_spends_the_code(store):
    assert not accepted(store.hashkey, "00000")
    assert not accepted(store.hashkey, store.challenge)


@pytest.mark.parametrize(("minutes", "good"), [(9, True), (11, False)])
def test_a_code_lives_ten_minutes(store, minutes, good):
    lived = store.expiration - timedelta(minutes=10) + timedelta(minutes=minutes)
    store.expiration -= lived - timezone.now()
    store.save()
    assert accepted(store.hashkey, store.challenge) is good


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("", "Vui lòng nhập mã xác nhận trong hình."), ("00000", "Mã xác nhận không đúng hoặc đã hết hạn.")],
)
def test_a_refusal_says_what_to_do(store, typed, sentence):
    form = Letter({"captcha_0": store.hashkey, "captcha_1": typed})
    assert sentence in form.errors["captcha"][0]


def test_the_field_shows_picture_sound_and_renewal_tied_to_one_label():
    html = str(Letter()["captcha"].label_tag()) + str(Letter()["captcha"])
    key = CaptchaStore.objects.last().hashkey
    assert 'for="id_captcha_1"' in html
    assert 'id="id_captcha_1"' in html
    assert f'src="{reverse("captcha-image", args=[key])}"' in html
    assert f'src="{reverse("captcha-sound", args=[key])}"' in html
    assert f'data-renew="{reverse("captcha-renew")}"' in html


def test_the_picture_is_large_enough_to_read(client, store):
    picture = Image.open(BytesIO(client.get(reverse("captcha-image", args=[store.hashkey])).content))
    assert picture.width >= 2 * 220
    assert picture.height >= 2 * 70


@pytest.mark.parametrize("character", captcha.ALPHABET)
def test_every_character_has_its_sound(character):
    with wave.open(str(captcha.SOUNDS / f"{character.lower()}.wav")) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 1, 16000)
        assert 0.4 < sound.getnframes() / 16000 < 2.5


def test_the_code_is_spoken_letter_by_letter_and_the_same_each_time_it_is_asked_for():
    once, again = captcha.spoken("CHK34", seed="a"), captcha.spoken("CHK34", seed="a")
    assert once == again
    assert once != captcha.spoken("CHK34", seed="b")
    with wave.open(BytesIO(once)) as track:
        assert track.getframerate() in range(15000, 17001)
        frames = track.readframes(track.getnframes())
    for character in "chk34":
        with wave.open(str(captcha.SOUNDS / f"{character}.wav")) as sound:
            assert sound.readframes(sound.getnframes()) in frames


def test_the_sound_can_be_fetched_in_parts_as_phones_do(client, store):
    address = reverse("captcha-sound", args=[store.hashkey])
    whole = client.get(address)
    assert whole.headers["Content-Type"] == "audio/wav"
    part = client.get(address, headers={"Range": "bytes=0-99"})
    assert part.status_code == 206
    assert b"".join(part) == b"".join(client.get(address))[:100]


def test_a_code_that_has_run_out_is_not_spoken(client, store):
    CaptchaStore.objects.update(expiration=timezone.now() - timedelta(seconds=1))
    assert client.get(reverse("captcha-sound", args=[store.hashkey])).status_code == 404


def test_a_renewed_code_is_another_one_that_works(client, store):
    fresh = client.post(reverse("captcha-renew")).json()
    assert fresh["key"] != store.hashkey
    assert fresh["image"] == reverse("captcha-image", args=[fresh["key"]])
    assert fresh["sound"] == reverse("captcha-sound", args=[fresh["key"]])
    assert accepted(fresh["key"], CaptchaStore.objects.get(hashkey=fresh["key"]).challenge)


def test_renewal_is_not_for_other_sites():
    assert Client(enforce_csrf_checks=True).post(reverse("captcha-renew")).status_code == 403
