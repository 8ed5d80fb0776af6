"""The code at the foot of our own papers, by which anybody can ask whether a paper is genuine and still counts."""

import re
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from casework.documents.issued import TOKEN_LENGTH

GROUP = 4


@dataclass(frozen=True)
class Proof:
    """What stands at the foot: the address for the square code, the page to type at, the code in groups."""

    address: str
    page: str
    code: str


def proof_of(token: str) -> Proof | None:
    """The foot of a paper with this token; None for a paper without one."""
    if not token:
        return None
    page = f"{settings.PUBLIC_URL}{reverse('check-paper')}"
    return Proof(address=f"{page}{token}/", page=page.partition("://")[2], code=spaced(token))


def spaced(token: str) -> str:
    """The token as people read it: ABCD EFGH JKLM."""
    return " ".join(token[at : at + GROUP] for at in range(0, len(token), GROUP))


def typed_token(text: str) -> str:
    """The token somebody typed: blanks, dashes and small letters forgiven; "" when it cannot be one."""
    bare = re.sub(r"[\s\-‐‑–—.]", "", text).upper()
    return bare if len(bare) == TOKEN_LENGTH and bare.isascii() and bare.isalnum() else ""
