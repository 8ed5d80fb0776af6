"""The office's own scans: what another authority replied, minutes that were signed. Bytes first, rows with the act."""

from collections.abc import Sequence
from typing import Any

from django.utils.timezone import now

from casework.actions.gate import Deed
from casework.actions.hints import NEW_SCAN, hint
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.dossiers.scans import Scan, shelved
from casework.people.user import User


def laid_ready(pk: int, scans: Sequence[Scan], *, by: User) -> list[PaperFile]:
    """The scans with their bytes in the dossier's folder and rows yet to be saved; unnamed bytes are swept away."""
    if not scans:
        return []
    dossier = Dossier.objects.get(pk=pk)
    return [shelved(dossier, scan, by=by, at=now()) for scan in scans]


def keep(deed: Deed, rows: Sequence[PaperFile], **belongs: Any) -> None:
    """Save rows as scans of what they belong to (`requirement`, `verification` or `document`), on record at once."""
    for row in rows:
        for name, value in {**belongs, "dossier": deed.dossier, "sent_at": deed.at}.items():
            setattr(row, name, value)
        row.save(force_insert=True)
        hint(NEW_SCAN, row.pk)
    if rows:
        deed.facts["scans"] = len(rows)


def take_away(deed: Deed, **belonged: Any) -> None:
    """What was scanned of it before counts no longer; it stays on record."""
    deed.dossier.paper_files.current().filter(**belonged).update(removed_at=deed.at)
