"""Tra cứu hồ sơ: the code and the typed code of the picture, the answer below the box; names masked."""

from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import constant_time_compare
from django.utils.timezone import now
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from casework.actions.mailing import fee_in_words, originals_to_bring
from casework.dossiers.dossier import Dossier
from casework.dossiers.typed_codes import LONGEST, find_by_code, spellings
from casework.people.names import masked
from casework.portal.captcha import captcha_field
from casework.portal.errors import too_many_requests
from casework.portal.rate_limits import client_address, too_often
from casework.portal.whereabouts import Until, Whereabouts, booked_appointment, spoken, whereabouts

FIVE_MINUTES = 5 * 60
# A household or an office behind one address asks now and then; a machine asks all the time.
MOST_FROM_ONE_ADDRESS = 30
# Who tries secrets knows the code and asks for it alone.
MOST_FOR_ONE_CODE = 10


class LookupForm(forms.Form):
    """What is asked for; the secret only by whom it was sent to."""

    code = forms.CharField(
        label=_("Mã hồ sơ"),
        max_length=LONGEST,
        help_text=_(
            "Có trong thư điện tử và trên giấy tiếp nhận. Chữ hoa, chữ thường, có hay không có dấu gạch đều được."
        ),
        error_messages={
            "required": _("Vui lòng nhập mã hồ sơ."),
            "max_length": _("Mã hồ sơ quá dài. Vui lòng chép lại đúng mã trong thư hoặc trên giấy tiếp nhận."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    secret = forms.CharField(
        label=_("Mã bí mật (không bắt buộc)"),
        required=False,
        max_length=12,
        help_text=_(
            "6 ký tự trong thư gửi cho chủ tài khoản, hoặc trên giấy tiếp nhận khi nộp tại phường; "
            "nhập để xem thêm lịch hẹn, bản chính cần mang, lệ phí."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    captcha = captcha_field()


@dataclass(frozen=True)
class Finding:
    """What a stranger may know of a dossier who has its code; never numbers or addresses of people."""

    dossier: Dossier
    subject: str
    where: Whereabouts


@dataclass(frozen=True)
class More:
    """What the secret adds."""

    appointment: str
    originals: tuple[str, ...]
    fee: str
    asked: tuple[str, ...]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lookup(request: HttpRequest) -> HttpResponse:
    """The box, and below it what was found; a wrong typed code keeps the dossier's code."""
    if request.method != "POST":
        form = LookupForm(initial={"code": request.GET.get("code", "")[:LONGEST]})
        return render(request, "portal/lookup.html", {"form": form})
    if too_often("lookup", client_address(request), most=MOST_FROM_ONE_ADDRESS, within=FIVE_MINUTES):
        return too_many_requests(request)
    form = LookupForm(request.POST)
    if not form.is_valid():
        return render(request, "portal/lookup.html", {"form": form}, status=422)
    code, secret = form.cleaned_data["code"], form.cleaned_data["secret"]
    if too_often("lookup-code", spellings(code)[-1], most=MOST_FOR_ONE_CODE, within=FIVE_MINUTES):
        return too_many_requests(request)
    # The answered picture is used up: the box below the answer needs a new one.
    again = LookupForm(initial={"code": code})
    return render(request, "portal/lookup.html", {"form": again, "asked_for": code, **answer(code, secret)})


def answer(code: str, secret: str) -> dict[str, Any]:
    """What was found for a code: `finding` or None, `more` with the right secret, `wrong_secret` with another."""
    dossier = find_by_code(code)
    if dossier is None:
        return {"finding": None, "more": None, "wrong_secret": False}
    typed = "".join(secret.split()).upper()
    knows = bool(dossier.secret) and constant_time_compare(typed, dossier.secret)
    where = whereabouts(dossier, at=now(), for_anybody=not knows)
    if not knows and booked_appointment(dossier):
        # When somebody will stand at the counter is nobody else's business.
        where = replace(where, until=Until(_t("Theo lịch hẹn trong thư mời")))
    finding = Finding(dossier, masked(dossier.subject_name), where)
    return {"finding": finding, "more": _more(dossier) if knows else None, "wrong_secret": bool(typed) and not knows}


def _more(dossier: Dossier) -> More:
    appointment, supplement = booked_appointment(dossier), dossier.open_supplement
    return More(
        appointment=spoken(appointment) if appointment else "",
        originals=originals_to_bring(dossier),
        fee=fee_in_words(dossier),
        asked=tuple(item.title for item in supplement.items.all()) if supplement else (),
    )
