"""What no page may contain: another host's files, inline styles and scripts (the security policy would block them)."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

# Papers and mails are no pages: they carry their own styles.
PAGES = [
    path
    for path in sorted((ROOT / "templates").rglob("*.html"))
    if not {"documents", "messages", "email"} & set(path.relative_to(ROOT / "templates").parts)
]
FORBIDDEN = {
    "an inline style": re.compile(r"<[a-z][^>]*\sstyle\s*=", re.IGNORECASE),
    "an event handler": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "a script without nonce": re.compile(
        r"<script(?![^>]*(?:src=|nonce=|application/(?:ld\+)?json))[^>]*>", re.IGNORECASE
    ),
    "a style element without nonce": re.compile(r"<style(?![^>]*nonce=)[^>]*>", re.IGNORECASE),
    "a file from another host": re.compile(
        r"<(?:script|img|iframe|link|source|audio)\b[^>]*(?:src|href)=[\"'](?:https?:)?//"
    ),
}


@pytest.mark.parametrize("fault", FORBIDDEN)
def test_no_page_contains(fault: str) -> None:
    assert [_short(page) for page in PAGES if FORBIDDEN[fault].search(page.read_text(encoding="utf8"))] == []


def _short(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()
