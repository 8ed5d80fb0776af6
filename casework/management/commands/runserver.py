"""`manage.py runserver`: Django's, which in demo mode serves this machine alone."""

from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.management.commands.runserver import Command as RunServer
from django.core.management.base import CommandError
from django.utils.translation import gettext as _


class Command(RunServer):
    """The demonstration's passwords are printed for everybody to read, so nobody else may reach it."""

    addr: str  # which Django sets from the command line before it calls `run`

    def run(self, **options: Any) -> None:
        """Serve; CommandError when the address of a demonstration can be reached from outside."""
        if settings.DEMO and not is_loopback(self.addr):
            raise CommandError(_("Bản chạy thử chỉ chạy trên máy này (127.0.0.1). Chạy thật: xem docs/operations.md."))
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # looked for, though nothing is collected for a trial
        super().run(**options)


def is_loopback(address: str) -> bool:
    """Whether only this machine can reach the address; a name other than localhost may lead anywhere."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"
