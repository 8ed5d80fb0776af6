"""The people of a ward's office: who is or was in post there, and who may sign."""

from django.db.models import Prefetch, QuerySet
from django.utils.timezone import localdate

from casework.access.permissions import Permission
from casework.access.posts import Post
from casework.access.roles import ROLE_PERMISSIONS, Role
from casework.offices.wards import Ward
from casework.people.user import User


def staff_of(ward: Ward) -> QuerySet[User]:
    """Everybody who ever held a post in the ward, those who may still log in first; `here` holds the posts."""
    posts = Post.objects.filter(ward=ward).order_by("-since", "pk")
    people = User.objects.filter(pk__in=Post.objects.filter(ward=ward).values("user"))
    return people.prefetch_related(Prefetch("posts", posts, to_attr="here")).order_by("-is_active", "full_name", "pk")


def signers_of(ward_id: int, *rights: Permission) -> QuerySet[Post]:
    """The posts whose holder may sign result papers today: those with one of these rights to decide."""
    signing = [role for role in Role if ROLE_PERMISSIONS[role].intersection(rights)]
    held = Post.objects.held_on(localdate()).filter(ward_id=ward_id, role__in=signing)
    return held.select_related("user").order_by("pk")


def posts_elsewhere(user: User, ward: Ward) -> QuerySet[Post]:
    """Posts in force or to come that this person holds in other wards."""
    return Post.objects.filter(user=user).exclude(ward=ward).exclude(until__lt=localdate()).select_related("ward")
