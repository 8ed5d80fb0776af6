"""Who is expected today at the counter, whoever comes unannounced, and moving an appointment."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.actions.handing_over import move_appointment
from casework.desk.act_form import DayField, carried_out
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.pickup.forms import MoveForm
from casework.desk.pickup.page import PickupPage
from casework.desk.ward_rooms import me, wards_with
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import at_desk
from casework.dossiers.typed_codes import spellings
from casework.workflow.day_list import appointments_on


@at_the_desk
def today(request: HttpRequest) -> HttpResponse:
    """The list of a day (`?ngay=2026-11-24`; today when not given)."""
    wards_with(request.user, Permission.HAND_OVER)
    day = DayField(required=False).to_python(request.GET.get("ngay")) or localdate()
    expected = [(row, counter_page(row.dossier)) for row in appointments_on(day, request.user)]
    context = {"day": day, "appointments": expected, "section": "desk-appointments"}
    return show(request, "desk/appointments.html", context)


@at_the_desk
def find(request: HttpRequest) -> HttpResponse:
    """An unannounced visitor shows his code, however it is typed; an unknown one is said on the list."""
    typed = request.GET.get("code", "")
    dossier = at_desk(request.user).filter(code__in=spellings(typed)).first()
    if dossier is None:
        sentence = _("Phường không có hồ sơ mã %(code)s. Hãy xem lại mã trên giấy hẹn.")
        messages.warning(request, sentence % {"code": typed})
        return redirect("desk-appointments")
    return redirect(counter_page(dossier), code=dossier.code)


def counter_page(dossier: Dossier) -> str:
    """The name of the page on which the counter meets the citizen of this dossier."""
    return "desk-receive" if dossier.awaits_originals else "desk-pickup"


@at_the_desk
def move(request: HttpRequest, code: str) -> HttpResponse:
    """Another slot, asked for by the citizen or the counter; both slots are in the mail."""
    dossier = get_object_or_404(at_desk(request.user), code=code)
    form = MoveForm(request.POST or None, dossier=dossier)
    if request.method == "POST":
        by, seen = me(request), form.data.get("move-seen")
        if carried_out(form, lambda: move_appointment(dossier.pk, by=by, seen=seen or None, **form.facts)):
            messages.success(request, _("Đã đổi lịch hẹn; thư báo đang chờ gửi."))
            return redirect(counter_page(dossier), code=code)
    context = {"dossier": dossier, "form": form, "page": PickupPage(dossier, request.user)}
    return show(request, "desk/move-appointment.html", context, status=422 if form.errors else 200)
