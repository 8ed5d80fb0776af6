"""How much of a term is left, said as people say it."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.offices.working_time import VIETNAM, WorkCalendar

ONE_HOUR = timedelta(hours=1)
ONE_MINUTE = timedelta(minutes=1)
# A term that ends today is told in hours only once it presses.
PRESSING = 4 * ONE_HOUR


def remaining(due_at: datetime, *, now: datetime, calendar: WorkCalendar) -> str:
    """What is left until `due_at`: "còn 2 ngày làm việc", "hôm nay", "còn 3 giờ", "quá hạn 1 ngày làm việc"."""
    today, due_day = now.astimezone(VIETNAM).date(), due_at.astimezone(VIETNAM).date()
    days = calendar.working_days_between(today, due_day)
    if now > due_at:
        return _overdue(-days)
    if days:
        return ngettext("còn %(count)d ngày làm việc", "còn %(count)d ngày làm việc", days) % {"count": days}
    left = due_at - now
    if today == due_day and left > PRESSING:
        return _("hôm nay")
    if left >= ONE_HOUR:
        hours = left // ONE_HOUR
        return ngettext("còn %(count)d giờ", "còn %(count)d giờ", hours) % {"count": hours}
    minutes = left // ONE_MINUTE
    return ngettext("còn %(count)d phút", "còn %(count)d phút", minutes) % {"count": minutes}


def _overdue(days: int) -> str:
    if not days:
        return _("vừa quá hạn")
    return ngettext("quá hạn %(count)d ngày làm việc", "quá hạn %(count)d ngày làm việc", days) % {"count": days}
