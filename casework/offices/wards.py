"""The wards: every commune-level unit of the country, of which some are served here."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Ward(models.Model):
    """A commune-level unit. `code` is the statistical code, `unit_code` begins its dossier codes."""

    class Kind(models.TextChoices):
        """The three kinds of commune-level units since July 2025."""

        WARD = "phường", _("Phường")
        COMMUNE = "xã", _("Xã")
        SPECIAL_ZONE = "đặc khu", _("Đặc khu")

    code = models.CharField(_("mã đơn vị hành chính"), max_length=10, unique=True)
    name = models.CharField(_("tên"), max_length=100)
    kind = models.CharField(_("loại"), max_length=10, choices=Kind, default=Kind.WARD)
    province = models.CharField(_("tỉnh, thành phố"), max_length=100)
    unit_code = models.CharField(_("mã đơn vị trong mã hồ sơ"), max_length=35, blank=True)
    address = models.CharField(_("địa chỉ trụ sở"), max_length=200, blank=True)
    phone = models.CharField(_("số điện thoại"), max_length=20, blank=True)
    email = models.EmailField(_("thư điện tử"), blank=True)
    reception_place = models.CharField(_("nơi tiếp nhận và trả kết quả"), max_length=200, blank=True)
    serves = models.BooleanField(_("đang nhận hồ sơ tại đây"), default=False)

    class Meta:
        app_label = "casework"
        verbose_name = _("phường, xã")
        verbose_name_plural = _("phường, xã")
        ordering = ["code"]
        constraints = [
            # Two wards with one unit code would give two dossiers the same code.
            models.UniqueConstraint(fields=["unit_code"], condition=~Q(unit_code=""), name="ward_unit_code_once"),
        ]
        indexes = [models.Index(fields=["serves"], condition=Q(serves=True), name="ward_serving")]

    def __str__(self) -> str:
        return self.name

    @property
    def name_in_sentence(self) -> str:
        """The name inside a sentence: "phường Xuân Đỉnh"."""
        return self.name[:1].lower() + self.name[1:]

    @property
    def people_committee(self) -> str:
        """The office that registers: "Ủy ban nhân dân phường Xuân Đỉnh". Papers are always Vietnamese."""
        return f"Ủy ban nhân dân {self.name_in_sentence}"


class FormerOffice(models.Model):
    """An office whose books this ward keeps since a merger; `until` is its last day."""

    ward = models.ForeignKey(
        Ward, on_delete=models.PROTECT, related_name="former_offices", verbose_name=_("phường, xã hiện nay")
    )
    name = models.CharField(_("tên cơ quan trước đây"), max_length=150)
    until = models.DateField(_("đến hết ngày"))

    class Meta:
        app_label = "casework"
        verbose_name = _("cơ quan đăng ký trước đây")
        verbose_name_plural = _("cơ quan đăng ký trước đây")
        ordering = ["ward", "name"]
        constraints = [models.UniqueConstraint(fields=["ward", "name"], name="former_office_once")]

    def __str__(self) -> str:
        return self.name
