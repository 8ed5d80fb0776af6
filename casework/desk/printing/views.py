"""In, ký, đóng dấu: the approved dossiers on their way to the counter, one by one or many at once."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from casework.access.permissions import Permission
from casework.access.policy import wards_where
from casework.actions import issuing
from casework.actions.at_once import seal_and_call
from casework.actions.batches import each
from casework.actions.issuing import invitation_stem
from casework.actions.mailing import fee_in_words, foreseen, originals_to_bring, when_to_come
from casework.actions.words import WORDS
from casework.appointments.appointment import Appointment
from casework.appointments.slots import free_slots
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.printing.forms import PrepareForm
from casework.desk.verb_page import VerbPage
from casework.documents.kinds import KINDS
from casework.documents.steps import PaperStep
from casework.dossiers.opened import at_desk
from casework.offices.calendar import calendar_of
from casework.workflow.printing_line import LONGEST, QUEUE, cases_in_work, printing_line

P = Permission
# What can be done to many at once, and which of these rights it takes.
BATCHES: dict[str, tuple[Permission, ...]] = {
    "print_papers": (P.PRINT,),
    "sign_papers": (P.SIGN, P.CERTIFY),
    "seal_papers": (P.SEAL,),
    "make_ready": (P.PRINT, P.SEAL),
}


# The act that each step of the papers waits for.
ACT_OF = {
    PaperStep.PRINT: "print_papers",
    PaperStep.SIGN: "sign_papers",
    PaperStep.SEAL: "seal_papers",
    PaperStep.DONE: "make_ready",
}


@dataclass(frozen=True)
class LineRow:
    """One dossier with what is to be done next, and the way there at once where somebody waits for it."""

    dossier: Any
    step: PaperStep
    verb: str

    @property
    def place(self) -> str:
        """The page of that act; "" where it is not this reader's, or can wait for many at once."""
        there = self.verb and self.dossier.in_hall
        return reverse(f"desk-{self.verb.replace('_', '-')}", args=[self.dossier.code]) if there else ""

    @property
    def button(self) -> Any:
        """What the act is called."""
        return WORDS[self.verb].button if self.verb else ""


@require_safe
@at_the_desk
def line(request: HttpRequest) -> HttpResponse:
    """Everything approved, by what is to be done next."""
    offered = [verb for verb, rights in BATCHES.items() if any(wards_where(request.user, right) for right in rights)]
    acts = {step: verb for step, verb in ACT_OF.items() if verb in offered}
    rows = [LineRow(dossier, step, acts.get(step, "")) for dossier, step in printing_line(request.user)]
    context = {
        "rows": rows,
        "cases": cases_in_work(request.user),
        "batches": [(verb, WORDS[verb].button) for verb in offered],
        "prints": wards_where(request.user, P.PRINT),
        "section": "desk-printing",
    }
    return show(request, "desk/printing.html", context, queue=QUEUE.code)


@require_POST
@at_the_desk
def batch(request: HttpRequest) -> HttpResponse:
    """One verb on the chosen dossiers; those refused are listed with the reason."""
    verb = request.POST.get("verb", "")
    if verb not in BATCHES:
        raise Http404
    chosen = at_desk(request.user).filter(code__in=request.POST.getlist("code")[:LONGEST]).order_by("code")
    result = each(chosen, partial(getattr(issuing, verb), by=request.user))
    said = _t("%(deed)s: xong %(done)d hồ sơ.") % {"deed": WORDS[verb].button, "done": result.done}
    if result.failures:
        context = {"result": result, "said": said, "section": "desk-printing"}
        return show(request, "desk/printing/result.html", context, queue=QUEUE.code)
    messages.success(request, said)
    return redirect("desk-printing")


class PaperVerb(VerbPage):
    """An act on the result papers of one dossier."""

    template, leads_to = "desk/paper-verb.html", QUEUE.code

    def context(self, form: Any) -> dict[str, Any]:
        """The papers it is about."""
        papers = list(self.dossier.result_papers)
        return {
            "papers": papers,
            "on_blanks": any(KINDS[paper.kind].paper == "blank" for paper in papers),
            "entry": self.dossier.entries.select_related("book").first(),
        }

    def act(self, form: Any, *, seen: str | None) -> None:
        """Call the verb of the same name."""
        getattr(issuing, self.verb)(self.dossier.pk, by=self.me, seen=seen, **form.cleaned_data)


class PreparePrint(PaperVerb):
    """Who signs and which printer; papers with another signer or offsets are made anew."""

    verb = "prepare_print"
    done = _("Giấy tờ của hồ sơ %(code)s đang được tạo theo người ký và máy in đã chọn.")

    def form(self, data: Any = None) -> PrepareForm:
        """With the leaders in post and the ward's printers."""
        return PrepareForm(data, dossier=self.dossier)

    def after(self) -> str:
        """On to printing."""
        return self.request.path.replace("chuan-bi-in", "in-giay-to")


class PrintPapers(PaperVerb):
    """The papers were printed."""

    verb, done = "print_papers", _("Đã ghi nhận: giấy tờ của hồ sơ %(code)s đã in.")


class SignPapers(PaperVerb):
    """The leader signed."""

    verb, done = "sign_papers", _("Đã ghi nhận chữ ký trên giấy tờ của hồ sơ %(code)s.")


class SealPapers(PaperVerb):
    """The seal was put on; who waits may be called in the same press."""

    template = "desk/seal-papers.html"
    verb, done = "seal_papers", _("Đã ghi nhận đóng dấu giấy tờ của hồ sơ %(code)s.")

    def context(self, form: Any) -> dict[str, Any]:
        """With the call as it will be sent."""
        if not self.dossier.somebody_waits:
            return super().context(form)
        mail = foreseen(self.dossier, "ready_at_counter", fee=fee_in_words(self.dossier))
        return {**super().context(form), "calls": True, "mail": mail}

    def act(self, form: Any, *, seen: str | None) -> None:
        """Sealed; called, when that was the button."""
        act = seal_and_call if "call" in self.request.POST else issuing.seal_papers
        act(self.dossier.pk, by=self.me, seen=seen)


class MakeReady(PaperVerb):
    """The citizen is invited."""

    verb, done = "make_ready", _("Hồ sơ %(code)s đã có kết quả; thư mời đang chờ gửi.")

    def context(self, form: Any) -> dict[str, Any]:
        """With the invitation as it will be sent, for the slot that is free now."""
        if self.dossier.somebody_waits:
            fee = fee_in_words(self.dossier)
            return {**super().context(form), "mail": foreseen(self.dossier, "ready_at_counter", fee=fee)}
        slots = free_slots(self.dossier.ward, from_day=localdate(), calendar=calendar_of(self.dossier.ward))
        return {**super().context(form), "mail": self._invitation(slots[0]) if slots else None}

    def _invitation(self, slot: Any) -> Any:
        return foreseen(
            self.dossier,
            invitation_stem(self.dossier),
            appointment=when_to_come(Appointment(starts_at=slot.starts_at, ends_at=slot.ends_at)),
            originals=originals_to_bring(self.dossier),
            fee=fee_in_words(self.dossier),
        )
