"""Số hóa sổ giấy: what waits to be read again or settled, typing an entry in, and where this year's paper ends."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from casework.access.permissions import Permission
from casework.actions.digitising import continue_paper_book, enter
from casework.desk.act_form import carried_out
from casework.desk.books.digitising_forms import OldEntryPlaceForm, PaperBookForm
from casework.desk.books.rooms import SECTION, in_register
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me, opened_ward, wards_with
from casework.dossiers.files import stored_file
from casework.offices.wards import Ward
from casework.procedures import registry
from casework.registers.books import Book
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
    """Correct one's own, after it came back or before anybody has read it again.

    Who takes over what somebody else typed in begins anew: he may yet be the second to read it.
    """
    kept = opened_transcript(request, pk)
    if not kept.is_corrected_by(me(request)):
        messages.info(request, _("Bản nhập này chờ người khác đọc lại hoặc đã qua bước đó, không sửa ở đây được."))
        return redirect("desk-digitising")
    anew = kept.entered_by_id != me(request).pk
    form = OldEntryPlaceForm(
        request.POST or None, request.FILES or None, ward=kept.ward, kind=kept.kind, kept=kept, anew=anew
    )
    return _typed(request, form, kept.ward, kept=kept)


def _typed(request: HttpRequest, form: OldEntryPlaceForm, ward: Ward, *, kept: Transcript | None) -> HttpResponse:
    def act() -> object:
        scan = form.cleaned_data["scan"]
        return enter(form.old_entry, by=me(request), scan=scan, instead_of=kept.pk if kept else None)

    if request.method == "POST" and carried_out(form, act):
        messages.success(request, _("Đã lưu; một công chức khác đọc lại từ sổ giấy mà không thấy bản nhập này."))
        return redirect("desk-digitising")
    context = {
        "form": form,
        "kept": kept,
        "title": Book.Kind(form.kind).label,
        "ward": ward,
        "section": SECTION,
    }
    return show(request, "desk/old-entry.html", context, status=422 if form.errors or form.content.errors else 200)


@require_safe
@at_the_desk
def page_of_book(request: HttpRequest, pk: int) -> FileResponse:
    """The scan of the page."""
    kept = opened_transcript(request, pk)
    return stored_file(kept.scan, content_type=kept.scan_type, name=f"so-{kept.pk}")


def opened_transcript(request: HttpRequest, pk: int) -> Transcript:
    """What was typed in under that key, for who keeps the books of its ward; 404 for strangers."""
    wards_with(request.user, KEEP)
    return get_object_or_404(transcripts_open_to(request.user), pk=pk)
