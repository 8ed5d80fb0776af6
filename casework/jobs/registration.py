"""Which hint the worker carries out how."""

from casework.actions.hints import AFTER_ACT, BUNDLE, CARRIED_OUT_BY, NEW_SCAN
from casework.jobs.bundles import bind_one
from casework.jobs.deliver import deliver_due
from casework.jobs.pictures import draw
from casework.jobs.produce import produce_due
from casework.jobs.turn import Turn


def finish_act(dossier_pk: int) -> None:
    """Deliver the mails and make the papers that an act on this dossier left behind."""
    deliver_due(Turn(), dossier_pk=dossier_pk)
    produce_due(Turn(), dossier_pk=dossier_pk)


def register() -> None:
    """Called by the worker before its first job."""
    CARRIED_OUT_BY.update({AFTER_ACT: finish_act, NEW_SCAN: draw, BUNDLE: bind_one})
