"""The leader decides: the proposals, one of them, and each decision with what it will do shown first."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from casework.actions import deciding
from casework.actions.producing import make_papers_again
from casework.desk.deciding import forms
from casework.desk.deciding.page import DecidingPage
from casework.desk.dossier.page import head_of
from casework.desk.dossier.returned import returned
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.queues.worklist import ROWS, Neighbours, Worklist
from casework.desk.verb_page import VerbPage
from casework.dossiers.opened import at_desk
from casework.workflow.proposals import QUEUE, proposals


@require_safe
@at_the_desk
def approvals(request: HttpRequest) -> HttpResponse:
    """The proposals that wait, each with its outcome, note and what to look at."""
    page = Paginator(proposals(request.user), ROWS).get_page(request.GET.get("page"))
    return show(request, "desk/approvals.html", {"page": page, "section": "desk-approvals"}, queue=QUEUE.code)


@require_safe
@at_the_desk
def decide(request: HttpRequest, code: str) -> HttpResponse:
    """One proposal, whole."""
    dossier = get_object_or_404(at_desk(request.user).prefetch_related("extensions"), code=code)
    context = {
        "dossier": dossier,
        "head": head_of(request, dossier),
        "page": DecidingPage(dossier, request.user),
        "returned": returned(dossier),
        "around": _list(request).around(code),
        "query": _list(request).query,
        "section": "desk-approvals",
    }
    return show(request, "desk/decide.html", context, queue=QUEUE.code)


@require_safe
@at_the_desk
def drafts(request: HttpRequest, code: str) -> HttpResponse:
    """The stored drafts as a fragment, asked for again while the worker makes them."""
    dossier = get_object_or_404(at_desk(request.user), code=code)
    return render(request, "desk/decide/drafts.html", {"dossier": dossier, "page": DecidingPage(dossier, request.user)})


@require_POST
@at_the_desk
def make_again(request: HttpRequest, code: str) -> HttpResponse:
    """Drafts that could not be made are put back in the worker's queue."""
    dossier = get_object_or_404(at_desk(request.user), code=code)
    make_papers_again(dossier, by=request.user)  # type: ignore[arg-type]
    return redirect("desk-decide", code=code)


def _list(request: HttpRequest) -> Worklist:
    """The list that is worked through; the proposals unless the address says another."""
    return Worklist(request, queue=request.GET.get("queue") or QUEUE.code)


class Decision(VerbPage):
    """A decision of the leader; a proposal decided leads to the next one."""

    @cached_property
    def decided(self) -> DecidingPage:
        """What he sees before he decides."""
        return DecidingPage(self.dossier, self.me)

    def act(self, form: Any, *, seen: str | None) -> None:
        """Call the verb of the same name with what was written."""
        getattr(deciding, self.verb)(self.dossier.pk, by=self.me, seen=seen, **form.cleaned_data)

    def context(self, form: Any) -> dict[str, Any]:
        """The proposal, and the mail before anything is typed."""
        return {"page": self.decided}


class DecisionOnProposal(Decision):
    """One of the three answers to a proposal."""

    @cached_property
    def following(self) -> str:
        """The next proposal."""
        if "following" in self.request.POST:
            return self.request.POST["following"]
        around: Neighbours = _list(self.request).around(self.code)
        return around.next

    def after(self) -> str:
        """On to the next proposal of the same list; back to the list when it is empty."""
        if not self.following:
            return reverse("desk-approvals")
        return f"{reverse('desk-decide', args=[self.following])}?{_list(self.request).query}"


class Approve(DecisionOnProposal):
    """Grant."""

    verb, template = "approve", "desk/approve.html"
    done = _("Đã phê duyệt hồ sơ %(code)s.")

    def context(self, form: Any) -> dict[str, Any]:
        """With the mail as it will be sent; who waits in the hall is called later, not written to."""
        if self.dossier.somebody_waits:
            return super().context(form)
        stem, facts = deciding.decision_mail(self.dossier)
        return {**super().context(form), "mail": self.decided.mail(stem, **facts)}


class SendBack(DecisionOnProposal):
    """Back to the officer."""

    verb, template = "send_back", "desk/send-back.html"
    form_class = forms.SendBackForm
    done = _("Đã trả lại hồ sơ %(code)s cho người thụ lý.")


class Reject(DecisionOnProposal):
    """Confirm the proposed refusal."""

    verb, template = "reject", "desk/reject.html"
    done = _("Đã xác nhận từ chối hồ sơ %(code)s; công văn đang được tạo.")

    def context(self, form: Any) -> dict[str, Any]:
        """With the mail as it will be sent, once a reason is drafted."""
        reason = self.decided.draft.reason if self.decided.draft else ""
        return {**super().context(form), "mail": self.decided.mail("rejected", reason=reason) if reason else None}


class Stop(Decision):
    """End the handling."""

    verb, template = "stop", "desk/stop.html"
    form_class = forms.StopForm
    done = _("Đã dừng giải quyết hồ sơ %(code)s; thông báo đang được tạo.")

    def preview(self, form: Any) -> Any:
        """The mail with the reason typed."""
        return self.decided.mail("stopped", reason=form.cleaned_data["note"])


class Agree(Decision):
    """The leader's consent."""

    verb, template = "consent", "desk/consent.html"
    form_class = forms.ConsentForm
    done = _("Đã ghi ý kiến đồng ý về hồ sơ %(code)s.")
