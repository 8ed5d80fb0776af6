"""Every paper is rendered once per test run and shared."""

from collections.abc import Callable
from functools import cache

import pytest

from casework.documents.kinds import KINDS
from casework.documents.rendering import Rendered, render


@pytest.fixture(scope="session")
def paper_of() -> Callable[..., Rendered]:
    """The example of a kind as a finished paper; `draft=True` gives its draft."""

    @cache
    def made(code: str, *, draft: bool = False) -> Rendered:
        return render(code, KINDS[code].facts.example().plain(), draft=draft)

    return made
