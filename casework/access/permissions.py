"""The permissions an official can hold in a ward; django-guardian grants them on the Ward object."""

from django.contrib.auth.models import Permission as PermissionRow
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.offices.wards import Ward


class Permission(models.TextChoices):
    """What an official may do in a ward; the value is the codename in the database."""

    VIEW = "view_dossier", _("Xem hồ sơ")
    RECEIVE = "receive_dossier", _("Tiếp nhận, hướng dẫn, từ chối tiếp nhận")
    REVIEW = "review_dossier", _("Thụ lý, yêu cầu bổ sung, trình")
    ASSIGN = "assign_dossier", _("Phân công, chuyển người thụ lý")
    DECIDE = "decide_dossier", _("Phê duyệt, trả lại, từ chối, dừng, thu hồi")
    CERTIFY = "certify_copy", _("Chứng thực theo ủy quyền: phê duyệt, ký")
    PRINT = "print_result", _("In giấy tờ")
    SIGN = "sign_result", _("Ký giấy tờ")
    SEAL = "seal_result", _("Đóng dấu")
    HAND_OVER = "hand_over_result", _("Đối chiếu bản chính, thu lệ phí, trả kết quả")
    VIEW_REGISTER = "view_register", _("Xem sổ hộ tịch")
    KEEP_REGISTER = "keep_register", _("Ghi sổ hộ tịch: ghi chú, khóa sổ, số hóa, nhập sổ cũ")
    MANAGE_OFFICE = "manage_office", _("Quản lý tài khoản, lịch làm việc")


def ensure_rows() -> dict[str, PermissionRow]:
    """Make the permission rows for wards where they are missing; answer them by codename."""
    ward_type = ContentType.objects.get_for_model(Ward)
    rows = {row.codename: row for row in PermissionRow.objects.filter(content_type=ward_type)}
    for permission in Permission:
        if permission.value not in rows:
            rows[permission.value] = PermissionRow.objects.create(
                content_type=ward_type, codename=permission.value, name=str(permission.label)
            )
    return {permission.value: rows[permission.value] for permission in Permission}
