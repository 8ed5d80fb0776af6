"""The user guide as one paper: the words of its web page, set by the papers' own engine, with its pictures as files."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django import template
from django.conf import settings

from casework.documents.facts.guide import GuideField, GuideGroup, GuideProcedure, GuideService, UserGuide
from casework.procedures import registry

STATIC_DIR = Path(settings.BASE_DIR) / "casework" / "static"
PICTURE_DIR = STATIC_DIR / "casework" / "images"
_WORDS_DIR = Path(settings.BASE_DIR) / "templates" / "portal" / "guide"
_BYTES_IN_MB = 1024 * 1024

register = template.Library()


@register.simple_tag
def static(path: str) -> str:
    """Where a picture lies on this machine: on paper, `{% static %}` leads to the file itself."""
    return (STATIC_DIR / path).as_uri()


def user_guide(_key: str) -> UserGuide:
    """The guide as it stands today."""
    groups = tuple(
        GuideGroup(
            field=GuideField(
                code=group.field.code,
                title=str(group.field.title),
                level=group.field.level,
                remark=str(group.field.remark),
            ),
            services=tuple(
                GuideService(
                    title=str(service.title),
                    procedure=GuideProcedure(code=service.procedure.code) if service.procedure else None,
                )
                for service in group.services
            ),
        )
        for group in registry.by_field()
    )
    return UserGuide(
        fields=groups,
        service_count=sum(len(group.services) for group in groups),
        upload_max_mb=settings.UPLOAD_MAX_BYTES // _BYTES_IN_MB,
        upload_max_pages=settings.UPLOAD_MAX_PAGES,
        address=settings.PUBLIC_URL,
        written=_digest(),
    )


def compose(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The limits under the name by which every page knows them."""
    limits = {name: facts[name] for name in ("upload_max_mb", "upload_max_pages")}
    return {"caseflow": limits}


def _digest() -> str:
    """Twelve hex digits that change with any word or picture of the guide."""
    digest = hashlib.sha256()
    for source in sorted([*_WORDS_DIR.glob("*.html"), *PICTURE_DIR.rglob("*.*")]):
        digest.update(source.name.encode() + source.read_bytes())
    return digest.hexdigest()[:12]
