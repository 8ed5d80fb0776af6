"""Declarations to test with: the worked examples as typed, with what a test changes."""

from datetime import date
from functools import cache

from casework.procedures.declaration import Declaration
from casework.procedures.definition import Procedure

ON = date(2026, 11, 22)


def typed(procedure: Procedure, **changes: str | None) -> dict[str, str]:
    """The example as a browser sends it; `block__field="text"` changes an input, None leaves it away."""
    raw = _example_typed(procedure.declaration)
    named = {name.replace("__", "-", 1): text for name, text in changes.items()}
    unknown = set(named) - set(raw)
    assert not unknown, f"no such inputs: {unknown}"
    return {name: text for name, text in (raw | named).items() if text is not None}


@cache
def _example_typed(declaration: type[Declaration]) -> dict[str, str]:
    """The example of a declaration, typed once for all tests."""
    return declaration.typed(declaration.example)


def bound(procedure: Procedure, *, on: date = ON, **changes: str | None) -> Declaration:
    """The example, changed, judged on the day `on`."""
    return procedure.bind(typed(procedure, **changes), on=on)


def faults(declaration: Declaration) -> list[str]:
    """The ids of the inputs that have a problem."""
    return [problem.html_id for problem in declaration.problems]


def doubts(declaration: Declaration) -> list[str]:
    """The keys of what is to be confirmed."""
    return [key for key, _sentence in declaration.warnings]
