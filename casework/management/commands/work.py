"""`manage.py work`: the worker – carries out what was hinted at, and every few seconds sweeps up what is due."""

import logging
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from casework import checks
from casework.jobs.worker import Worker


class Command(BaseCommand):
    """One process and one thread. Several may run at once: every row is claimed or may be done twice."""

    help = "Run the worker: mails, papers, page pictures, reminders, lapses."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--once` does what is due and ends."""
        parser.add_argument("--once", action="store_true", help="do what is due now, then end")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        """Works until SIGTERM or Ctrl-C, then finishes the row in hand; a second signal ends it at once."""
        if settings.PRODUCTION:
            self.check(tags=[checks.TAG], include_deployment_checks=True)
        for name in ("django_tasks", "django_tasks_db"):
            logging.getLogger(name).setLevel(logging.ERROR)
        worker = Worker()
        worker.configure_signals()
        worker.work(once=once)
