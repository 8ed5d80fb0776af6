"""Which ward served here an addressee is, told from how the letter names it."""

from casework.offices.wards import Ward
from casework.people.names import fold

ABBREVIATED, IN_FULL = "ubnd ", "uy ban nhan dan "


def served_ward(addressee: str) -> Ward | None:
    """The ward that serves citizens here and is meant by `addressee`; None when none is, or more than one may be.

    Its people's committee must be named first, by itself or before a comma; where more follows, the province with it.
    """
    said = fold(addressee)
    if said.startswith(ABBREVIATED):
        said = IN_FULL + said.removeprefix(ABBREVIATED)
    committee, _comma, place = said.partition(",")
    found = [
        ward
        for ward in Ward.objects.filter(serves=True)
        if fold(ward.people_committee) == committee.strip() and (not place or fold(ward.province) in place)
    ]
    return found[0] if len(found) == 1 else None
