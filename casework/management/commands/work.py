"""`manage.py work`: the worker – runs the queued jobs, and every few seconds sweeps up what is due."""

import logging
import threading
import time
from typing import Any

from django.conf import settings
from django.db import close_old_connections
from django_tasks_db.management.commands import db_worker

from casework import checks
from casework.jobs.sweep import sweep

SWEEP_EVERY_SECONDS = 15
log = logging.getLogger("casework.jobs")


class Command(db_worker.Command):
    """django-tasks' database worker with our sweep beside it. Several may run at once; every job can run twice."""

    help = "Run the worker: queued jobs, retries, reminders, lapses."

    def handle(self, **options: Any) -> None:
        """Works until SIGTERM or Ctrl-C, then finishes the job in hand."""
        if settings.PRODUCTION:
            self.check(tags=[checks.TAG], include_deployment_checks=True)
        threading.Thread(target=_sweep_for_ever, name="sweep", daemon=True).start()
        super().handle(**options)


def _sweep_for_ever() -> None:
    # A sweep that fails must not end the sweeping: what it missed is still due at the next one.
    while True:
        close_old_connections()
        try:
            sweep()
        except Exception:
            log.exception("The sweep failed; it is tried again in %d seconds.", SWEEP_EVERY_SECONDS)
        time.sleep(SWEEP_EVERY_SECONDS)
