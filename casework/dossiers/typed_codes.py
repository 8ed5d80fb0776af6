"""Finding a dossier by its code as people type it: small letters, blanks, other dashes or none."""

import re
import unicodedata

from django.db.models import Value
from django.db.models.functions import Replace

from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward

LONGEST = 60
_DASHES = re.compile(r"[‐‑‒–—―−_]")
# From the right, because a unit's own code may end in digits: four of the day's number, six of the day.
_WITHOUT_SIGNS = re.compile(r"([0-9A-Z]+)([0-9]{6})([0-9]{4})")


def find_by_code(typed: str) -> Dossier | None:
    """The dossier that bears this code, with its ward; None when no dossier does."""
    found = Dossier.objects.filter(code__in=spellings(typed)).select_related("ward")
    return found.prefetch_related("declarations", "supplements__items", "appointments").first()


def spellings(typed: str) -> list[str]:
    """The codes that may be meant, in the form in which they are kept."""
    tidied = _DASHES.sub("-", "".join(unicodedata.normalize("NFKC", typed[:LONGEST]).upper().split()))
    parts = _WITHOUT_SIGNS.fullmatch(re.sub(r"[^0-9A-Z]", "", tidied))
    if parts is None:
        return [tidied]
    unit, day, number = parts.groups()
    units = Ward.objects.alias(bare=Replace("unit_code", Value("."))).filter(bare=unit)
    return [tidied, *(f"{ward}-{day}-{number}" for ward in units.values_list("unit_code", flat=True))]
