"""Số hóa sổ giấy: what waits to be confirmed, typing an entry in, and comparing it with the book."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from casework.access.permissions import Permission
from casework.actions.digitising import confirm, continue_paper_book, enter, return_transcript
from casework.desk.act_form import carried_out
from casework.desk.digitising_forms import OldEntryPlaceForm, PaperBookForm, ReturnForm
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.register_rooms import SECTION, in_register
from casework.desk.ward_rooms import me, opened_ward, wards_with
from casework.dossiers.files import stored_file
from casework.offices.wards import Ward
from casework.procedures import registry
from casework.procedures.old_entries import old_entry_form
from casework.registers.books import Book
from casework.registers.contents import changes
from casework.registers.transcripts import Transcript, transcripts_open_to, unfinished

KEEP = Permission.KEEP_REGISTER


@require_safe
@at_the_desk
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits for another officer, what came back, and the way to a new one."""
    return _list(request, PaperBookForm())


@at_the_desk
def paper_book(request: HttpRequest, ward: str) -> HttpResponse:
    """Up to which number this year's paper book was written."""
    place = opened_ward(request.user, ward, KEEP)
    form = PaperBookForm(request.POST or None)

    def act() -> object:
        said = form.cleaned_data
        return continue_paper_book(place, kind=said["kind"], last=said["last"], by=me(request))

    if request.method == "POST" and carried_out(form, act):
        messages.success(request, _("Đã ghi số cuối của sổ giấy; số tiếp theo nối tiếp từ đó."))
        return redirect("desk-digitising")
    return _list(request, form, status=422 if form.errors else 200)


def _list(request: HttpRequest, form: PaperBookForm, *, status: int = 200) -> HttpResponse:
    wards = wards_with(request.user, KEEP)
    context = {
        "rows": unfinished(transcripts_open_to(request.user)),
        "wards": wards,
        "kinds": [kind for kind in Book.Kind if kind in registry.written_registers()],
        "form": form,
    }
    return show(request, "desk/digitising.html", in_register(request.user, context), status=status)


@at_the_desk
def new(request: HttpRequest, ward: str, kind: str) -> HttpResponse:
    """Type in an entry of a paper book."""
    place = opened_ward(request.user, ward, KEEP)
    if kind not in registry.written_registers():
        raise Http404
    form = OldEntryPlaceForm(request.POST or None, request.FILES or None, ward=place, kind=kind)
    return _typed(request, form, place, kept=None)


@at_the_desk
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what came back; what the other officer read stands beside it, letter by letter."""
    kept = _opened(request, pk)
    if kept.state == Transcript.State.CONFIRMED:
        return redirect("desk-digitising")
    form = OldEntryPlaceForm(request.POST or None, request.FILES or None, ward=kept.ward, kind=kept.kind, kept=kept)
    return _typed(request, form, kept.ward, kept=kept)


def _typed(request: HttpRequest, form: OldEntryPlaceForm, ward: Ward, *, kept: Transcript | None) -> HttpResponse:
    def act() -> object:
        scan = form.cleaned_data["scan"]
        return enter(form.old_entry, by=me(request), scan=scan, instead_of=kept.pk if kept else None)

    if request.method == "POST" and carried_out(form, act):
        messages.success(request, _("Đã lưu; một công chức khác đối chiếu với sổ giấy rồi xác nhận."))
        return redirect("desk-digitising")
    read = changes(form.content, kept.content, kept.reading) if kept and kept.reading else ()
    context = {
        "form": form,
        "kept": kept,
        "read": read,
        "title": Book.Kind(form.kind).label,
        "ward": ward,
        "section": SECTION,
    }
    return show(request, "desk/old-entry.html", context, status=422 if form.errors or form.content.errors else 200)


@at_the_desk
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """The other officer reads the book: the same confirms it, anything else sends it back."""
    kept = _opened(request, pk)
    content = old_entry_form(registry.writer_of(kept.kind))(request.POST or None, initial=kept.content)

    def act() -> object:
        return confirm(pk, by=me(request), reading=content.values())

    if request.method == "POST" and carried_out(content, act):
        return _answered(request, pk)
    context = {"kept": kept, "form": content, "return_form": ReturnForm(), "section": SECTION}
    return show(request, "desk/compare-old-entry.html", context, status=422 if content.errors else 200)


@require_POST
@at_the_desk
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Not this entry, or not legible: back, with the reason."""
    kept = _opened(request, pk)
    form = ReturnForm(request.POST)
    if carried_out(form, lambda: return_transcript(pk, by=me(request), reason=form.cleaned_data["reason"])):
        return _answered(request, pk)
    content = old_entry_form(registry.writer_of(kept.kind))(initial=kept.content)
    context = {"kept": kept, "form": content, "return_form": form, "section": SECTION}
    return show(request, "desk/compare-old-entry.html", context, status=422)


def _answered(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what came of it, and lead to the entry when there is one."""
    row = _opened(request, pk)
    if row.entry is None:
        messages.info(request, _("Đã trả lại %(name)s để sửa.") % {"name": row.entered_by})
        return redirect("desk-digitising")
    messages.success(request, _("Đã xác nhận; mục số %(number)s dùng được để cấp trích lục.") % {"number": row.entry})
    return redirect("desk-entry", pk=row.entry.book_id, number=row.entry.numbered)


@require_safe
@at_the_desk
def page_of_book(request: HttpRequest, pk: int) -> FileResponse:
    """The scan of the page."""
    kept = _opened(request, pk)
    return stored_file(kept.scan, content_type=kept.scan_type, name=f"so-{kept.pk}")


def _opened(request: HttpRequest, pk: int) -> Transcript:
    wards_with(request.user, KEEP)
    return get_object_or_404(transcripts_open_to(request.user), pk=pk)
