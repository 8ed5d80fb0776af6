"""The ward's printers: how far each misses, and the sheet to find out."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from casework.access.office_log import OfficeEvent
from casework.access.permissions import Permission
from casework.actions.administering import keep
from casework.desk.act_form import carried_out
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.printing.forms import PrinterForm
from casework.desk.ward_rooms import opened_ward, wards_with
from casework.documents.forms import form_file
from casework.documents.printers import PrinterProfile
from casework.dossiers.files import stored_file


@require_safe
@at_the_desk
def printers(request: HttpRequest) -> HttpResponse:
    """The printers of the wards in which this person prints."""
    wards = wards_with(request.user, Permission.PRINT)
    found = PrinterProfile.objects.filter(ward__in=wards).select_related("ward")
    return show(request, "desk/printers.html", {"printers": found, "wards": wards, "section": "desk-printing"})


@at_the_desk
def add(request: HttpRequest, ward: str) -> HttpResponse:
    """A new printer of a ward."""
    return _edit(request, PrinterProfile(ward=opened_ward(request.user, ward, Permission.PRINT)))


@at_the_desk
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """New offsets: papers prepared from now on are moved by them."""
    return _edit(request, _opened(request, pk))


def _edit(request: HttpRequest, printer: PrinterProfile) -> HttpResponse:
    form = PrinterForm(request.POST or None, instance=printer)
    if request.method == "POST" and carried_out(form, lambda: _keep(printer, request.user)):
        messages.success(request, _("Đã lưu máy in %(name)s.") % {"name": printer.name})
        return redirect("desk-printers")
    context = {"form": form, "printer": printer, "section": "desk-printing"}
    return show(request, "desk/printer.html", context, status=422 if form.errors else 200)


def _keep(printer: PrinterProfile, by: Any) -> None:
    about = f"{printer.name}: {printer.offset_x_mm} / {printer.offset_y_mm} mm"
    deed, right = OfficeEvent.Deed.PRINTER_CHANGED, Permission.PRINT
    keep(printer, by=by, ward=printer.ward, deed=deed, about=about, right=right)


@require_safe
@at_the_desk
def calibration(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The sheet of a printer, as soon as the worker has made it."""
    file = form_file("calibration-sheet", str(_opened(request, pk).pk))
    if file.is_ready:
        return stored_file(file.path, content_type="application/pdf", name=f"to-can-chinh-{pk}.pdf")
    answer = show(request, "desk/form-waiting.html", {"file": file}, status=503 if file.has_failed else 202)
    if not file.has_failed:
        answer["Refresh"] = "3"
    return answer


def _opened(request: HttpRequest, pk: int) -> PrinterProfile:
    printer = get_object_or_404(PrinterProfile.objects.select_related("ward"), pk=pk)
    opened_ward(request.user, printer.ward.code, Permission.PRINT)
    return printer
