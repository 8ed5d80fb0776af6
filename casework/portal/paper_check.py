"""Kiểm tra giấy tờ: by the square code on a paper, or by its code typed; genuine, replaced, struck or unknown."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from casework.actions.paper_standing import PaperStanding, standing_of
from casework.documents.proof import spaced, typed_token
from casework.portal.captcha import captcha_field
from casework.portal.errors import too_many_requests
from casework.portal.rate_limits import client_address, too_often

FIVE_MINUTES = 5 * 60
# An office that checks a pile of papers with a telephone; a machine that tries codes is far above.
MOST_FROM_ONE_ADDRESS = 40


class CheckForm(forms.Form):
    """The code at the foot of a paper, and the typed picture that keeps machines out."""

    code = forms.CharField(
        label=_("Mã kiểm tra"),
        max_length=40,
        help_text=_("12 chữ và số ở chân giấy, cạnh mã vuông. Chữ hoa, chữ thường, dấu cách đều được."),
        error_messages={"required": _("Vui lòng nhập mã kiểm tra ở chân giấy.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    captcha = captcha_field()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def typed(request: HttpRequest) -> HttpResponse:
    """The box; the answer stands below it."""
    if request.method != "POST":
        return _show(request, CheckForm())
    if _too_often(request):
        return too_many_requests(request)
    form = CheckForm(request.POST)
    if not form.is_valid():
        return _show(request, form, status=422)
    token = typed_token(form.cleaned_data["code"])
    # The answered picture is used up: the box below the answer needs a new one.
    again = CheckForm(initial={"code": form.cleaned_data["code"]})
    return _show(request, again, answer=standing_of(token), asked=spaced(token) or form.cleaned_data["code"])


@never_cache
@require_safe
def scanned(request: HttpRequest, token: str) -> HttpResponse:
    """What the square code leads to. Always 200, for a refusal would write the token into the log."""
    if _too_often(request):
        return redirect("check-paper")
    return _show(request, CheckForm(), answer=standing_of(typed_token(token)), asked=spaced(typed_token(token)))


def _too_often(request: HttpRequest) -> bool:
    return too_often("check-paper", client_address(request), most=MOST_FROM_ONE_ADDRESS, within=FIVE_MINUTES)


def _show(
    request: HttpRequest, form: CheckForm, *, answer: PaperStanding | None = None, asked: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "answer": answer, "asked": asked}
    page = render(request, "portal/check-paper.html", context, status=status)
    # The address of this very page is the secret of a paper: no other page is told more of it than the host. Without
    # even that ("no-referrer") browsers send the form with `Origin: null`, which the guard against forgery refuses.
    page["Referrer-Policy"] = "strict-origin"
    page["X-Robots-Tag"] = "noindex"
    return page
