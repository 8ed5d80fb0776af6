"""The worker, stopped in the middle of one thing: `python -m tests.jobs.interrupted MOMENT FILE`.

When the moment is reached, FILE appears and the worker waits there to be killed (or, for `slow-mail`, to go on).
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "caseflow.settings")
django.setup()

from django.core.management import call_command  # noqa: E402

from casework.documents import production  # noqa: E402
from casework.jobs import pictures, produce  # noqa: E402
from casework.notifications import delivery  # noqa: E402

MOMENT, REACHED = sys.argv[1], Path(sys.argv[2])


def stop(seconds: float = 600) -> None:
    """Say that the moment has come, and stay in it."""
    REACHED.touch()
    time.sleep(seconds)


def before(act: Callable[..., Any], seconds: float = 600) -> Callable[..., Any]:
    """The same act, which stops before it does anything."""

    def stopped(*args: Any, **facts: Any) -> Any:
        stop(seconds)
        return act(*args, **facts)

    return stopped


def after(act: Callable[..., Any]) -> Callable[..., Any]:
    """The same act, which stops when everything is done and nothing is marked."""

    def stopped(*args: Any, **facts: Any) -> Any:
        result = act(*args, **facts)
        stop()
        return result

    return stopped


if MOMENT == "before-the-mail":
    delivery.CARRIERS["folder"] = before(delivery.to_folder)
elif MOMENT == "after-the-mail":
    delivery.CARRIERS["folder"] = after(delivery.to_folder)
elif MOMENT == "slow-mail":
    delivery.CARRIERS["folder"] = before(delivery.to_folder, seconds=2)
elif MOMENT == "before-the-pdf":
    produce.render = before(produce.render)
elif MOMENT == "after-the-pdf":
    production.write_file = after(production.write_file)
elif MOMENT == "before-the-pictures":
    pictures.draw_pages = before(pictures.draw_pages)
else:
    sys.exit(f"no such moment: {MOMENT}")

call_command("work", skip_checks=True)
