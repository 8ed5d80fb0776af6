"""`manage.py catalogues`: brings the translation catalogues up to date with the sources (`make messages`)."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from casework.management.catalogues import save, untranslated


class Command(BaseCommand):
    """Rewrites the .po and .mo files; what has no translation yet is printed, to be filled in the .po."""

    help = "Collect the sentences people read and compile their translations."
    # It reads sources alone, and must work while a screen is half-written.
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """One line for each sentence that waits for its translation."""
        for language, _name in settings.LANGUAGES:
            for sentence in untranslated(save(language)):
                self.stdout.write(f"{language}: {sentence}")
