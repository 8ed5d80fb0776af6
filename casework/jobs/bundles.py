"""Binds what officials asked to have in one file."""

from django.utils.timezone import now

from casework.documents.binding import bind
from casework.documents.bundles import waiting_bundles
from casework.jobs.produce import produce
from casework.jobs.turn import Turn


def bind_due(turn: Turn) -> None:
    """Bind every bundle that waits."""
    turn.each(waiting_bundles(now()), bind_one)


def bind_one(pk: int) -> None:
    """Bind one bundle, unless somebody has."""
    bind(pk, make=produce)
