"""Books of a registering office, one a kind, year and series; numbers run from 01 without gaps."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Book(models.Model):
    """A civil-status book; its row lock is what makes numbers gap-free."""

    class Kind(models.TextChoices):
        """What is registered in it."""

        BIRTH = "birth", _("Sổ đăng ký khai sinh")
        DEATH = "death", _("Sổ đăng ký khai tử")
        MARRIAGE = "marriage", _("Sổ đăng ký kết hôn")
        GUARDIANSHIP = "guardianship", _("Sổ đăng ký giám hộ")
        GUARDIANSHIP_END = "guardianship-end", _("Sổ đăng ký chấm dứt giám hộ")

    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="books")
    office = models.CharField(_("cơ quan đăng ký, đúng tên lúc đó"), max_length=160)
    kind = models.CharField(_("loại sổ"), max_length=20, choices=Kind)
    year = models.PositiveIntegerField(_("năm"))
    series = models.CharField(_("quyển, dãy"), max_length=20, blank=True)
    last_number = models.PositiveIntegerField(_("số cuối đã cấp"), default=0)
    closed_on = models.DateField(_("khóa sổ ngày"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("sổ hộ tịch")
        verbose_name_plural = _("sổ hộ tịch")
        constraints = [
            models.UniqueConstraint(fields=["ward", "office", "kind", "year", "series"], name="one_book_a_year")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.year} – {self.office}"
