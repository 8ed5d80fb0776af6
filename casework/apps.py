"""The one Django app."""

from django.apps import AppConfig
from django.core.checks import register

from casework import checks


class CaseworkConfig(AppConfig):
    """Registers the domain with Django."""

    name = "casework"
    verbose_name = "Hồ sơ tư pháp – hộ tịch"

    def ready(self) -> None:
        """Make `manage.py check` look at what this house needs."""
        for check in checks.ALWAYS:
            register(check, checks.TAG)
        for check in checks.BEFORE_SERVING:
            register(check, checks.TAG, deploy=True)
        for check in checks.WHILE_SERVING:
            register(check, checks.RUNNING_TAG, deploy=True)
