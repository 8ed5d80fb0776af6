"""What citizens type into a declaration: each procedure's worked example, here and there moved to these days."""

from datetime import timedelta

from django.utils.timezone import localdate

from casework.procedures import registry

BIRTH = "birth-registration"
DAYS_OLD = 12


def typed(code: str, **others: str) -> dict[str, str]:
    """The inputs of this procedure by name, empty ones left out; `others` by name with `__` for the first dash."""
    declaration = registry.get(code).declaration
    changed = {name.replace("__", "-", 1): text for name, text in others.items()}
    inputs = declaration.typed(declaration.example) | changed
    # The country stands there already, also where nobody is asked for an address; how many rows there are, too.
    there = ("_country", "_FORMS")
    return {name: str(text) for name, text in inputs.items() if text and not name.endswith(there)}


def birth(**others: str) -> dict[str, str]:
    """The birth of a child of these days."""
    born = f"{localdate() - timedelta(days=DAYS_OLD):%d/%m/%Y}"
    return typed(BIRTH, **{"child__birth_date": born, "evidence__issued_on": born, **others})
