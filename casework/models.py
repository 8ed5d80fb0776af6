"""Re-exports every model, because Django looks for them here."""

from casework.people.user import User

__all__ = ["User"]
