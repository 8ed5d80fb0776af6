"""Where the bytes of a dossier lie: written whole under a new name, never over another file."""

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.timezone import localtime

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier


# What belongs to a ward's office and to no dossier lies in a folder of this name instead of the dossier's.
OFFICE_FOLDER = "office"


def folder_of_office(ward_id: int, *, at: dt.datetime) -> Path:
    """The office's own folder of the year, below `settings.FILES_DIR`: ward/yyyy/office."""
    return Path(str(ward_id)) / str(localtime(at).year) / OFFICE_FOLDER


def folder_of(dossier: "Dossier", *, at: dt.datetime) -> Path:
    """The dossier's folder of the year, below `settings.FILES_DIR`: ward/yyyy/dossier."""
    return Path(str(dossier.ward_id)) / str(localtime(at).year) / str(dossier.uuid)


def write(path: str | Path, content: bytes) -> None:
    """Write beside `path` (below FILES_DIR) and rename, so that a half-written file never has its name."""
    target = Path(settings.FILES_DIR) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.part")
    with unfinished.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.rename(target)


def read(path: str | Path) -> bytes:
    """The bytes at `path` below FILES_DIR; OSError when they are gone."""
    return (Path(settings.FILES_DIR) / path).read_bytes()


def erase(path: str | Path) -> None:
    """Remove the file at `path` below FILES_DIR; one already gone is no error."""
    (Path(settings.FILES_DIR) / path).unlink(missing_ok=True)
