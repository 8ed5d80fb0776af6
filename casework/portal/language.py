"""The language of a page: Vietnamese unless the reader chose another."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


def chosen_language(request: HttpRequest) -> str:
    """The language of the cookie, else of the account's profile, else Vietnamese; the browser is not asked."""
    spoken = dict(settings.LANGUAGES)
    by_cookie = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if by_cookie in spoken:
        return by_cookie
    by_profile = getattr(request.user, "language", "")
    return by_profile if by_profile in spoken else settings.LANGUAGE_CODE


class ChosenLanguageMiddleware:
    """Answers in the chosen language. Stands after the authentication, because the profile may decide."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Activate the language for the time of one answer and name it in the answer's head."""
        with translation.override(chosen_language(request)):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response
