"""One warm worker of a measurement: `python -m tests.bench.press`.

Says "warm", waits for a line, makes what is due, says "made".
"""

import sys

from django.utils.timezone import now

from casework.documents.issued import IssuedDocument
from casework.documents.rendering import render
from casework.jobs.produce import produce_due
from casework.jobs.turn import Turn
from tests.bench.house import EVERYDAY, KINDS


def warm_up() -> None:
    """Fonts, stylesheet and templates are read at the first paper of each kind."""
    for kind in EVERYDAY:
        render(kind, KINDS[kind].facts.example().plain())


def make_all() -> None:
    """Turn after turn, until nobody waits."""
    while IssuedDocument.objects.due(now()).exists():
        produce_due(Turn())


if __name__ == "__main__":
    warm_up()
    print("warm", flush=True)
    sys.stdin.readline()
    make_all()
    print("made", flush=True)
