"""When a dossier lapses: the citizen was waited for, with a supplement or with his originals, and stayed away."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from casework.dossiers.conditions import NOTHING_REGISTERED
from casework.dossiers.rules import Condition, Sentence

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier


def _citizen_stayed_away(dossier: "Dossier") -> Sentence:
    if dossier.status == "needs_supplement":
        return None
    expected = dossier.awaits_originals and not dossier.appointments.filter(state="booked").exists()
    return None if expected else _("Hồ sơ không chờ công dân đến hoặc vẫn còn lịch hẹn.")


CITIZEN_STAYED_AWAY = Condition(_citizen_stayed_away)
LAPSED: list[Any] = [NOTHING_REGISTERED, CITIZEN_STAYED_AWAY]
