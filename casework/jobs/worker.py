"""The worker: django-tasks' own for the hints, with our sweep and a sign of life in between, all in one thread.

One thread, because type setting is not made for two; who needs more starts a second worker.
"""

import time

from django.db import close_old_connections, reset_queries
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from casework.actions.heartbeat import beat, fall_silent
from casework.jobs.registration import register
from casework.jobs.sweep import Diary, sweep
from casework.jobs.turn import Turn

SWEEP_EVERY_SECONDS = 5
BEAT_EVERY_SECONDS = 5
LOOK_EVERY_SECONDS = 0.5


class Worker(db_worker.Worker):
    """Works until told to stop, and then finishes the row in hand."""

    def __init__(self) -> None:
        super().__init__(
            queue_names=[DEFAULT_TASK_QUEUE_NAME],
            interval=0,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self._diary = Diary()
        self._swept_at = self._beaten_at = float("-inf")

    def work(self, *, once: bool = False) -> None:
        """Carry out hints as they come and sweep every few seconds; with `once`, end when nothing is left."""
        register()
        try:
            while self.running:
                self.run()
                self._sweep_when_due()
                reset_queries()
                if once:
                    return
                if self.running:
                    time.sleep(LOOK_EVERY_SECONDS)
        finally:
            fall_silent(self.worker_id)

    def run_task(self, db_task_result: DBTaskResult) -> None:
        """One hint; rows that were due longer have their turn in between."""
        self._go_on()
        super().run_task(db_task_result)
        self._sweep_when_due()

    def _sweep_when_due(self) -> None:
        self._go_on()
        if time.monotonic() - self._swept_at < SWEEP_EVERY_SECONDS:
            return
        close_old_connections()
        # A signal in the middle of a row then only asks to stop, as it does in the middle of a job.
        self.running_task = True
        sweep(self._diary, Turn(self._go_on))
        self.running_task = False
        self._swept_at = time.monotonic()

    def _go_on(self) -> bool:
        if time.monotonic() - self._beaten_at >= BEAT_EVERY_SECONDS:
            beat(self.worker_id)
            self._beaten_at = time.monotonic()
        return self.running
