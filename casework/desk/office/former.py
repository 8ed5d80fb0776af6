"""Cơ quan đăng ký trước đây: written down, corrected while no closed book bears the name, taken away while unused."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from casework.access.office_log import OfficeEvent
from casework.access.permissions import Permission
from casework.actions.administering import keep
from casework.actions.former_offices import correct, is_used, remove
from casework.desk.act_form import carried_out
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.office.forms import FormerOfficeForm
from casework.desk.ward_rooms import me, opened_ward
from casework.offices.wards import FormerOffice, Ward

SECTION = "desk-office"


@at_the_desk
def former_offices(request: HttpRequest, ward: str) -> HttpResponse:
    """The offices whose books the ward keeps since a merger, under their names of then; one more is added here."""
    place = _ward(request, ward)
    form = FormerOfficeForm(request.POST or None, instance=FormerOffice(ward=place))

    def act() -> None:
        about = _("Cơ quan trước đây: %(name)s") % {"name": form.instance}
        keep(form.instance, by=me(request), ward=place, deed=OfficeEvent.Deed.WARD_CHANGED, about=about)

    if request.method == "POST" and carried_out(form, act):
        messages.success(request, _("Đã lưu."))
        return redirect("desk-former-offices", ward=ward)
    context = {"form": form, "ward": place, "section": SECTION, "rows": place.former_offices.all()}
    return show(request, "desk/former-offices.html", context, status=422 if form.errors else 200)


@at_the_desk
def change(request: HttpRequest, ward: str, pk: int) -> HttpResponse:
    """Correct one: its name as the books bear it, or its last day."""
    place, office = _found(request, ward, pk)
    form = FormerOfficeForm(request.POST or None, instance=office)
    before = FormerOffice.objects.get(pk=pk)

    def act() -> object:
        said = form.cleaned_data
        return correct(before, by=me(request), name=said["name"], until=said["until"])

    if request.method == "POST" and carried_out(form, act):
        messages.success(request, _("Đã sửa; sổ và bản nhập của cơ quan này mang tên mới."))
        return redirect("desk-former-offices", ward=ward)
    context = {"form": form, "office": before, "ward": place, "used": is_used(before), "section": SECTION}
    return show(request, "desk/former-office.html", context, status=422 if form.errors else 200)


@require_POST
@at_the_desk
def take_away(request: HttpRequest, ward: str, pk: int) -> HttpResponse:
    """Take one away that was written down by mistake."""
    place, office = _found(request, ward, pk)
    form = FormerOfficeForm({"name": office.name, "until": office.until}, instance=office)
    if carried_out(form, lambda: remove(office, by=me(request))):
        messages.success(request, _("Đã bỏ dòng đó."))
        return redirect("desk-former-offices", ward=ward)
    context = {"form": form, "office": office, "ward": place, "used": True, "section": SECTION}
    return show(request, "desk/former-office.html", context, status=422)


def _found(request: HttpRequest, ward: str, pk: int) -> tuple[Ward, FormerOffice]:
    place = _ward(request, ward)
    return place, get_object_or_404(FormerOffice.objects.select_related("ward"), pk=pk, ward=place)


def _ward(request: HttpRequest, code: str) -> Ward:
    return opened_ward(request.user, code, Permission.MANAGE_OFFICE)
