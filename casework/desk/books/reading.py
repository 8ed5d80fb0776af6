"""The second reading of a paper book, without the first before one's eyes; and what the two read differently."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from casework.actions.reading_twice import read_again, return_transcript, settle
from casework.desk.act_form import carried_out
from casework.desk.books.digitising import opened_transcript
from casework.desk.books.digitising_forms import ReturnForm
from casework.desk.books.reading_forms import ReadingForm, SettleForm
from casework.desk.books.rooms import SECTION
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me
from casework.registers.readings import differences
from casework.registers.transcripts import Transcript

State = Transcript.State


@at_the_desk
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """The other officer reads the entry from the page; what was typed in before is not shown."""
    kept = opened_transcript(request, pk)
    if kept.state == State.DIFFERS:
        return redirect("desk-digitising-settle", pk)
    if request.method != "POST" and kept.entered_by_id == me(request).pk:
        messages.info(request, _("Anh/chị đã nhập mục này; cần một công chức khác đọc lại từ sổ."))
        return redirect("desk-digitising")
    form = ReadingForm(request.POST or None, kind=kept.kind)
    if request.method == "POST" and carried_out(form, lambda: read_again(pk, by=me(request), reading=form.reading)):
        return _answered(request, pk)
    return _reading_page(request, kept, form, ReturnForm())


@at_the_desk
def settle_differences(request: HttpRequest, pk: int) -> HttpResponse:
    """The facts that two people read differently, side by side, to be looked up again and settled."""
    kept = opened_transcript(request, pk)
    if kept.state != State.DIFFERS:
        return redirect("desk-digitising")
    form = SettleForm(request.POST or None, kept=kept, user=me(request))

    def act() -> object:
        return settle(pk, by=me(request), said=form.said, seen=form.cleaned_data["seen"])

    if request.method == "POST" and carried_out(form, act):
        return _answered(request, pk)
    return _settling_page(request, kept, form, ReturnForm())


@require_POST
@at_the_desk
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Not this entry, or not legible: back, with the reason."""
    kept = opened_transcript(request, pk)
    form = ReturnForm(request.POST)
    if carried_out(form, lambda: return_transcript(pk, by=me(request), reason=form.cleaned_data["reason"])):
        return _answered(request, pk)
    if kept.state == State.DIFFERS:
        return _settling_page(request, kept, SettleForm(None, kept=kept, user=me(request)), form)
    return _reading_page(request, kept, ReadingForm(None, kind=kept.kind), form)


def _reading_page(request: HttpRequest, kept: Transcript, form: ReadingForm, back: ReturnForm) -> HttpResponse:
    context: dict[str, Any] = {"kept": kept, "form": form, "return_form": back, "section": SECTION}
    wrong = form.errors or form.content.errors or back.errors
    return show(request, "desk/read-old-entry.html", context, status=422 if wrong else 200)


def _settling_page(request: HttpRequest, kept: Transcript, form: SettleForm, back: ReturnForm) -> HttpResponse:
    context = {"kept": kept, "form": form, "return_form": back, "section": SECTION}
    return show(request, "desk/settle-old-entry.html", context, status=422 if form.errors or back.errors else 200)


def _answered(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what came of it, and lead on: to what differs, to the entry, or back to the list."""
    row = opened_transcript(request, pk)
    if row.entry is not None:
        done = _("Hai người đọc giống nhau: mục số %(number)s dùng được để cấp trích lục.") % {"number": row.entry}
        messages.success(request, done)
        return redirect("desk-entry", pk=row.entry.book_id, number=row.entry.numbered)
    if row.state == State.RETURNED:
        messages.info(request, _("Đã trả lại %(name)s để sửa.") % {"name": row.entered_by})
        return redirect("desk-digitising")
    count = len(differences(row.kind, row.entered, row.read))
    if row.settled:
        messages.info(request, _("Còn %(count)d chỗ khác nhau, chờ người kia xem lại.") % {"count": count})
        return redirect("desk-digitising")
    messages.info(request, _("Hai người đọc khác nhau ở %(count)d chỗ. Hãy xem lại trang sổ.") % {"count": count})
    return redirect("desk-digitising-settle", pk)
