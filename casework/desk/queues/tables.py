"""The table of dossiers: one row each, sorted on the server over all of them."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localdate, localtime, now
from django.utils.translation import gettext_lazy as _

from casework.desk.dossier.standing import (
    OBJECTED,
    OVERDUE_REPLY,
    SOON_DUE,
    UNOPENED,
    VERIFYING,
    due_words,
    is_unopened,
)
from casework.dossiers.dossier import Dossier
from casework.dossiers.extensions import runs_out_soon
from casework.dossiers.status import Status
from casework.offices.working_time import WorkCalendar


class DossierTable(tables.Table):
    """Code, people, procedure, times, holder and status; a row's link keeps the list it was opened from."""

    code = tables.Column(verbose_name=_("Mã hồ sơ"))
    subject_name = tables.Column(verbose_name=_("Người được đăng ký"))
    requester_name = tables.Column(verbose_name=_("Người yêu cầu"))
    procedure_code = tables.Column(verbose_name=_("Thủ tục"))
    received_at = tables.Column(verbose_name=_("Nhận lúc"))
    due_at = tables.Column(verbose_name=_("Hạn"), empty_values=())
    holder_name = tables.Column(verbose_name=_("Người giữ"), default=_("chưa ai nhận"))
    status = tables.Column(verbose_name=_("Trạng thái"))

    def __init__(
        self,
        *args: Any,
        calendars: Mapping[int, WorkCalendar],
        caption: str | Promise = "",
        query: str = "",
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.calendars, self.caption, self.query, self.now = calendars, caption, query, now()

    def render_code(self, record: Dossier, value: str) -> SafeString:
        """The code leads to the dossier, within this list."""
        href = reverse("desk-dossier", args=[value])
        return format_html('<a class="code" href="{}{}">{}</a>', href, f"?{self.query}" if self.query else "", value)

    def render_procedure_code(self, record: Dossier) -> str:
        """What is asked for, by name."""
        return record.title

    def render_received_at(self, record: Dossier, value: dt.datetime) -> SafeString | str:
        """When it was complete; flagged when nobody opened it for a working day."""
        said = f"{localtime(value):%H:%M %d/%m/%Y}"
        # Most rows are past reception: their ward's calendar is not asked for.
        waiting = record.status == Status.SUBMITTED
        if not waiting or not is_unopened(record, now=self.now, calendar=self.calendars[record.ward_id]):
            return said
        return format_html('{} <span class="tag tag-late">{}</span>', said, UNOPENED)

    def render_due_at(self, record: Dossier) -> SafeString:
        """What is left of the term, and the moment it ends."""
        due = due_words(record, now=self.now, calendar=self.calendars[record.ward_id])
        tag = format_html('<span class="tag tag-{}">{}</span>', due.kind, due.words)
        if record.due_at is None:
            return tag
        if runs_out_soon(record, self.calendars[record.ward_id], at=self.now):
            tag = format_html('{} <span class="tag tag-wait">{}</span>', tag, SOON_DUE)
        return format_html('{} <span class="muted nowrap">{}</span>', tag, f"{localtime(record.due_at):%H:%M %d/%m}")

    def render_status(self, record: Dossier) -> SafeString:
        """The status as officials say it, that a party objects, and that another authority is being asked."""
        tags: list[tuple[str, str | Promise]] = [(record.status, record.official_word)]
        if getattr(record, "objected", False) and not record.has_ended:
            tags.append(("bad", OBJECTED))
        reply_due_on = getattr(record, "reply_due_on", None)
        if reply_due_on and not record.has_ended:
            late = reply_due_on < localdate(self.now)
            tags.append(("late", OVERDUE_REPLY) if late else ("wait", VERIFYING))
        return format_html_join(" ", '<span class="tag tag-{}">{}</span>', tags)
