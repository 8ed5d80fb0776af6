"""Every paper is rendered once per test run and shared."""

from collections.abc import Callable
from functools import cache

import pytest

from casework.documents.kinds import KINDS
from casework.documents.rendering import Rendered, render

TOKEN = "ABCDEFGH2345"


@pytest.fixture(scope="session")
def paper_of() -> Callable[..., Rendered]:
    """The example of a kind as a finished paper, with the code at its foot; `draft=True` gives its draft."""

    @cache
    def made(code: str, *, draft: bool = False) -> Rendered:
        token = TOKEN if KINDS[code].bears_code and not draft else ""
        return render(code, KINDS[code].facts.example().plain(), draft=draft, token=token)

    return made
