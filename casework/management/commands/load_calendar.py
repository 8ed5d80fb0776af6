"""`manage.py load_calendar`: days the holidays package lacks, from fixtures/calendar.csv, 24 November as a switch."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from casework.offices.calendar import CalendarDay

DAYS = Path(settings.BASE_DIR) / "fixtures" / "calendar.csv"


class Command(BaseCommand):
    """Adds days that are not in the table yet; the administrator's own rulings stay."""

    help = "Load the calendar's days for every ward; days already in the table stay as they are."

    def handle(self, *args: Any, **options: Any) -> None:
        """Sources: the Government's swap of 2 January 2026; resolution 80-NQ/TW for 24 November, not yet law."""
        with DAYS.open(encoding="utf8", newline="") as lines:
            for row in csv.DictReader(lines):
                CalendarDay.objects.get_or_create(
                    date=date.fromisoformat(row["date"]),
                    ward=None,
                    defaults={"kind": row["kind"], "name": row["name"], "active": row["active"] == "yes"},
                )
