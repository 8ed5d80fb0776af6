"""How an act is refused: not the moment, not the person, or not yet."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from casework.dossiers.dossier import Dossier


class Refusal(Exception):
    """An act that does not happen, with a sentence for the person who tried it."""

    def __init__(self, sentence: str | Promise) -> None:
        super().__init__(str(sentence))
        self.sentence = str(sentence)


class NotYet(Refusal):
    """Something must be done first; the sentence says what."""


class Conflict(Refusal):
    """Somebody was faster, or holds it: 409 with a name and a time, and the fresh dossier.

    `repeated` is true when the same person did the same thing already: he is led to the result.
    """

    def __init__(self, sentence: str | Promise, *, dossier: Dossier, repeated: bool = False) -> None:
        super().__init__(sentence)
        self.dossier = dossier
        self.repeated = repeated


class NotAllowed(Refusal, PermissionDenied):
    """Seen, but not for this person: 403 with the reason."""


def somebody_was_faster(dossier: Dossier, *, actor_name: str, deed: str, at: dt.datetime) -> str:
    """The sentence for a dossier that moved on meanwhile."""
    return _("%(name)s đã %(deed)s lúc %(time)s. Dưới đây là hồ sơ mới nhất.") % {
        "name": actor_name,
        "deed": deed,
        "time": f"{localtime(at):%H:%M %d/%m/%Y}",
    }
