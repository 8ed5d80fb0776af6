"""Yêu cầu bổ sung on the screen: everything that is missing, in full and once, with the mail shown beforehand."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from casework.actions.mailing import foreseen
from casework.actions.supplementing import request_supplement
from casework.desk.dossier.paper_reasons import REASONS
from casework.desk.dossier.papers import PapersOnDesk, papers_of
from casework.desk.review.supplement_forms import SupplementForm
from casework.desk.verb_page import VerbPage
from casework.dossiers.opened import whole
from casework.dossiers.supplements import SupplementItem
from casework.notifications.facts import MailItem
from casework.people.wording import long_date


class RequestSupplement(VerbPage):
    """Slip 02: items from faulty papers and chosen answers, the term, the mail; the clock then stands still."""

    verb = "request_supplement"
    template = "desk/request-supplement.html"
    done = _("Đã yêu cầu bổ sung hồ sơ %(code)s; phiếu và thư đang được gửi, thời hạn tạm dừng.")

    def dossiers(self) -> Any:
        """With its papers and their verdicts."""
        return whole(self.me)

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        """As any verb; the button for more rows only brings the page back."""
        return self.page(self.form(request.POST)) if "more" in request.POST else super().post(request, code)

    @property
    def papers(self) -> PapersOnDesk:
        """The papers with their verdicts."""
        return papers_of(self.dossier, self.me)

    def form(self, data: Any = None) -> SupplementForm:
        """Items and term."""
        return SupplementForm(self.dossier, self.papers, data)

    def is_valid(self, form: Any) -> bool:
        """Items and term."""
        return bool(form.is_valid())

    def context(self, form: Any) -> dict[str, Any]:
        """The canned words, and the papers to look at."""
        return {
            "papers": self.papers,
            "canned": {code: str(reason.sentence) for code, reason in REASONS.items()},
            "problems": form.problems if self.request.method == "POST" and "more" not in self.request.POST else [],
        }

    def preview(self, form: Any) -> Any:
        """The mail with these items; None while there is none."""
        items = tuple(MailItem(a.title, a.note, str(SupplementItem.Kind(a.kind).label)) for a in form.asked())
        due_at = long_date(form.term.cleaned_data["due_on"])
        return foreseen(self.dossier, "supplement_requested", items=items, due_at=due_at) if items else None

    def act(self, form: Any, *, seen: str | None) -> None:
        """Ask."""
        request_supplement(self.dossier.pk, by=self.me, items=form.asked(), seen=seen, **form.term.cleaned_data)
