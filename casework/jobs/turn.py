"""A stretch of the worker's time: one row after the other, until it lasted long enough or the worker is to stop."""

import logging
import math
import time
from collections.abc import Callable, Iterable

log = logging.getLogger(__name__)

# After this, others have their turn, so that a mail server that answers slowly holds up no paper.
FAIR_SHARE_SECONDS = 20


class Turn:
    """`go_on` is asked before every row: it says whether the worker still works, and may leave its sign of life."""

    def __init__(self, go_on: Callable[[], bool] = lambda: True) -> None:
        self.go_on = go_on

    def each(self, pks: Iterable[int], act: Callable[[int], object], *, at_most: float = math.inf) -> None:
        """Do `act` for row after row, for `at_most` seconds; one that fails is logged and keeps nobody waiting."""
        until = time.monotonic() + at_most
        for pk in pks:
            if time.monotonic() > until or not self.go_on():
                return
            try:
                act(pk)
            except Exception:
                log.exception("%s failed for %s; it is tried again later.", act.__name__, pk)
