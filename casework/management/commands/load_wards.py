"""`manage.py load_wards`: every ward of the country from fixtures/wards.csv."""

import csv
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from casework.offices.wards import Ward

WARDS = Path(settings.BASE_DIR) / "fixtures" / "wards.csv"


class Command(BaseCommand):
    """Adds and renames wards; what an office wrote about itself (address, unit code, service) stays."""

    help = "Load the wards of the country; running it again only refreshes names."

    def handle(self, *args: Any, **options: Any) -> None:
        """One statement per batch of wards, none of them serving until somebody switches it on."""
        with WARDS.open(encoding="utf8", newline="") as lines:
            wards = [_ward(row) for row in csv.DictReader(lines)]
        Ward.objects.bulk_create(
            wards,
            update_conflicts=True,
            unique_fields=["code"],
            update_fields=["name", "kind", "province"],
            batch_size=500,
        )
        self.stdout.write(_("Đã nạp %(count)d phường, xã, đặc khu.") % {"count": len(wards)})


def _ward(row: dict[str, str]) -> Ward:
    # The official unit codes are not published as data: until an office writes its own, place codes tell units apart.
    return Ward(
        code=row["ward_code"],
        name=row["ward"],
        kind=row["kind"],
        province=row["province"],
        unit_code=f"{row['province_code']}.{row['ward_code']}",
    )
