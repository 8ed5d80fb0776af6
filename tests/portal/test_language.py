"""Vietnamese unless the reader chose another language."""

import pytest
from django.urls import reverse

from casework.people.user import User


@pytest.mark.parametrize(
    ("profile", "cookie", "shown"),
    [
        (None, "", "vi"),
        (None, "en", "en"),
        (None, "xx", "vi"),
        ("", "", "vi"),
        ("en", "", "en"),
        ("en", "vi", "vi"),
    ],
)
def test_the_cookie_decides_then_the_profile_and_never_the_browser(client, db, profile, cookie, shown):
    if profile is not None:
        client.force_login(User.objects.create(email="lan@example.vn", full_name="Nguyễn Thị Lan", language=profile))
    if cookie:
        client.cookies["django_language"] = cookie
    answer = client.get(reverse("about-online-services"), headers={"accept-language": "en-GB,en"})
    assert answer.headers["Content-Language"] == shown
    assert f'<html lang="{shown}">' in answer.content.decode()


def test_the_switch_brings_the_reader_back_to_the_page_in_the_other_language(client, db):
    page = reverse("privacy")
    answer = client.post(reverse("set_language"), {"language": "en", "next": page}, follow=True)
    assert answer.redirect_chain == [(page, 302)]
    assert '<html lang="en">' in answer.content.decode()
