"""The country's holidays, days in lieu and working Saturdays, as the holidays package knows them."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays

# Paid leave on 24 November (Ngày Văn hóa Việt Nam) is wanted by resolution 80-NQ/TW, but no enacted law was found:
# the package counts it, we count it only when the administrator switches its calendar row on.
NOT_YET_LAW = frozenset({(11, 24)})


def national_ruling(day: date) -> bool | None:
    """False on a public holiday or day in lieu, True on a working Saturday, None on any ordinary day.

    Law: Labour Code 2019, article 112, and the yearly plans; years to come are the package's projection.
    """
    return _rulings(day.year).get(day)


@lru_cache(maxsize=256)
def _rulings(year: int) -> Mapping[date, bool]:
    known = holidays.country_holidays("VN", years=year)
    off = {day: False for day in known if (day.month, day.day) not in NOT_YET_LAW}
    return off | {day: True for day in known.weekend_workdays}
