"""The administrator's facts of the office: address, opening hours, days off and made up, slots for appointments."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from casework.access.office_log import OfficeEvent
from casework.access.permissions import Permission
from casework.actions.administering import keep, take_away
from casework.appointments.appointment import SlotPlan
from casework.desk.act_form import carried_out
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.office import forms
from casework.desk.ward_rooms import me, opened_ward
from casework.offices.calendar import CalendarDay
from casework.offices.days import days_of, switched
from casework.offices.opening_hours import OpeningHours, Weekday, spoken_hours
from casework.offices.wards import Ward

SECTION = "desk-office"
Deed = OfficeEvent.Deed


@at_the_desk
def ward_facts(request: HttpRequest, ward: str) -> HttpResponse:
    """Where to come and whom to ask, as papers and mails say it."""
    office = _office(request, ward)
    form = forms.WardForm(request.POST or None, instance=office)
    about = _("Địa chỉ, nơi tiếp nhận, điện thoại, thư điện tử")
    return _edit(request, form, office, deed=Deed.WARD_CHANGED, about=lambda: about, place="desk-ward")


@at_the_desk
def hours(request: HttpRequest, ward: str) -> HttpResponse:
    """The opening hours; one session is added at a time."""
    office = _office(request, ward)
    form = forms.HoursForm(request.POST or None, instance=OpeningHours(ward=office))
    context = {"rows": office.opening_hours.order_by("weekday", "opens"), "spoken": spoken_hours(office)}
    return _edit(
        request, form, office, deed=Deed.HOURS_CHANGED, about=lambda: str(form.instance), place="desk-hours", **context
    )


@at_the_desk
def calendar(request: HttpRequest, ward: str) -> HttpResponse:
    """Days off and days made up: the country's, everybody's, this ward's own."""
    office = _office(request, ward)
    form = forms.CalendarForm(request.POST or None, instance=CalendarDay(ward=office))
    days = days_of(office, since=localdate())
    return _edit(
        request,
        form,
        office,
        deed=Deed.CALENDAR_CHANGED,
        about=lambda: str(form.instance),
        place="desk-calendar",
        days=days,
    )


@at_the_desk
def slots(request: HttpRequest, ward: str) -> HttpResponse:
    """When citizens are invited to come, and how many at once."""
    office = _office(request, ward)
    form = forms.SlotPlanForm(request.POST or None, instance=SlotPlan(ward=office))
    rows = [(Weekday(plan.weekday).label, plan) for plan in SlotPlan.objects.filter(ward=office)]
    return _edit(
        request,
        form,
        office,
        deed=Deed.SLOTS_CHANGED,
        about=lambda: _slot(form.instance),
        place="desk-slots",
        rows=rows,
    )


@require_POST
@at_the_desk
def switch_day(request: HttpRequest, ward: str, pk: int) -> HttpResponse:
    """A day of everybody's table is or is not applied in this ward (24 November, not yet law)."""
    office = _office(request, ward)
    day = switched(get_object_or_404(CalendarDay, pk=pk, ward=None), office)
    about = f"{day} – {_('áp dụng') if day.active else _('không áp dụng')}"
    keep(day, by=me(request), ward=office, deed=Deed.CALENDAR_CHANGED, about=about)
    messages.success(request, _("Đã lưu lịch làm việc."))
    return redirect("desk-calendar", ward=ward)


def _removal(
    model: type[Model], deed: str, place: str, about: Callable[[Any], str] = str
) -> Callable[..., HttpResponseBase]:
    @require_POST
    @at_the_desk
    def view(request: HttpRequest, ward: str, pk: int) -> HttpResponse:
        office = _office(request, ward)
        row = get_object_or_404(model, pk=pk, ward=office)
        take_away(row, by=me(request), ward=office, deed=deed, about=about(row))
        messages.success(request, _("Đã bỏ dòng đó."))
        return redirect(place, ward=ward)

    return view


def _slot(plan: SlotPlan) -> str:
    return f"{Weekday(plan.weekday).label} {plan.starts:%H:%M}–{plan.ends:%H:%M}, {plan.minutes}'/{plan.capacity}"


remove_hours = _removal(OpeningHours, Deed.HOURS_CHANGED, "desk-hours")
remove_day = _removal(CalendarDay, Deed.CALENDAR_CHANGED, "desk-calendar")
remove_slot = _removal(SlotPlan, Deed.SLOTS_CHANGED, "desk-slots", _slot)


def _office(request: HttpRequest, code: str) -> Ward:
    return opened_ward(request.user, code, Permission.MANAGE_OFFICE)


def _edit(
    request: HttpRequest,
    form: Any,
    ward: Ward,
    *,
    deed: str,
    about: Callable[[], str],
    place: str,
    **context: Any,
) -> HttpResponse:
    """Keep what was filled in and come back, or show the form with what is wrong."""
    if request.method == "POST" and carried_out(
        form, lambda: keep(form.instance, by=me(request), ward=ward, deed=deed, about=about())
    ):
        messages.success(request, _("Đã lưu."))
        return redirect(place, ward=ward.code)
    shared = {"form": form, "ward": ward, "section": SECTION, **context}
    return show(request, f"desk/{place.removeprefix('desk-')}.html", shared, status=422 if form.errors else 200)
