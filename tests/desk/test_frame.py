"""The frame of the desk: who is shown what around the page."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.people_in_post import Office


@pytest.mark.parametrize(
    ("role", "page", "searches"), [("officer", "desk-home", True), ("administrator", "desk-office", False)]
)
def test_only_who_has_dossiers_is_offered_to_search_them(
    role: str, page: str, searches: bool, office: Office, client: Client
) -> None:
    client.force_login(getattr(office, role), backend="django.contrib.auth.backends.ModelBackend")
    shown = client.get(reverse(page), follow=True).content.decode()
    assert ('id="find"' in shown) is searches
