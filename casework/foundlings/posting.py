"""How long a finding is posted: as long as the procedure that waits for it says."""

import datetime as dt
from functools import cache

from casework.procedures import registry


@cache
def posting_days() -> int:
    """The whole days a posting lasts, by the procedures that wait for one."""
    return max(procedure.route.posting_days for procedure in registry.all_procedures())


def last_day_of(posted_from: dt.date) -> dt.date:
    """The last day of a posting.

    The day on which it begins is not counted (Civil Code 2015, article 147), and days off do not move the end: the
    days run one after the other (Nghị định 123/2015/NĐ-CP, article 14).
    """
    return posted_from + dt.timedelta(days=posting_days())
