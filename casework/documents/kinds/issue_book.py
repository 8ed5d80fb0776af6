"""The books in which given papers are listed; each is read from the numbered papers themselves, never kept apart."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IssueBook(models.TextChoices):
    """One book; a kind of paper says in which it is listed."""

    EXTRACTS = "trich-luc", _("Sổ cấp bản sao trích lục hộ tịch")
    MARITAL_STATUS = "tinh-trang-hon-nhan", _("Sổ cấp Giấy xác nhận tình trạng hôn nhân")
    CERTIFICATION = "chung-thuc", _("Sổ chứng thực bản sao từ bản chính")
