"""The one Django app."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Registers the domain with Django."""

    name = "casework"
    verbose_name = "Hồ sơ tư pháp – hộ tịch"
