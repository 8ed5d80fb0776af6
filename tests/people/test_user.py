"""The login is an e-mail address, whatever its case."""

import pytest
from django.contrib.auth import authenticate

from casework.people.user import User

pytestmark = pytest.mark.django_db


def test_a_login_is_kept_in_lower_case_and_found_in_any():
    user = User.objects.create_user(" Hoa.Nguyen@Example.VN ", "mat-khau-thu", full_name="Nguyễn Thị Hoa")
    assert user.email == "hoa.nguyen@example.vn"
    assert User.objects.get_by_natural_key("HOA.nguyen@example.vn ") == user
    assert authenticate(username="Hoa.Nguyen@example.vn", password="mat-khau-thu") == user


def test_an_account_without_a_password_lets_nobody_in():
    user = User.objects.create_user("moi@example.vn", full_name="Trần Văn Mới")
    assert not user.has_usable_password()


@pytest.mark.parametrize(("full_name", "called"), [("Nguyễn Thị Hoa", "Hoa"), ("", "")])
def test_people_are_called_by_their_given_name(full_name, called):
    assert User(full_name=full_name).get_short_name() == called
