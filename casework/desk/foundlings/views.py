"""Vụ việc trẻ bị bỏ rơi on the desk: the list, one case with its papers and trail, and its acts."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from casework.access.permissions import Permission
from casework.access.policy import wards_where
from casework.actions import foundlings as acts
from casework.actions.foundling_gate import DEEDS
from casework.actions.foundling_papers import papers_step
from casework.actions.hanging_on import link_case
from casework.desk.act_form import carried_out
from casework.desk.foundlings import forms as written
from casework.desk.foundlings.acts import ROOM
from casework.desk.foundlings.paper_acts import OFFERED
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.verb_page import VerbPage
from casework.desk.ward_rooms import me, wards_with
from casework.foundlings.case import FoundlingCase
from casework.foundlings.posting import posting_days
from casework.foundlings.queries import cases_of, opened


@require_safe
@at_the_desk
def cases(request: HttpRequest) -> HttpResponse:
    """All cases, those that are posted first, with the dossiers that wait for them and what their papers wait for."""
    context = {
        "cases": [(case, papers_step(case)) for case in cases_of(me(request))],
        "may_open": _may_open(request),
        "days": posting_days(),
    }
    return show(request, "desk/foundlings.html", context, queue=ROOM)


@at_the_desk
def open_case(request: HttpRequest) -> HttpResponse:
    """Write down a finding in the ward where one works; who works in several says in which."""
    wards = wards_with(me(request), Permission.REVIEW)
    form = written.CaseForm(request.POST or None, wards=wards, instance=FoundlingCase(ward=wards[0]))
    made: list[FoundlingCase] = []
    if request.method == "POST" and carried_out(
        form, lambda: made.append(acts.open_case(form.chosen_ward, by=me(request), facts=form.facts))
    ):
        messages.success(request, _("Đã lập biên bản số %(number)s; giấy tờ đang được tạo.") % {"number": made[0]})
        return redirect("desk-foundling", pk=made[0].pk)
    context = {"form": form, "wards": wards, "title": _("Lập biên bản về việc trẻ bị bỏ rơi")}
    return show(request, "desk/foundling-form.html", context, queue=ROOM, status=422 if form.errors else 200)


@require_safe
@at_the_desk
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One case: what was found, its papers, what can be done, who did what."""
    found = get_object_or_404(opened(me(request)), pk=pk)
    context = {
        "case": found,
        "papers": _papers(found),
        "deeds": [(DEEDS[event.verb], event) for event in found.events.all()],
        "offers": [page.button(found) for page in OFFERED if page.offered(found, me(request))],
        "lines": written.lines_of(found),
    }
    return show(request, "desk/foundling.html", context, queue=ROOM)


@require_safe
@at_the_desk
def papers(request: HttpRequest, pk: int) -> HttpResponse:
    """The list of papers alone, asked again while one is being made."""
    found = get_object_or_404(opened(me(request)), pk=pk)
    return render(request, "desk/foundling/papers.html", {"case": found, "papers": _papers(found)})


class LinkCase(VerbPage):
    """On which case a dossier hangs."""

    verb = "link_case"
    template = "desk/link-case.html"
    done = _("Đã gắn hồ sơ %(code)s với vụ việc.")

    def form(self, data: Any = None) -> Any:
        """With the cases of the dossier's ward."""
        return written.LinkForm(data, cases=FoundlingCase.objects.filter(ward_id=self.dossier.ward_id))

    def act(self, form: Any, *, seen: str | None) -> None:
        """Link it."""
        link_case(self.dossier.pk, by=self.me, case=form.cleaned_data["case"], seen=seen)


def _papers(case: FoundlingCase) -> list[Any]:
    """Those in force, then those that were replaced; a draft that was signed or written anew is of no more use."""
    kept = [paper for paper in case.documents.all() if not (paper.draft and paper.voided_at)]
    return sorted(kept, key=lambda paper: (paper.voided_at is not None, paper.pk))


def _may_open(request: HttpRequest) -> bool:
    return bool(wards_where(me(request), Permission.REVIEW))
