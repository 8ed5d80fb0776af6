"""What a dossier costs, and the receipts given for it; amounts are whole đồng."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ChargeState(models.TextChoices):
    """Where the money stands."""

    DUE = "due", _("chưa thu")
    PAID = "paid", _("đã thu")
    EXEMPT = "exempt", _("được miễn")
    CANCELLED = "cancelled", _("đã hủy")


class Charge(models.Model):
    """One amount asked for a dossier, with the lines it is made of: label, quantity, unit_amount, amount."""

    dossier = models.ForeignKey(
        "casework.Dossier", verbose_name=_("hồ sơ"), on_delete=models.PROTECT, related_name="charges"
    )
    amount = models.PositiveIntegerField(_("số tiền (đồng)"))
    lines = models.JSONField(_("các khoản"), default=list, blank=True)
    ground = models.CharField(_("căn cứ"), max_length=500, blank=True)
    state = models.CharField(_("tình trạng"), max_length=10, choices=ChargeState.choices, default=ChargeState.DUE)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người thu"), on_delete=models.PROTECT, null=True, related_name="+"
    )
    settled_at = models.DateTimeField(_("thu hoặc miễn lúc"), null=True, blank=True)
    created_at = models.DateTimeField(_("lập lúc"), auto_now_add=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("khoản lệ phí")
        verbose_name_plural = _("các khoản lệ phí")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="exempt") | ~models.Q(ground=""), name="exempt_charge_has_ground"
            )
        ]

    def __str__(self) -> str:
        return f"{self.amount} đ ({self.get_state_display()})"


class ReceiptSeries(models.Model):
    """The last receipt number a ward gave in a year; its row is the lock that keeps the series without gaps."""

    ward = models.ForeignKey("casework.Ward", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "casework"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["ward", "year"], name="one_receipt_series_per_ward_and_year")]


class Receipt(models.Model):
    """A numbered receipt for money taken at the counter. A cancelled one keeps its number."""

    charge = models.ForeignKey(
        Charge, verbose_name=_("khoản lệ phí"), on_delete=models.PROTECT, related_name="receipts"
    )
    ward = models.ForeignKey("casework.Ward", verbose_name=_("phường"), on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField(_("năm"))
    number = models.PositiveIntegerField(_("số"))
    amount = models.PositiveIntegerField(_("số tiền (đồng)"))
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người thu"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("thu lúc"))
    cancelled_at = models.DateTimeField(_("hủy lúc"), null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người hủy"), on_delete=models.PROTECT, null=True, related_name="+"
    )
    cancel_reason = models.CharField(_("lý do hủy"), max_length=500, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("biên lai")
        verbose_name_plural = _("biên lai")
        ordering = ["ward", "year", "number"]
        constraints = [
            models.UniqueConstraint(fields=["ward", "year", "number"], name="receipt_number_once_per_ward_and_year"),
            models.UniqueConstraint(
                fields=["charge"], condition=models.Q(cancelled_at=None), name="one_valid_receipt_per_charge"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """The number as printed: 0007/2026."""
        return f"{self.number:04d}/{self.year}"
