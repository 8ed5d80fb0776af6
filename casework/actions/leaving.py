"""The citizen takes the request back."""

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.mailing import tell
from casework.dossiers.dossier import Dossier
from casework.fees.settling import cancel_charge
from casework.people.user import User


def withdraw(pk: int, *, by: User, note: str = "", seen: str | None = None) -> Dossier:
    """End a dossier on the citizen's own wish, as long as nothing stands in the register."""

    def after(deed: Deed) -> None:
        deed.dossier.supplements.filter(closed_at=None).update(closed_at=deed.at)
        for charge in deed.dossier.charges.filter(state="due"):
            cancel_charge(charge, by=by, at=deed.at)
        tell(deed)

    return gate.perform(pk, "withdraw", by=by, seen=seen, note=note, after=after)
