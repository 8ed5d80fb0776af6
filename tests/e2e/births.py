"""What a mother types into the declaration: the procedure's worked example, moved to a birth of these days."""

from datetime import timedelta

from django.utils.timezone import localdate

from casework.procedures import registry

CODE = "birth-registration"
DAYS_OLD = 12


def typed(**others: str) -> dict[str, str]:
    """The inputs by name, empty ones left out; `others` by name with `__` for the dash: `child__full_name="…"`."""
    declaration = registry.get(CODE).declaration
    born = localdate() - timedelta(days=DAYS_OLD)
    moved = {"child-birth_date": f"{born:%d/%m/%Y}", "evidence-issued_on": f"{born:%d/%m/%Y}"}
    changed = {name.replace("__", "-"): text for name, text in others.items()}
    inputs = declaration.typed(declaration.example) | moved | changed
    # The country stands there already, also where nobody is asked for an address.
    return {name: str(text) for name, text in inputs.items() if text and not name.endswith("_country")}
