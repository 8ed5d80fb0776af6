"""The typed code that keeps machines out: its letters, its picture, its sound and the field every form uses."""

import secrets
import wave
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from captcha.fields import CaptchaField, CaptchaTextInput
from captcha.helpers import captcha_image_url
from captcha.models import CaptchaStore
from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from PIL import Image, ImageDraw
from ranged_response import RangedFileResponse

# Nothing that looks like something else (0 O Q, 1 I L, 2 Z, 5 S, 8 B, C G, U V), and nothing that a Vietnamese keyboard
# turns into another letter while one types: no vowel, D or W (Telex AX → Ã, DD → Đ; VNI A6 → Â).
ALPHABET = "CHKMNPRTVX34679"
LENGTH = 5
SOUNDS = Path(__file__).resolve().parent.parent / "static" / "casework" / "captcha"


def challenge() -> tuple[str, str]:
    """A new code as drawn and as expected; upper and lower case count the same."""
    code = "".join(secrets.choice(ALPHABET) for _place in range(LENGTH))
    return code, code.lower()


def draw_threads(draw: ImageDraw.ImageDraw, image: Image.Image) -> ImageDraw.ImageDraw:
    """Lay thin threads over the letters: they bind the letters together for a machine, an eye reads through."""
    width, height = image.size
    chance = Random(image.tobytes())
    for _thread in range(4):
        ends = [(0, chance.randrange(height)), (width, chance.randrange(height))]
        draw.line(ends, fill="#a8763e", width=3)
    return draw


class TypedCodeInput(CaptchaTextInput):
    """The picture, its sound, a way to another one, and the box to type in."""

    template_name = "components/captcha.html"
    use_fieldset = False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Adds `sound` and `renew`, both addresses."""
        context = super().get_context(name, value, attrs)
        return context | {"sound": _sound_url(self._key), "renew": reverse("captcha-renew")}

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> str:
        """Uses the project's templates; Django looks for widget templates in packages only."""
        return super().render(name, value, attrs=attrs, renderer=TemplatesSetting())


def captcha_field() -> CaptchaField:
    """The field "Mã xác nhận" for any form: one try per picture, ten minutes long."""
    return CaptchaField(
        label=_("Mã xác nhận"),
        widget=TypedCodeInput(),
        help_text=_("Nhập 5 chữ và số trong hình; chữ hoa hay chữ thường đều được."),
        error_messages={
            "required": _("Vui lòng nhập mã xác nhận trong hình."),
            "invalid": _("Mã xác nhận không đúng hoặc đã hết hạn. Vui lòng nhập mã trong hình mới."),
        },
    )


@never_cache
@require_POST
def renew(request: HttpRequest) -> HttpResponse:
    """Another code, as JSON: `key`, `image` and `sound`."""
    key = CaptchaStore.generate_key()
    return JsonResponse({"key": key, "image": captcha_image_url(key), "sound": _sound_url(key)})


@never_cache
@require_safe
def sound(request: HttpRequest, key: str) -> HttpResponse:
    """The code spoken in Vietnamese as a WAV file, in ranges when the player asks so; 404 when it has run out."""
    store = get_object_or_404(CaptchaStore, hashkey=key, expiration__gt=timezone.now())
    return RangedFileResponse(request, BytesIO(spoken(store.challenge, seed=key)), content_type="audio/wav")


def spoken(code: str, *, seed: str) -> bytes:
    """The characters one after the other as 8-bit mono WAV; pauses and pitch differ from code to code, not per call."""
    chance = Random(seed)
    out = BytesIO()
    with wave.open(out, "wb") as track:
        track.setnchannels(1)
        track.setsampwidth(1)
        track.setframerate(chance.randint(15200, 16800))
        for character in code:
            with wave.open(str(SOUNDS / f"{character.lower()}.wav")) as syllables:
                track.writeframes(syllables.readframes(syllables.getnframes()))
            # Silence in unsigned 8-bit sound is the middle value.
            track.writeframes(b"\x80" * chance.randint(4800, 9600))
    return out.getvalue()


def _sound_url(key: str) -> str:
    return reverse("captcha-sound", args=[key])
