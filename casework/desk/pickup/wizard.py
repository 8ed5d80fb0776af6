"""The counter hands over: one page, each step its own small form; nothing is voided by a click."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _

from casework.actions import handing_over
from casework.actions.at_once import settle_and_collect
from casework.desk.act_form import carried_out
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.pickup import ceremony, forms
from casework.desk.pickup import ceremony_forms as forms_of_ceremony
from casework.desk.pickup.page import PickupPage
from casework.desk.ward_rooms import me
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import at_desk
from casework.procedures.definition import Original


@at_the_desk
def pickup(request: HttpRequest, code: str) -> HttpResponse:
    """The wizard."""
    return _page(request, get_object_or_404(at_desk(request.user), code=code))


def _page(request: HttpRequest, dossier: Dossier, *refused: Any) -> HttpResponse:
    page = PickupPage(dossier, request.user, bound={form.prefix: form for form in refused})
    return show(request, "desk/pickup.html", {"page": page, "dossier": dossier}, status=422 if refused else 200)


def _step(
    form_class: Callable[..., Any], act: Callable[[Dossier, Any, Any], object], said: Any = ""
) -> Callable[..., Any]:
    """The view of one step: the form as sent, one verb, back to the page."""

    @at_the_desk
    def step(request: HttpRequest, code: str) -> HttpResponse:
        dossier = get_object_or_404(at_desk(request.user), code=code)
        if request.method != "POST":
            return redirect("desk-pickup", code=code)
        form = form_class(request.POST, dossier=dossier)
        if not carried_out(form, lambda: act(dossier, request.user, form)):
            return _page(request, dossier, form)
        if said:
            messages.success(request, said)
        return redirect("desk-pickup", code=code)

    return step


def _seen(form: Any) -> Any:
    return form.cleaned_data["seen"] or None


def _hand_over(dossier: Dossier, by: Any, form: Any) -> Dossier:
    amount = form.cleaned_data["amount"]
    if amount is None:
        return handing_over.collect(dossier.pk, by=by, seen=_seen(form))
    return settle_and_collect(dossier.pk, by=by, amount=amount, seen=_seen(form))


open_visit = _step(
    forms.OpenForm, lambda dossier, by, form: handing_over.open_visit(dossier.pk, by=by, seen=_seen(form))
)
identify_collector = _step(
    forms.CollectorForm,
    lambda dossier, by, form: handing_over.identify_collector(dossier.pk, by=by, facts=form.facts, seen=_seen(form)),
)
settle_fee = _step(
    forms.PaidForm,
    lambda dossier, by, form: handing_over.settle_fee(dossier.pk, by=by, seen=_seen(form), **form.facts),
)
exempt_fee = _step(
    forms.ExemptForm,
    lambda dossier, by, form: handing_over.settle_fee(dossier.pk, by=by, seen=_seen(form), **form.facts),
)
sign_register = _step(
    forms.SignedForm,
    lambda dossier, by, form: handing_over.sign_register(dossier.pk, by=by, seen=_seen(form), **form.facts),
)
collect = _step(
    forms.HandOverForm,
    _hand_over,
    _("Đã trao giấy tờ. Phiếu bàn giao đang được tạo để in và ký."),
)
withhold = _step(
    forms.WithholdForm,
    lambda dossier, by, form: handing_over.withhold(dossier.pk, by=by, seen=_seen(form), **form.facts),
    _("Đã giữ lại kết quả; hồ sơ trở về người thụ lý."),
)
end_visit = _step(
    forms.EndVisitForm,
    lambda dossier, by, form: handing_over.end_visit(dossier.pk, by=by, seen=_seen(form), **form.facts),
    _("Lượt tiếp đã được ghi lại và đã hẹn lần sau; thư mời đang chờ gửi."),
)


register = _step(
    forms_of_ceremony.RegisterForm, ceremony.register, _("Đã đăng ký vào sổ. Giấy tờ đang được tạo để in.")
)
leave = _step(forms_of_ceremony.PartyLeavesForm, ceremony.leave, _("Hồ sơ đã được rút; các bên nhận thư."))
meet_party = ceremony.party_step("meet", forms_of_ceremony.MeetForm, ceremony.meet, _page)
sign_as_party = ceremony.party_step("sign", forms_of_ceremony.PartySignedForm, ceremony.sign, _page)


@at_the_desk
def compare_original(request: HttpRequest, code: str, original: str) -> HttpResponse:
    """One original as read at the counter."""
    dossier = get_object_or_404(at_desk(request.user), code=code)
    if request.method != "POST":
        return redirect("desk-pickup", code=code)
    form = forms.ComparisonForm(request.POST, dossier=dossier, original=_wanted(dossier, original))
    written = carried_out(
        form,
        lambda: handing_over.compare_original(
            dossier.pk, by=me(request), original=original, facts=form.facts, seen=_seen(form)
        ),
    )
    return redirect("desk-pickup", code=code) if written else _page(request, dossier, form)


def _wanted(dossier: Dossier, code: str) -> Original:
    for original in dossier.originals_to_compare:
        if original.code == code:
            return original
    raise Http404
