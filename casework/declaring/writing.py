"""A dossier while its declaration is being written, in the room where that happens."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.timezone import localdate

from casework.declaring.room import Room
from casework.dossiers.declarations import DeclarationVersion
from casework.dossiers.dossier import Dossier
from casework.procedures.declaration import Declaration


@dataclass
class Writing:
    """A dossier whose newest declaration is still open, judged by the law of today."""

    dossier: Dossier
    version: DeclarationVersion
    room: Room

    @cached_property
    def judged(self) -> Declaration:
        """The declaration as it would be sent now."""
        return self.dossier.bind(self.version.raw, on=localdate(self.dossier.arrived_at))

    def saved(self, version: DeclarationVersion) -> "Writing":
        """The same with what was just kept."""
        return Writing(self.dossier, version, self.room)
