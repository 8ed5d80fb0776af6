"""The pages of the books' room, for whom they are."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import wards_where
from casework.desk.frame import Room

SECTION = "desk-register"
PAGES = (
    ("desk-register", _("Các sổ"), Permission.VIEW_REGISTER),
    ("desk-issue-books", _("Sổ cấp giấy tờ"), Permission.VIEW_REGISTER),
    ("desk-digitising", _("Số hóa sổ giấy"), Permission.KEEP_REGISTER),
    ("desk-import-book", _("Nhập sổ cũ từ tệp"), Permission.KEEP_REGISTER),
)


def in_register(user: Any, context: dict[str, Any]) -> dict[str, Any]:
    """The context of a page of this room: its tab lit, and the neighbours this person has business in."""
    neighbours = [Room(name, title) for name, title, right in PAGES if wards_where(user, right)]
    return {**context, "neighbours": neighbours, "section": SECTION}
