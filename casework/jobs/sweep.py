"""The periodic sweep: whatever is due and nobody has done yet."""

from datetime import timedelta

from django.core.management import call_command

FINISHED_JOBS_KEPT = timedelta(days=7)


def sweep() -> None:
    """Run every few seconds by the worker; doing it twice, or at the same time as another worker, does no harm."""
    call_command("clearsessions", verbosity=0)
    call_command("prune_db_task_results", verbosity=0, min_age_days=FINISHED_JOBS_KEPT.days)
