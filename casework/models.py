"""Re-exports every model, because Django looks for them here."""

from casework.offices.calendar import CalendarDay
from casework.offices.opening_hours import OpeningHours
from casework.offices.wards import FormerOffice, Ward
from casework.people.user import User

__all__ = [
    "CalendarDay",
    "FormerOffice",
    "OpeningHours",
    "User",
    "Ward",
]
