"""What every test may ask for."""

from collections.abc import Callable

import pytest
from captcha.models import CaptchaStore


@pytest.fixture
def answer_captcha() -> Callable[..., dict[str, str]]:
    """Form data that answers a fresh typed code correctly: `answer_captcha()`, or `answer_captcha("prefix-captcha")`."""

    def answered(field: str = "captcha") -> dict[str, str]:
        store = CaptchaStore.objects.get(hashkey=CaptchaStore.generate_key())
        return {f"{field}_0": store.hashkey, f"{field}_1": store.challenge}

    return answered
