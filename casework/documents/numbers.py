"""Numbers of slips and letters: one series a ward, sign and year, without gaps (NĐ 30/2020: anew each 1 January)."""

from django.db import models

from casework.offices.wards import Ward


class NumberSeries(models.Model):
    """The last number given; its row is the lock."""

    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="+")
    sign = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "casework"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["ward", "sign", "year"], name="one_number_series_a_year")]

    def __str__(self) -> str:
        return f"{self.ward_id} {self.sign} {self.year}: {self.last}"


def next_number(ward: Ward, *, sign: str, year: int) -> int:
    """Allot the next number of a series; call inside the act's transaction."""
    series, _made = NumberSeries.objects.select_for_update().get_or_create(ward=ward, sign=sign, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def printed(number: int, sign: str) -> str:
    """As papers carry it: below ten with a leading zero, then the sign ("07/TB-UBND")."""
    return f"{number:02d}/{sign}"
