"""A job is only a hint to the worker that rows may be due: losing one costs seconds, carrying one out twice nothing.

The worker fills CARRIED_OUT_BY when it starts, so that the web process never loads what makes papers and pictures.
"""

from collections.abc import Callable

from django.db import transaction
from django_tasks import task

AFTER_ACT = "after_act"
NEW_SCAN = "new_scan"
BUNDLE = "bundle"

CARRIED_OUT_BY: dict[str, Callable[[int], None]] = {}


@task
def carry_out(kind: str, pk: int) -> None:
    """What the worker calls for one hint; KeyError for a kind it does not know, which leaves the hint as failed."""
    CARRIED_OUT_BY[kind](pk)


def hint(kind: str, pk: int) -> None:
    """Tell the worker, once the caller's transaction is through, that rows of `pk` are due.

    A hint that cannot be given is logged and forgotten, for the sweep finds the rows: it never undoes an act.
    """
    # No `partial`: Django logs a failure by the callback's own name.
    transaction.on_commit(lambda: carry_out.enqueue(kind, pk), robust=True)
