"""Makes the blank forms, filled samples and calibration sheets that somebody asked for."""

from django.utils.timezone import now

from casework.documents.forms import FormFile, produce_form
from casework.documents.rendering import render
from casework.jobs.turn import Turn


def produce_forms(turn: Turn) -> None:
    """Make every form file that is due."""
    turn.each(list(FormFile.objects.due(now()).values_list("pk", flat=True)[:50]), produce_one)


def produce_one(pk: int) -> None:
    """Make one form file, unless somebody has."""
    produce_form(pk, render=render)
