"""The administration log: who changed what at a ward's office, and when."""

from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from casework.offices.wards import Ward
from casework.people.user import User


class OfficeEvent(models.Model):
    """One change; only ever added."""

    class Deed(models.TextChoices):
        """What was done."""

        INVITED = "invited", _("Mời vào làm việc")
        INVITED_AGAIN = "invited_again", _("Gửi lại thư mời")
        POST_GIVEN = "post_given", _("Giao vị trí")
        POST_CHANGED = "post_changed", _("Sửa vị trí")
        POST_ENDED = "post_ended", _("Kết thúc vị trí")
        DEACTIVATED = "deactivated", _("Khóa tài khoản")
        REACTIVATED = "reactivated", _("Mở lại tài khoản")
        WARD_CHANGED = "ward_changed", _("Sửa thông tin phường")
        HOURS_CHANGED = "hours_changed", _("Sửa giờ làm việc")
        CALENDAR_CHANGED = "calendar_changed", _("Sửa lịch nghỉ, làm bù")
        SLOTS_CHANGED = "slots_changed", _("Sửa khung giờ hẹn")
        BOOK_TAKEN_OUT = "book_taken_out", _("In, tải sổ cấp giấy tờ")
        PRINTER_CHANGED = "printer_changed", _("Sửa máy in")

    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="+", verbose_name=_("phường, xã"))
    by = models.ForeignKey("casework.User", models.PROTECT, related_name="+", verbose_name=_("người làm"))
    at = models.DateTimeField(_("lúc"), default=now)
    deed = models.CharField(_("việc"), max_length=20, choices=Deed)
    about = models.CharField(_("về"), max_length=300)

    class Meta:
        app_label = "casework"
        verbose_name = _("dòng nhật ký quản trị")
        verbose_name_plural = _("nhật ký quản trị")
        default_permissions = ()
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["ward", "-at"], name="office_event_newest")]

    def __str__(self) -> str:
        return f"{self.get_deed_display()}: {self.about}"


def write_down(ward: Ward, *, by: User, deed: str, about: str) -> OfficeEvent:
    """Add a line; call it inside the transaction of the change."""
    return OfficeEvent.objects.create(ward=ward, by=by, deed=deed, about=about[:300])


def log_of(ward: Ward) -> models.QuerySet[OfficeEvent]:
    """A ward's changes with who made them, the newest first."""
    return OfficeEvent.objects.filter(ward=ward).select_related("by")
