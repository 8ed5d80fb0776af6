"""How far each printer misses: what is printed onto a blank is moved by this much."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PrinterProfile(models.Model):
    """A printer of a ward with its offsets in millimetres, to the right and down, as read off the calibration sheet."""

    ward = models.ForeignKey(
        "casework.Ward", on_delete=models.PROTECT, related_name="printers", verbose_name=_("phường, xã")
    )
    name = models.CharField(_("tên máy in"), max_length=60)
    offset_x_mm = models.DecimalField(_("độ lệch ngang (mm)"), max_digits=4, decimal_places=1, default=0)
    offset_y_mm = models.DecimalField(_("độ lệch dọc (mm)"), max_digits=4, decimal_places=1, default=0)

    class Meta:
        app_label = "casework"
        verbose_name = _("máy in")
        verbose_name_plural = _("máy in")
        ordering = ["ward", "name"]
        constraints = [models.UniqueConstraint(fields=["ward", "name"], name="printer_name_once_per_ward")]

    def __str__(self) -> str:
        return self.name

    @property
    def offsets(self) -> tuple[float, float]:
        """Right and down, in millimetres."""
        return float(self.offset_x_mm), float(self.offset_y_mm)
