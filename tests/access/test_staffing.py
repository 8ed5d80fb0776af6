"""Who works in a ward, who may sign there, and who is in post elsewhere."""

import datetime as dt

from django.utils.timezone import localdate

from casework.access.permissions import Permission
from casework.access.posts import Post
from casework.access.staffing import posts_elsewhere, signers_of, staff_of
from casework.people.user import User
from tests.people_in_post import Office, post


def test_staff_are_all_who_ever_held_a_post_here(office: Office, other_office: Office, citizen: User) -> None:
    Post.objects.filter(user=office.colleague).update(until=dt.date(2026, 2, 1))
    people = set(staff_of(office.ward))
    assert {office.colleague, office.leader} <= people
    assert not {other_office.officer, citizen} & people


def test_signers_are_the_leaders_in_post_today(office: Office, other_office: Office) -> None:
    assert [signer.user for signer in signers_of(office.ward.pk, Permission.DECIDE)] == [office.leader, office.deputy]
    Post.objects.filter(user=office.deputy).update(until=localdate() - dt.timedelta(days=1))
    assert [signer.user for signer in signers_of(office.ward.pk, Permission.DECIDE)] == [office.leader]


def test_an_ended_post_elsewhere_holds_nobody_back(office: Office, other_office: Office) -> None:
    away = post(office.colleague, other_office.ward, "officer", "Biệt phái")  # type: ignore[arg-type]
    assert list(posts_elsewhere(office.colleague, office.ward)) == [away]
    Post.objects.filter(pk=away.pk).update(until=localdate() - dt.timedelta(days=1))
    assert not posts_elsewhere(office.colleague, office.ward).exists()
