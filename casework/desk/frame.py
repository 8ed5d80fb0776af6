"""The frame of every desk screen: whose desk it is, the queues with their counters, and the page itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from casework.access.colleagues import posts_in
from casework.access.permissions import Permission
from casework.access.policy import wards_at, wards_where
from casework.access.posts import Post
from casework.actions.heartbeat import worker_is_alive
from casework.workflow.incoming import INCOMING
from casework.workflow.queues import CASES, counts, offered_to

# The rooms of the desk: the name of the first page, what it is called, and the right without which nobody sees it.
ROOMS = (
    ("desk-home", _("Hồ sơ"), Permission.VIEW),
    ("desk-counter", _("Nhận hồ sơ"), Permission.RECEIVE),
    ("desk-approvals", _("Phê duyệt"), Permission.DECIDE),
    ("desk-approvals", _("Phê duyệt"), Permission.CERTIFY),
    ("desk-printing", _("In, ký, đóng dấu"), Permission.VIEW),
    ("desk-appointments", _("Lịch hẹn"), Permission.HAND_OVER),
    ("desk-slips", _("Phiếu, sổ theo dõi"), Permission.VIEW),
    ("desk-register", _("Sổ hộ tịch"), Permission.VIEW_REGISTER),
    ("desk-office", _("Quản trị"), Permission.MANAGE_OFFICE),
)


@dataclass(frozen=True)
class Room:
    """One tab of the masthead: a URL name and its title."""

    name: str
    title: str | Promise


@dataclass(frozen=True)
class QueueLink:
    """One queue as the navigation shows it."""

    code: str
    title: str | Promise
    href: str
    count: int
    empty: str | Promise
    urgent: bool = False


class Desk:
    """The desk of whoever asks; what costs a query is asked only when a template names it."""

    def __init__(self, request: HttpRequest, *, queue: str = "") -> None:
        self.user: Any = request.user
        self.queue = queue

    @cached_property
    def staff(self) -> list[Post]:
        """The posts in force today in the wards of this official."""
        return posts_in(wards_at(self.user))

    @cached_property
    def posts(self) -> list[Post]:
        """His own posts."""
        return [post for post in self.staff if post.user_id == self.user.pk]

    @property
    def place(self) -> str:
        """Where he works and as what, as the strip on top says it."""
        return " · ".join(
            dict.fromkeys(part for post in self.posts for part in (post.ward.people_committee, post.title))
        )

    @property
    def rooms(self) -> list[Room]:
        """The rooms he has business in."""
        open_rooms = (Room(name, title) for name, title, right in ROOMS if wards_where(self.user, right))
        return list(dict.fromkeys(open_rooms))

    @property
    def finds_dossiers(self) -> bool:
        """Whether there are dossiers for him to look for; an administrator has none."""
        return bool(wards_where(self.user, Permission.VIEW))

    @cached_property
    def queues(self) -> list[QueueLink]:
        """The queues he has use for, counted."""
        waiting = counts(self.user)
        return [
            QueueLink(
                queue.code,
                queue.title,
                reverse("desk-queue", args=[queue.code]),
                waiting[queue.code],
                queue.empty,
                queue.urgent,
            )
            for queue in offered_to(self.user)
        ] + [*self._posted(waiting), *self._incoming(waiting)]

    def _posted(self, waiting: Mapping[str, int]) -> list[QueueLink]:
        """The cases whose posting is under way, for everybody who may look at dossiers."""
        if not self.finds_dossiers:
            return []
        empty = _("Không có vụ việc nào đang niêm yết.")
        return [QueueLink(CASES, _("Trẻ bị bỏ rơi, đang niêm yết"), reverse("desk-foundlings"), waiting[CASES], empty)]

    def _incoming(self, waiting: Mapping[str, int]) -> list[QueueLink]:
        """The letters that ask his wards, once there is one to answer."""
        count = waiting.get(INCOMING, 0)
        if not count and self.queue != INCOMING:
            return []
        empty = _("Không có công văn nào chờ trả lời.")
        return [QueueLink(INCOMING, _("Công văn hỏi đến"), reverse("desk-incoming"), count, empty)]

    @property
    def next_useful(self) -> QueueLink | None:
        """Another queue in which something waits."""
        return next((link for link in self.queues if link.count and link.code != self.queue), None)

    @property
    def worker_is_silent(self) -> bool:
        """Whether nobody makes papers and delivers mails at the moment."""
        return not worker_is_alive()


def show(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200, queue: str = ""
) -> HttpResponse:
    """A desk page: `template` in the frame, with `desk` beside its own context.

    `queue` lights its link; `section` in the context lights another room than that of the dossiers.
    """
    frame = {"desk": Desk(request, queue=queue), "section": "desk-home"}
    return render(request, template, {**frame, **(context or {})}, status=status)
