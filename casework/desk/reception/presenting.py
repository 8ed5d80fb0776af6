"""Reception with the originals on the counter: each is counted and judged, what differs is seen at once."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from casework.actions import presenting
from casework.actions.at_once import receive_and_propose
from casework.actions.mailing import fee_in_words
from casework.desk.dossier.views import place_of
from casework.desk.gatekeeping import at_the_desk
from casework.desk.next_step import next_step
from casework.desk.reception.counting import CountForm
from casework.desk.reception.pages import Receive
from casework.documents.issued import IssuedDocument
from casework.dossiers.deadlines import due_after_reception
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import at_desk
from casework.offices.calendar import calendar_of
from casework.procedures import registry


class ReceiveOriginals(Receive):
    """Tiếp nhận with the originals in hand: count and judge each, take in, and put the verdicts before who decides."""

    template, leads_to = "desk/receive-originals.html", "expected"

    def form(self, data: Any = None) -> CountForm:
        """The originals of this dossier."""
        return CountForm(data, dossier=self.dossier, by=self.me)

    def context(self, form: Any) -> dict[str, Any]:
        """The term as it would run from now, and the bill so far."""
        calendar = calendar_of(self.dossier.ward)
        due = due_after_reception(self.dossier, calendar, received_at=calendar.next_working_moment(now()))
        return {"due": due, "fee": fee_in_words(self.dossier)}

    def act(self, form: CountForm, *, seen: str | None) -> None:
        """Take it in as counted; with the verdicts of who gives them."""
        act = presenting.receive_originals if form.verdicts is None else receive_and_propose
        act(self.dossier.pk, by=self.me, seen=seen, **form.facts)

    def after(self) -> str:
        """To the slip where one was made, to be printed and given; else on."""
        form = self.form(self.request.POST)
        return slip_or(self.code, after_count(self.request, form, self.code, otherwise=self.leads_to))

    def said(self, form: CountForm) -> str:
        """That it is taken in, and what is to be paid as it was counted."""
        return taken_in_words(self.dossier, proposed=form.proposes)


def taken_in_words(dossier: Dossier, *, proposed: bool) -> str:
    """What is said once the originals were taken in: the code, and what is to be paid as it was counted."""
    sentence = _t("Đã tiếp nhận và trình hồ sơ %(code)s.") if proposed else _t("Đã tiếp nhận hồ sơ %(code)s.")
    fee = _t("Phí theo số đếm: %(fee)s; chỉ thu phần được chứng thực.") % {"fee": fee_in_words(dossier)}
    return f"{sentence % {'code': dossier.code}} {fee}"


def after_count(request: HttpRequest, form: CountForm, code: str, *, otherwise: str) -> str:
    """Where the count leads on: who gives verdicts and did not propose them finds them in the draft."""
    if form.verdicts is not None and not form.proposes:
        return reverse("desk-draft", args=[code])
    return next_step(request, code, done="receive", otherwise=otherwise)


def slip_or(code: str, otherwise: str) -> str:
    """The page of slip 01 where the dossier has one; who waits for what is done today needs none."""
    slips = IssuedDocument.objects.filter(dossier__code=code, kind="receipt-slip", voided_at=None)
    return reverse("desk-counter-taken-in", args=[code]) if slips.exists() else otherwise


def receive(request: HttpRequest, code: str) -> HttpResponseBase:
    """The reception that fits the dossier's route."""
    first = at_desk(request.user).filter(code=code, procedure_code__in=registry.codes_with_originals_first())
    page = ReceiveOriginals if first.exists() else Receive
    return page.as_view()(request, code=code)


@require_POST
@at_the_desk
def leave_hall(request: HttpRequest, code: str) -> HttpResponseBase:
    """Who waited goes home."""
    dossier = get_object_or_404(at_desk(request.user), code=code)
    by: Any = request.user
    presenting.leave_hall(dossier.pk, by=by, seen=request.POST.get("seen") or None)
    return redirect(place_of(request, code))
