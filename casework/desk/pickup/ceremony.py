"""The registration at the counter on the pickup page: who is here and willing, the book, the signatures."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _

from casework.actions import parties, registering
from casework.actions.mailing import foreseen
from casework.desk.act_form import carried_out
from casework.desk.gatekeeping import at_the_desk
from casework.desk.pickup import ceremony_forms as written
from casework.desk.verb_page import VerbPage
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import at_desk
from casework.dossiers.parties import DossierParty
from casework.dossiers.visits import Visit
from casework.registers.entries import RegisterEntry


@dataclass(frozen=True)
class PartyStep:
    """One party, with what was written of him today and the forms to write it."""

    party: DossierParty
    here: bool
    meet: Any
    signed: Any

    @property
    def has_signed(self) -> bool:
        """Whether he signed book and papers."""
        return bool(self.party.book_signed_at and self.party.papers_signed_at)


@dataclass(frozen=True)
class Ceremony:
    """The whole registration as the page shows it."""

    parties: tuple[PartyStep, ...]
    entry: RegisterEntry | None
    register: Any
    leaves: Any


def ceremony_of(dossier: Dossier, visit: Visit | None, bound: dict[str, Any]) -> Ceremony | None:
    """The steps of a registration at the counter; None for one that took place at approval."""
    if not dossier.registers_at_counter:
        return None
    return Ceremony(
        parties=tuple(_step_of(dossier, party, visit, bound) for party in dossier.parties.all()),
        entry=dossier.entry_in_force,
        register=bound.get("register") or written.RegisterForm(dossier=dossier),
        leaves=bound.get("leaves") or written.PartyLeavesForm(dossier=dossier),
    )


def _step_of(dossier: Dossier, party: DossierParty, visit: Visit | None, bound: dict[str, Any]) -> PartyStep:
    here = visit is not None and party.met_in_id == visit.pk
    meet, sign = f"meet-{party.role}", f"sign-{party.role}"
    said = ("yes" if party.willing else "no") if here else ""
    initial = {"identity_paper": party.identity_paper, "willing": said}
    return PartyStep(
        party=party,
        here=here,
        meet=bound.get(meet) or written.MeetForm(dossier=dossier, prefix=meet, initial=initial),
        signed=bound.get(sign) or written.PartySignedForm(dossier=dossier, prefix=sign, initial={"way": party.way}),
    )


def party_step(
    name: str, form_class: Callable[..., Any], act: Callable[[Dossier, Any, str, Any], object], page: Callable[..., Any]
) -> Callable[..., Any]:
    """The view of one party's step: the form as sent, one verb, back to the page, which `page` makes anew."""

    @at_the_desk
    def step(request: HttpRequest, code: str, role: str) -> HttpResponse:
        dossier = get_object_or_404(at_desk(request.user), code=code)
        if request.method != "POST":
            return redirect("desk-pickup", code=code)
        form = form_class(request.POST, dossier=dossier, prefix=f"{name}-{role}")
        done = carried_out(form, lambda: act(dossier, request.user, role, form))
        return redirect("desk-pickup", code=code) if done else page(request, dossier, form)

    return step


def meet(dossier: Dossier, by: Any, role: str, form: Any) -> object:
    """Write down that the party is here, and willing or not."""
    return registering.meet_party(
        dossier.pk, by=by, role=role, facts=form.facts, seen=form.cleaned_data["seen"] or None
    )


def sign(dossier: Dossier, by: Any, role: str, form: Any) -> object:
    """Write down that the party signed."""
    return registering.sign_as_party(dossier.pk, by=by, role=role, seen=form.cleaned_data["seen"] or None, **form.facts)


def register(dossier: Dossier, by: Any, form: Any) -> object:
    """Write the entry."""
    return registering.register(dossier.pk, by=by, seen=form.cleaned_data["seen"] or None)


def leave(dossier: Dossier, by: Any, form: Any) -> object:
    """End it because a party withdraws."""
    return parties.withdraw_at_counter(dossier.pk, by=by, seen=form.cleaned_data["seen"] or None, **form.facts)


class ReasonForm(forms.Form):
    """Why."""

    note = forms.CharField(label=_("Lý do"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


class ReprintPapers(VerbPage):
    """A spoiled sheet: the papers are made anew under their numbers."""

    verb = "reprint_papers"
    template = "desk/reprint-papers.html"
    done = _("Giấy tờ của hồ sơ %(code)s đang được lập lại, giữ nguyên số.")
    form_class = ReasonForm

    def act(self, form: Any, *, seen: str | None) -> None:
        """Plan them anew."""
        registering.reprint_papers(self.dossier.pk, by=self.me, note=form.cleaned_data["note"], seen=seen)


class LookAgain(VerbPage):
    """The registration was not held: back to review, every check anew; the mail is shown before it goes out."""

    verb = "look_again"
    template = "desk/look-again.html"
    done = _("Hồ sơ %(code)s đã trở về thụ lý; các mục kiểm tra phải trả lời lại.")
    form_class = ReasonForm

    def preview(self, form: Any) -> Any:
        """The mail with this reason."""
        return foreseen(self.dossier, "not_registered", reason=form.cleaned_data["note"])

    def act(self, form: Any, *, seen: str | None) -> None:
        """Send it back."""
        registering.look_again(self.dossier.pk, by=self.me, note=form.cleaned_data["note"], seen=seen)


class SettleObjection(VerbPage):
    """What a party who objected was asked and said; the mail to that party is shown before it goes out."""

    verb = "settle_objection"
    template = "desk/settle-objection.html"
    done = _("Đã ghi việc làm rõ ở hồ sơ %(code)s; bên đó được báo qua thư.")

    def form(self, data: Any = None) -> Any:
        """With the parties who object."""
        return written.SettleForm(data, dossier=self.dossier)

    def context(self, form: Any) -> dict[str, Any]:
        """With what each of them said."""
        return {"objecting": form.objecting}

    def preview(self, form: Any) -> Any:
        """The mail with these words."""
        party = form.party
        if not party.email:
            return None
        return foreseen(self.dossier, "objection_settled", recipient_name=party.name, reason=form.cleaned_data["note"])

    def act(self, form: Any, *, seen: str | None) -> None:
        """Write it down."""
        parties.settle_objection(
            self.dossier.pk, by=self.me, role=form.party.role, note=form.cleaned_data["note"], seen=seen
        )
