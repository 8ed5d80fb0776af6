"""Whether a dossier was received: what may happen before that moment, and what only afterwards."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.dossiers.rules import Condition, Sentence


def _only_before_reception(dossier: Any) -> Sentence:
    return None if dossier.accepted_at is None else _("Hồ sơ đã được tiếp nhận.")


def _only_after_reception(dossier: Any) -> Sentence:
    return None if dossier.accepted_at else _("Hồ sơ chưa được tiếp nhận.")


NOT_YET_RECEIVED = Condition(_only_before_reception)
RECEIVED = Condition(_only_after_reception)
