"""Reception with the originals on the counter: each is counted, what differs from the declaration is seen at once."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from casework.actions import presenting
from casework.actions.mailing import fee_in_words
from casework.desk.dossier_views import place_of
from casework.desk.gatekeeping import at_the_desk
from casework.desk.reception_pages import Receive
from casework.dossiers.deadlines import due_after_reception
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import at_desk
from casework.offices.calendar import calendar_of
from casework.procedures import registry
from casework.procedures.definition import Original
from casework.procedures.presenting import Count

MOST_PAGES, MOST_COPIES = 500, 100
BOXES = ("presented", "pages", "copies")


@dataclass(frozen=True)
class CountedRow:
    """One original on the counter: what was declared of it, and the boxes for what is counted."""

    original: Original
    declared: Count
    presented: forms.BoundField
    pages: forms.BoundField
    copies: forms.BoundField

    @property
    def differs(self) -> bool:
        """Whether what stands in the boxes is not what was declared."""
        return (str(self.pages.value()), str(self.copies.value())) != (
            str(self.declared.pages),
            str(self.declared.copies),
        )


class CountForm(forms.Form):
    """Every original with its count, prefilled as declared; and whether the citizen waits."""

    use_required_attribute = False
    waits = forms.BooleanField(
        label=_("Công dân chờ tại phường để nhận ngay"),
        required=False,
        initial=True,
        help_text=_("Bỏ chọn nếu công dân về và sẽ đến nhận sau: phường in giấy hẹn và mời khi có kết quả."),
    )

    def __init__(self, data: Any = None, *, dossier: Dossier) -> None:
        super().__init__(data, label_suffix="")
        self.originals = dossier.originals_to_bring
        self.expected = dossier.procedure.presenting.expected(dossier.declared)
        for original in self.originals:
            count = self.expected[original.code]
            tick = forms.CheckboxInput(attrs={"class": "form-check-input"})
            presented = forms.BooleanField(label=_("Có xuất trình"), required=False, initial=True, widget=tick)
            self.fields[f"{original.code}-presented"] = presented
            self.fields[f"{original.code}-pages"] = _number(_("Số trang"), MOST_PAGES, count.pages)
            self.fields[f"{original.code}-copies"] = _number(_("Số bản sao"), MOST_COPIES, count.copies)

    @property
    def rows(self) -> list[CountedRow]:
        """The originals with their boxes."""
        return [
            CountedRow(o, self.expected[o.code], *(self[f"{o.code}-{part}"] for part in BOXES)) for o in self.originals
        ]

    @property
    def counted(self) -> dict[str, Count]:
        """What was counted, by the codes of the originals."""
        said = self.cleaned_data
        return {
            o.code: Count(
                pages=said[f"{o.code}-pages"], copies=said[f"{o.code}-copies"], presented=said[f"{o.code}-presented"]
            )
            for o in self.originals
        }


def _number(label: Any, most: int, initial: int) -> forms.IntegerField:
    box = forms.NumberInput(attrs={"class": "form-control count", "inputmode": "numeric"})
    return forms.IntegerField(label=label, min_value=1, max_value=most, initial=initial, widget=box)


class ReceiveOriginals(Receive):
    """Tiếp nhận with the originals in hand: count, see the bill change, take in."""

    template = "desk/receive-originals.html"
    done = _("Đã tiếp nhận hồ sơ %(code)s; phí đã tính theo số trang và số bản đếm được.")

    def form(self, data: Any = None) -> CountForm:
        """The originals of this dossier."""
        return CountForm(data, dossier=self.dossier)

    def context(self, form: Any) -> dict[str, Any]:
        """The term as it would run from now, and the bill so far."""
        calendar = calendar_of(self.dossier.ward)
        due = due_after_reception(self.dossier, calendar, received_at=calendar.next_working_moment(now()))
        return {"due": due, "fee": fee_in_words(self.dossier)}

    def act(self, form: Any, *, seen: str | None) -> None:
        """Take it in as counted."""
        said = form.cleaned_data
        presenting.receive_originals(self.dossier.pk, by=self.me, counted=form.counted, waits=said["waits"], seen=seen)


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
