"""Who may do what where: posts in force give permissions in their ward, and only there."""

import datetime as dt

import pytest
from django.utils.timezone import localdate

from casework.access.permissions import Permission
from casework.access.policy import has_desk, may, wards_where
from casework.access.posts import Post, sync
from casework.access.roles import ROLE_PERMISSIONS, Role
from casework.people.user import User
from tests.people_in_post import Office

YESTERDAY = dt.timedelta(days=1)


def again(user: User) -> User:
    """The same person in a new request."""
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize("role", ["officer", "counter", "leader", "inspector", "administrator"])
def test_a_post_brings_the_permissions_of_its_role_in_its_ward_alone(
    role: str, office: Office, other_office: Office
) -> None:
    user = again(getattr(office, role))
    for permission in Permission:
        assert may(user, permission, office.ward.pk) == (permission in ROLE_PERMISSIONS[Role(role)])
        assert not may(user, permission, other_office.ward.pk)


def test_a_role_that_changed_with_a_new_version_is_granted_anew(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = ROLE_PERMISSIONS[Role.OFFICER] - {Permission.PRINT} | {Permission.SEAL}
    monkeypatch.setitem(ROLE_PERMISSIONS, Role.OFFICER, changed)
    sync()
    officer = again(office.officer)
    assert {right for right in Permission if may(officer, right, office.ward.pk)} == changed


def test_a_post_that_has_ended_brings_nothing(office: Office) -> None:
    Post.objects.filter(user=office.officer).update(until=localdate() - YESTERDAY)
    sync()
    assert not has_desk(again(office.officer))


def test_a_post_that_has_not_begun_brings_nothing_until_its_day(office: Office) -> None:
    tomorrow = localdate() + YESTERDAY
    Post.objects.filter(user=office.officer).update(since=tomorrow)
    sync()
    assert not has_desk(again(office.officer))
    sync(tomorrow)
    assert may(again(office.officer), Permission.REVIEW, office.ward.pk)


def test_a_deactivated_account_may_nothing(office: Office) -> None:
    office.officer.is_active = False
    office.officer.save()
    assert not has_desk(again(office.officer))


def test_a_citizen_has_no_desk(citizen: User) -> None:
    assert not has_desk(citizen)
    assert wards_where(citizen, Permission.VIEW) == []


def test_the_grants_of_a_request_cost_one_query(office: Office, django_assert_num_queries: object) -> None:
    user = again(office.officer)
    may(user, Permission.VIEW, office.ward.pk)
    with django_assert_num_queries(0):  # type: ignore[operator]
        may(user, Permission.REVIEW, office.ward.pk)
        wards_where(user, Permission.PRINT)
