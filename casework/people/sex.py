"""A person's sex as civil-status papers and identity numbers know it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sex(models.TextChoices):
    """The two values of the field "Giới tính"."""

    MALE = "male", _("Nam")
    FEMALE = "female", _("Nữ")
