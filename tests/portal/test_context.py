"""What every page may say of the site, asked only when a template names it."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from casework.offices.wards import Ward
from casework.portal.context import site


@pytest.fixture
def seen(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    return site(request)["caseflow"]


def serve(*names):
    for code, name in enumerate(names, start=1):
        Ward.objects.create(code=f"{code:05}", name=name, province="Thành phố Hà Nội", serves=True)


@pytest.mark.parametrize(
    ("wards", "authority"),
    [
        ([], ""),
        (["Phường Xuân Đỉnh"], "Ủy ban nhân dân phường Xuân Đỉnh · Thành phố Hà Nội"),
        (["Phường Xuân Đỉnh", "Phường Tây Hồ"], "Thành phố Hà Nội"),
    ],
)
def test_the_site_belongs_to_its_one_ward_or_to_the_province(seen, db, wards, authority):
    serve(*wards)
    assert seen.authority == authority


def test_nothing_is_asked_until_a_page_names_it_and_then_once(seen, db, django_assert_num_queries):
    serve("Phường Xuân Đỉnh")
    with django_assert_num_queries(1):
        assert list(seen.wards) == list(seen.wards)


def test_a_stranger_has_no_desk(seen, db):
    assert not seen.has_desk


@pytest.mark.parametrize("page", ["account_login", "account_signup", "account_reset_password", "home"])
def test_every_page_says_whose_site_it_is(client, db, page):
    serve("Phường Xuân Đỉnh")
    assert "Ủy ban nhân dân phường Xuân Đỉnh" in client.get(reverse(page)).content.decode()
