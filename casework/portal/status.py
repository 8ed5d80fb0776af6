"""The page of a sent dossier: where it is, whose turn, until when and why; what to bring; and what its owner may do."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from casework.actions import handing_over, leaving
from casework.actions.invitations import invitation_of
from casework.actions.mailing import fee_in_words, originals_to_bring
from casework.actions.offered import Offer, offered
from casework.actions.refusals import NotYet
from casework.appointments.choices import slot_choices, slot_of
from casework.documents.for_citizens import meant_for_citizen
from casework.dossiers.dossier import Dossier
from casework.dossiers.own import fetch_contents
from casework.offices.opening_hours import spoken_hours
from casework.people.user import User
from casework.portal.history import history
from casework.portal.mails import letters
from casework.portal.own import own_dossier
from casework.portal.sent_papers import sent_papers
from casework.portal.whereabouts import booked_appointment, spoken, whereabouts

# The box about the visit: before the originals were brought, while one waits, when all come to register, otherwise.
BRINGING: dict[str, Any] = {
    "when_coming": _("Khi mang bản chính đến"),
    "not_booked": _("Chưa có. Hãy chọn một lịch hẹn, hoặc mang bản chính đến trong giờ làm việc."),
}
WAITING: dict[str, Any] = {
    "when_coming": _("Khi nhận kết quả"),
    "not_booked": _("Quý vị đang chờ tại phường; có kết quả thì quầy gọi. Nếu phải về, xin báo quầy để được mời sau."),
}
REGISTERING: dict[str, Any] = {
    "when_coming": _("Khi các bên đến đăng ký"),
    "not_booked": _("Chưa có. Sau khi phê duyệt, phường gửi thư mời các bên cùng đến; Quý vị chưa cần đến."),
}
REGISTERED: dict[str, Any] = {
    "when_coming": _("Khi đến nhận giấy tờ"),
    "not_booked": _("Chưa có. Các bên đến nhận giấy tờ trong giờ làm việc của phường."),
}
COLLECTING: dict[str, Any] = {
    "when_coming": _("Khi đến nhận kết quả"),
    "not_booked": _("Chưa có. Khi có kết quả, phường sẽ gửi thư mời; Quý vị chưa cần đến."),
}


class SeenForm(forms.Form):
    """Every form carries the status that was on the screen."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)


class WithdrawForm(SeenForm):
    """A reason, for who wants to give one."""

    note = forms.CharField(
        label=_("Lý do rút hồ sơ (không bắt buộc)"), required=False, max_length=500, widget=forms.Textarea({"rows": 3})
    )


class MoveForm(SeenForm):
    """Another free slot."""

    at = forms.ChoiceField(
        label=_("Giờ còn trống"),
        error_messages={
            "required": _("Vui lòng chọn một giờ."),
            "invalid_choice": _("Giờ này không còn trống. Vui lòng chọn giờ khác."),
        },
    )

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"seen": dossier.status}, **kwargs})
        slots: Any = self.fields["at"]
        booked = booked_appointment(dossier)
        slots.choices = slot_choices(dossier.ward, besides=booked.starts_at if booked else None)


@require_safe
@own_dossier
def my_dossier(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """Everything the owner may know of his dossier; officials' notes and steps among themselves are left out."""
    fetch_contents(dossier)
    appointment = booked_appointment(dossier)
    context = _coming(dossier) | {
        "dossier": dossier,
        "where": whereabouts(dossier, at=now()),
        "offers": _offers(dossier, request.user),
        "supplement": dossier.open_supplement,
        "appointment": spoken(appointment) if appointment else "",
        "originals": originals_to_bring(dossier),
        "fee": fee_in_words(dossier),
        "documents": meant_for_citizen(dossier.documents.all()),
        "papers": sent_papers(dossier),
        "sections": dossier.procedure.declaration.sections(dossier.declared),
        "history": history(dossier.events.all(), at_counter=dossier.registers_at_counter),
        "letters": letters(
            dossier.messages.all(), own_address=_user(request).email, form_address=dossier.requester_email
        ),
        "offices": [(dossier.ward, spoken_hours(dossier.ward))],
    }
    return render(request, "portal/status.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@own_dossier
def withdraw(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """Ask once more, then end the dossier; refused with the reason once something stands in the register."""
    form = WithdrawForm(_posted(request), initial={"seen": dossier.status})
    offer = _offers(dossier, request.user).get("withdraw")
    context = {"dossier": dossier, "form": form, "offer": offer}
    if not form.is_valid():
        return render(request, "portal/withdraw.html", context)
    try:
        leaving.withdraw(
            dossier.pk, by=_user(request), note=form.cleaned_data["note"], seen=form.cleaned_data["seen"] or None
        )
    except NotYet as refusal:
        return render(request, "portal/withdraw.html", context | {"problems": _alone(refusal.sentence)}, status=422)
    messages.success(request, _t("Đã rút hồ sơ."))
    return redirect("my-dossier", uuid=dossier.uuid)


@require_http_methods(["GET", "HEAD", "POST"])
@own_dossier
def move_appointment(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """Choose another free slot; nothing to choose for a dossier without an appointment."""
    appointment = booked_appointment(dossier)
    if appointment is None and not dossier.awaits_originals:
        return redirect("my-dossier", uuid=dossier.uuid)
    form = MoveForm(_posted(request), dossier=dossier)
    context = {"dossier": dossier, "form": form, "appointment": spoken(appointment) if appointment else ""}
    if not form.is_valid():
        return render(request, "portal/move_appointment.html", context, status=422 if form.is_bound else 200)
    try:
        handing_over.move_appointment(
            dossier.pk, by=_user(request), at=slot_of(form.cleaned_data["at"]), seen=form.cleaned_data["seen"] or None
        )
    except (NotYet, ValidationError) as refusal:
        sentence = refusal.sentence if isinstance(refusal, NotYet) else refusal.messages[0]
        return render(request, "portal/move_appointment.html", context | {"problems": _alone(sentence)}, status=422)
    messages.success(request, _t("Đã đổi lịch hẹn. Giấy mời mới được gửi qua thư điện tử."))
    return redirect("my-dossier", uuid=dossier.uuid)


@require_safe
@own_dossier
def appointment_file(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """The appointment as a calendar file."""
    appointment = booked_appointment(dossier)
    if appointment is None:
        raise Http404
    file = invitation_of(dossier, appointment, at=now())
    response = HttpResponse(file.content, content_type=file.content_type)
    response["Content-Disposition"] = f'attachment; filename="{file.name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _coming(dossier: Dossier) -> dict[str, Any]:
    if dossier.awaits_originals:
        return BRINGING
    if dossier.somebody_waits:
        return WAITING
    if dossier.is_registered:
        return REGISTERED
    return REGISTERING if dossier.registers_at_counter else COLLECTING


def _offers(dossier: Dossier, user: Any) -> dict[str, Offer]:
    """What the owner may do now, by verb."""
    return {offer.verb: offer for offer in offered(dossier, user, None)}


def _posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _alone(sentence: str) -> list[tuple[str, str, str]]:
    return [("", "", sentence)]


def _user(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
