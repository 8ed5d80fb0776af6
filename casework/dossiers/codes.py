"""Dossier codes: allotted when a dossier is sent, per ward and local day, kept for ever."""

import datetime as dt
import secrets

from django.db import models

from casework.offices.wards import Ward

# Without 0/O, 1/I/L and the like: people read it out over the telephone.
UNAMBIGUOUS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


class DossierCounter(models.Model):
    """The last number given in a ward on a day; its row lock makes numbers unique."""

    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="+")
    day = models.DateField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "casework"
        constraints = [models.UniqueConstraint(fields=["ward", "day"], name="one_dossier_counter_a_day")]

    def __str__(self) -> str:
        return f"{self.ward_id} {self.day}: {self.last}"


def next_code(ward: Ward, *, on: dt.date) -> str:
    """Allot the next code `{unit}-{yymmdd}-{seq:04d}`; call inside the sending transaction."""
    counter, _made = DossierCounter.objects.select_for_update().get_or_create(ward=ward, day=on)
    counter.last += 1
    counter.save(update_fields=["last"])
    return f"{ward.unit_code}-{on:%y%m%d}-{counter.last:04d}"


def new_secret() -> str:
    """Six characters that are hard to guess and easy to read; shown only to the verified account."""
    return "".join(secrets.choice(UNAMBIGUOUS) for _ in range(6))
