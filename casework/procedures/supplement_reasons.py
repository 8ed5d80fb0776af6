"""Why something must be supplemented: the same few reasons for every procedure."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SupplementReason(TextChoices):
    """What is wrong with a field or a paper."""

    INCORRECT = "incorrect", _("Không đúng")
    INCOMPLETE = "incomplete", _("Chưa đủ")
    UNREADABLE = "unreadable", _("Không đọc được")
    OUTDATED = "outdated", _("Hết hạn hoặc đã cũ")
    MISSING = "missing", _("Thiếu")
