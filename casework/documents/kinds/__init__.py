"""The kinds of paper by code, and the version of their templates."""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings

from casework.documents import birth_blank, blank, certification_words, marriage_blank
from casework.documents.kinds import (
    births,
    books,
    certifications,
    deaths,
    forms,
    foundlings,
    guardianships,
    letters,
    marital_status,
    marriages,
    slips,
)
from casework.documents.kinds.kind import DocumentKind

__all__ = ["KINDS", "TEMPLATE_DIR", "DocumentKind", "kind", "template_version"]

TEMPLATE_DIR = Path(settings.BASE_DIR) / "templates" / "documents"
FAMILIES = (
    births,
    books,
    deaths,
    guardianships,
    marriages,
    marital_status,
    certifications,
    slips,
    letters,
    forms,
    foundlings,
)
KINDS: dict[str, DocumentKind] = {kind.code: kind for family in FAMILIES for kind in family.KINDS}


def kind(code: str) -> DocumentKind:
    """The kind with this code; KeyError when there is none."""
    return KINDS[code]


@cache
def template_version() -> str:
    """Twelve hex digits that change with any template, stylesheet or position of the papers."""
    digest = hashlib.sha256()
    for positions in (blank, birth_blank, marriage_blank, certification_words):
        digest.update(Path(str(positions.__file__)).read_bytes())
    for source in sorted(path for path in TEMPLATE_DIR.rglob("*") if path.is_file()):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:12]
