"""Sổ theo dõi hồ sơ: printed for a period, or taken along as a table."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from casework.access.permissions import Permission
from casework.actions.tracking import print_tracking_book, tracked
from casework.desk.gatekeeping import at_the_desk
from casework.desk.slips.forms import PeriodForm
from casework.desk.ward_rooms import me, wards_with
from casework.documents.facts import TrackedDossier

COLUMNS = (
    (gettext_lazy("Số TT"), "line"),
    (gettext_lazy("Mã hồ sơ"), "code"),
    (gettext_lazy("Thủ tục"), "procedure"),
    (gettext_lazy("Số bộ"), "sets"),
    (gettext_lazy("Tên cá nhân, tổ chức"), "applicant"),
    (gettext_lazy("Địa chỉ, số điện thoại"), "contact"),
    (gettext_lazy("Cơ quan giải quyết"), "office"),
    (gettext_lazy("Nhận hồ sơ"), "received_at"),
    (gettext_lazy("Hẹn trả"), "due_at"),
    (gettext_lazy("Chuyển giải quyết"), "passed_on_at"),
    (gettext_lazy("Có kết quả"), "result_at"),
    (gettext_lazy("Trả kết quả"), "collected_at"),
    (gettext_lazy("Phương thức"), "way"),
    (gettext_lazy("Ghi chú"), "note"),
)
# A cell that a spreadsheet would take for a formula is told to be words.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@require_POST
@at_the_desk
def print_book(request: HttpRequest) -> HttpResponse:
    """Have the book set; it is opened from the page it came from."""
    form = PeriodForm(request.POST, wards=wards_with(me(request), Permission.VIEW))
    if form.is_valid():
        said = form.cleaned_data
        print_tracking_book(said["ward"], by=me(request), since=said["since"], until=said["until"])
        messages.success(request, _("Sổ theo dõi đang được tạo; mở ở mục Sổ đã tạo."))
        days = {"ward": said["ward"].pk, "since": f"{said['since']}", "until": f"{said['until']}"}
        return redirect(f"{reverse('desk-slips')}?{urlencode(days)}#books")
    messages.warning(request, _("Khoảng ngày chưa đúng. Hãy chọn lại."))
    return redirect("desk-slips")


@require_safe
@at_the_desk
def as_table(request: HttpRequest) -> HttpResponseBase:
    """The same lines as CSV, streamed."""
    form = PeriodForm(request.GET, wards=wards_with(me(request), Permission.VIEW))
    if not form.is_valid():
        messages.warning(request, _("Khoảng ngày chưa đúng. Hãy chọn lại."))
        return redirect("desk-slips")
    said = form.cleaned_data
    rows = tracked(said["ward"], since=said["since"], until=said["until"])
    answer = StreamingHttpResponse(_lines(rows), content_type="text/csv; charset=utf-8")
    name = f"so-theo-doi-{said['since']:%Y%m%d}-{said['until']:%Y%m%d}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text: str) -> str:
        """The text itself."""
        return text


def _lines(rows: Iterable[TrackedDossier]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    # The mark by which spreadsheets know that Vietnamese letters follow.
    yield "\ufeff" + writer.writerow([str(title) for title, _name in COLUMNS])
    for row in rows:
        yield writer.writerow([_cell(getattr(row, name)) for _title, name in COLUMNS])


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = f"{localtime(value):%d/%m/%Y %H:%M}" if hasattr(value, "tzinfo") else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
