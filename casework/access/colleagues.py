"""Who works beside whom today: the posts of some wards, and the colleagues who may do a step."""

from collections.abc import Iterable

from django.utils.timezone import localdate

from casework.access.permissions import Permission
from casework.access.posts import Post
from casework.access.roles import ROLE_PERMISSIONS
from casework.people.user import User


def posts_in(ward_ids: Iterable[int]) -> list[Post]:
    """The posts in force today in these wards, with their people and wards; one query."""
    held = Post.objects.held_on(localdate()).filter(ward_id__in=list(ward_ids))
    return list(held.select_related("user", "ward").order_by("ward__code", "user__full_name"))


def able_to(rights: Iterable[Permission], ward_id: int) -> list[User]:
    """The people in post whose role brings one of these rights in this ward, by name; one query."""
    roles = [role for role, permissions in ROLE_PERMISSIONS.items() if permissions.intersection(rights)]
    held = Post.objects.held_on(localdate()).filter(ward_id=ward_id, role__in=roles).select_related("user")
    return list({post.user_id: post.user for post in held.order_by("user__full_name")}.values())
