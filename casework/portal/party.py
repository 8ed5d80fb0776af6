"""The page of a party who did not file, opened by the link in his mail: it is me or not, another time, I withdraw."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from casework.actions import parties
from casework.actions.mailing import originals_to_bring
from casework.actions.refusals import Refusal
from casework.appointments.choices import slot_of
from casework.dossiers.at_counter import NOTHING_BINDING
from casework.dossiers.parties import DossierParty
from casework.dossiers.status import ENDED
from casework.portal.errors import too_many_requests
from casework.portal.rate_limits import client_address, too_often
from casework.portal.status import MoveForm
from casework.portal.whereabouts import booked_appointment, spoken, whereabouts

FIVE_MINUTES = 5 * 60
# Who has the link may answer and change his mind; who guesses four digits tries many times.
MOST_FOR_ONE_LINK = 10
MOST_FROM_ONE_ADDRESS = 60


class ConfirmForm(forms.Form):
    """It is me."""


class ObjectForm(forms.Form):
    """It is not me, or I do not agree."""

    note = forms.CharField(
        label=_("Nói với phường"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ví dụ: tôi không quen người này. Xin không ghi số định danh ở đây."),
    )


class WithdrawForm(forms.Form):
    """I withdraw, proven by what only the person named knows."""

    use_required_attribute = False
    number_end = forms.CharField(
        label=_("Bốn số cuối của số định danh cá nhân của Quý vị"),
        max_length=4,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": _("Hãy ghi bốn số cuối.")},
    )
    reason = forms.CharField(label=_("Lý do (không bắt buộc)"), max_length=500, required=False)


FORMS: dict[str, Callable[..., forms.Form]] = {
    "confirm": ConfirmForm,
    "object": ObjectForm,
    "withdraw": WithdrawForm,
    "move": MoveForm,
}
THANKS = {
    "confirm": _("Đã ghi nhận: đúng là Quý vị và Quý vị đồng ý. Khi đăng ký, Quý vị đến và tự ký."),
    "object": _("Đã báo phường. Hồ sơ không đi tiếp cho đến khi công chức hỏi lại Quý vị và làm rõ."),
    "move": _("Đã đổi lịch hẹn. Các bên nhận giấy mời mới qua thư điện tử."),
    "withdraw": _("Hồ sơ đã được rút. Cả hai bên nhận thư xác nhận."),
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def party(request: HttpRequest, key: str) -> HttpResponse:
    """What is asked of this party, what he may answer and choose; strangers to the link get 404."""
    if too_often("party", client_address(request), most=MOST_FROM_ONE_ADDRESS, within=FIVE_MINUTES):
        return too_many_requests(request)
    found = get_object_or_404(DossierParty.objects.select_related("dossier__ward"), key=key, files=False)
    said = request.POST.get("answer", "")
    if request.method != "POST" or said not in FORMS:
        return _page(request, found)
    if too_often("party-answer", key, most=MOST_FOR_ONE_LINK, within=FIVE_MINUTES):
        return too_many_requests(request)
    form = FORMS[said](request.POST, dossier=found.dossier) if said == "move" else FORMS[said](request.POST)
    if not form.is_valid():
        return _page(request, found, {said: form}, status=422)
    try:
        _carry_out(said, found, form.cleaned_data)
    except (Refusal, ValidationError) as refusal:
        form.add_error(None, refusal.sentence if isinstance(refusal, Refusal) else refusal)
        return _page(request, found, {said: form}, status=422)
    messages.success(request, THANKS[said])
    return redirect("party", key=key)


def _carry_out(said: str, found: DossierParty, typed: dict[str, Any]) -> None:
    if said == "withdraw":
        parties.withdraw_by_link(
            found.dossier_id, key=found.key, number_end=typed["number_end"], note=typed["reason"] or _t("Không nêu")
        )
    elif said == "move":
        parties.move_by_link(found.dossier_id, key=found.key, at=slot_of(typed["at"]), seen=typed["seen"] or None)
    else:
        answer = DossierParty.Answer.CONFIRMED if said == "confirm" else DossierParty.Answer.OBJECTED
        parties.answer_as_party(found.dossier_id, key=found.key, answer=answer, note=typed.get("note", ""))


def _page(
    request: HttpRequest, found: DossierParty, bound: dict[str, forms.Form] | None = None, *, status: int = 200
) -> HttpResponse:
    dossier, bound = found.dossier, bound or {}
    appointment = booked_appointment(dossier)
    context = {
        "party": found,
        "dossier": dossier,
        "others": [each.name for each in dossier.parties.all() if each.pk != found.pk],
        "where": whereabouts(dossier, at=now()),
        "appointment": spoken(appointment) if appointment else "",
        "originals": originals_to_bring(dossier),
        "ended": dossier.status in ENDED,
        "binding": NOTHING_BINDING.refusal(dossier),
        "object": bound.get("object") or ObjectForm(),
        "withdraw": bound.get("withdraw") or WithdrawForm(),
        "move": bound.get("move") or (MoveForm(dossier=dossier) if appointment else None),
        "problems": [
            (form[name].id_for_label if name in form.fields else "", "", sentence)
            for form in bound.values()
            for name, sentences in form.errors.items()
            for sentence in sentences
        ],
    }
    return render(request, "portal/party.html", context, status=status)
