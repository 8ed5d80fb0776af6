"""The table of roles: which permissions a post brings in its ward."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission


class Role(models.TextChoices):
    """The kinds of post at a ward's justice desk."""

    COUNTER = "counter", _("Bộ phận một cửa")
    OFFICER = "officer", _("Công chức tư pháp – hộ tịch")
    LEADER = "leader", _("Lãnh đạo Ủy ban nhân dân")
    CERTIFIER = "certifier", _("Người được ủy quyền chứng thực")
    INSPECTOR = "inspector", _("Người kiểm tra (chỉ xem)")
    ADMINISTRATOR = "administrator", _("Quản trị")


P = Permission
ROLE_PERMISSIONS: dict[str, frozenset[Permission]] = {
    Role.COUNTER: frozenset({P.VIEW, P.RECEIVE, P.SEAL, P.HAND_OVER}),
    Role.OFFICER: frozenset({P.VIEW, P.RECEIVE, P.REVIEW, P.PRINT, P.VIEW_REGISTER, P.KEEP_REGISTER}),
    Role.LEADER: frozenset({P.VIEW, P.ASSIGN, P.DECIDE, P.SIGN, P.VIEW_REGISTER}),
    Role.CERTIFIER: frozenset({P.VIEW, P.CERTIFY}),
    Role.INSPECTOR: frozenset({P.VIEW, P.VIEW_REGISTER}),
    Role.ADMINISTRATOR: frozenset({P.MANAGE_OFFICE}),
}
