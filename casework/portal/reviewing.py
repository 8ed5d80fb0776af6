"""The sending: what to confirm, the pledge, the typed code, and the one button that makes a dossier of a draft."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from casework.actions.filing import submit
from casework.actions.refusals import Conflict, NotYet
from casework.declaring.confirming import ConfirmingForm
from casework.declaring.review import Review
from casework.declaring.writing import Writing
from casework.people.user import User
from casework.portal.captcha import captcha_field
from casework.portal.writing import being_written
from casework.procedures.declaration import Problem


class SendForm(ConfirmingForm):
    """Confirmations, pledge and typed code."""

    tick = _("Tôi đã xem lại và xác nhận thông tin là đúng.")
    unticked = _("Hãy đánh dấu nếu thông tin đúng, hoặc bấm “Sửa” để sửa lại.")
    newer = _("Tờ khai vừa được sửa ở cửa sổ khác. Dưới đây là bản mới nhất, vui lòng xem lại rồi gửi.")

    def __init__(self, *args: Any, review: Review, **kwargs: Any) -> None:
        super().__init__(*args, review=review, **kwargs)
        self.fields["pledge"] = forms.BooleanField(
            label=str(review.procedure.pledge),
            error_messages={"required": _("Hãy đọc và đánh dấu vào lời cam đoan trước khi gửi.")},
        )
        self.fields["captcha"] = captcha_field()


@require_http_methods(["GET", "HEAD", "POST"])
@being_written
def review(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Show everything; POST sends it when nothing is missing, and leads to the page that says so."""
    reviewed = Review(writing)
    form = SendForm(request.POST or None, review=reviewed)
    if not (reviewed.complete and form.is_valid()):
        return _show(request, reviewed, form, status=422 if form.is_bound else 200)
    assert isinstance(request.user, User)
    try:
        submit(writing.dossier.pk, by=request.user, confirmed=form.confirmed, seen=form.cleaned_data["seen"])
    except NotYet as refusal:
        return _show(request, reviewed, form, status=422, sentence=refusal.sentence)
    except Conflict:
        # Sent a moment ago from another window: there is one dossier, and its page says so.
        pass
    return redirect("filing-sent", uuid=writing.dossier.uuid)


def _show(request: HttpRequest, reviewed: Review, form: SendForm, *, status: int, sentence: str = "") -> HttpResponse:
    dossier = reviewed.writing.dossier
    problems = form.shown_problems if form.is_bound else []
    context = {
        "dossier": dossier,
        "procedure": dossier.procedure,
        "version": reviewed.writing.version,
        "review": reviewed,
        "papers": reviewed.papers,
        "form": form,
        "problems": [*([Problem("", "", sentence)] if sentence else []), *problems],
        "room": reviewed.writing.room,
        "here": "review",
        "step_title": _("Xem lại và gửi"),
    }
    return reviewed.writing.room.show(request, "portal/review.html", context, status=status)
