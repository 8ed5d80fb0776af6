"""Posts: who sits where, as what, from when until when; and the grants that follow from them."""

import datetime as dt

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from guardian.models import GroupObjectPermission

from casework.access.permissions import ensure_rows
from casework.access.roles import ROLE_PERMISSIONS, Role
from casework.offices.wards import Ward
from casework.people.user import User


class PostQuery(models.QuerySet["Post"]):
    """Ways to ask for posts."""

    def held_on(self, day: dt.date) -> "PostQuery":
        """Posts in force on that day whose holder's account is active."""
        return self.filter(Q(until=None) | Q(until__gte=day), since__lte=day, user__is_active=True)


class Post(models.Model):
    """One person in one role at one ward for a time; stand-ins and KT. CHỦ TỊCH are posts with dates."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="posts", verbose_name=_("người"))
    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="posts", verbose_name=_("phường, xã"))
    role = models.CharField(_("vai trò"), max_length=20, choices=Role)
    title = models.CharField(_("chức danh"), max_length=80)
    signs_as = models.CharField(_("ký với tư cách"), max_length=80, blank=True, help_text=_("Ví dụ: KT. CHỦ TỊCH"))
    since = models.DateField(_("từ ngày"))
    until = models.DateField(_("đến hết ngày"), null=True, blank=True)

    objects = PostQuery.as_manager()

    class Meta:
        app_label = "casework"
        verbose_name = _("vị trí công tác")
        verbose_name_plural = _("vị trí công tác")
        constraints = [
            models.CheckConstraint(
                name="post_ends_after_it_starts", condition=Q(until=None) | Q(until__gte=models.F("since"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.title}"


def group_for(ward: Ward, role: str) -> Group:
    """The group that holds a role's permissions in a ward, made when it is missing; its grants are the role's of today.

    A new version of the program may have given the role another permission, or taken one away.
    """
    group, _made = Group.objects.get_or_create(name=f"{ward.code}:{role}")
    granted = GroupObjectPermission.objects.filter(group=group, object_pk=str(ward.pk))
    held = {grant.permission.codename: grant.pk for grant in granted.select_related("permission")}
    wanted = {right.value for right in ROLE_PERMISSIONS[role]}
    if gone := held.keys() - wanted:
        granted.filter(pk__in=[held[codename] for codename in gone]).delete()
    if missing := wanted - held.keys():
        rows = ensure_rows()
        ward_type = ContentType.objects.get_for_model(Ward)
        GroupObjectPermission.objects.bulk_create(
            GroupObjectPermission(group=group, permission=rows[codename], content_type=ward_type, object_pk=ward.pk)
            for codename in sorted(missing)
        )
    return group


def post_on(user: User | None, ward_id: int, day: dt.date | None = None) -> Post | None:
    """The post in which `user` acts in a ward on `day` (today when not given)."""
    held = Post.objects.held_on(day or localdate())
    return held.filter(user=user, ward_id=ward_id).order_by("pk").first()


@transaction.atomic
def sync(day: dt.date | None = None) -> None:
    """Bring group memberships in line with the posts in force on `day`; run at every change and once a day."""
    held = Post.objects.held_on(day or localdate()).select_related("ward")
    wanted: dict[int, set[int]] = {}
    for post in held:
        wanted.setdefault(group_for(post.ward, post.role).pk, set()).add(post.user_id)
    for group in Group.objects.filter(name__contains=":").prefetch_related("user_set"):
        members, due = {user.pk for user in group.user_set.all()}, wanted.get(group.pk, set())
        if members - due:
            group.user_set.remove(*(members - due))
        if due - members:
            group.user_set.add(*(due - members))
