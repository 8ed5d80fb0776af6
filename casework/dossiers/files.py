"""Files of a dossier, served only to people for whom the dossier exists."""

from pathlib import Path
from typing import TypeVar

from django.conf import settings
from django.db.models import Model, QuerySet
from django.http import FileResponse, Http404

from casework.access.policy import Actor
from casework.dossiers.dossier import Dossier

Row = TypeVar("Row", bound=Model)


def seen_by(user: Actor, rows: QuerySet[Row], *, through: str = "dossier") -> QuerySet[Row]:
    """Those of `rows` whose dossier exists for this person; `through` is the way from a row to its dossier."""
    return rows.filter(**{f"{through}__in": Dossier.objects.visible_to(user)})


def stored_file(path: str, *, content_type: str, name: str, attachment: bool = False) -> FileResponse:
    """The file at `path` under the files folder, named `name`; shown in the browser unless it is an `attachment`.

    Raises Http404 when there is no such file.
    """
    place = Path(settings.FILES_DIR) / path
    if not path or not place.is_file():
        raise Http404
    answer = FileResponse(place.open("rb"), as_attachment=attachment, filename=name, content_type=content_type)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, max-age=600"
    return answer
