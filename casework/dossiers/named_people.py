"""The people a declaration names: found by search, compared with the registers, barred from acting on the file."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NamedPerson(models.Model):
    """One person named in the sent declaration, in one role."""

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="named_people")
    role = models.CharField(_("vai trò"), max_length=40)
    name = models.CharField(_("họ, chữ đệm, tên"), max_length=120)
    name_fold = models.CharField(max_length=120, db_index=True)
    birth_date = models.DateField(_("ngày sinh"), null=True, blank=True)
    identity_number = models.CharField(_("số định danh cá nhân"), max_length=12, blank=True, db_index=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("người có tên trong hồ sơ")
        verbose_name_plural = _("người có tên trong hồ sơ")

    def __str__(self) -> str:
        return self.name
