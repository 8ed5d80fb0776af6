"""The acts on a case of an abandoned child, each with its page: what will happen, what must be said, then the act."""

from dataclasses import dataclass
from types import ModuleType
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views import View

from casework.access.permissions import Permission
from casework.access.policy import may
from casework.actions import foundlings as acts
from casework.actions.foundling_gate import CaseConflict
from casework.actions.foundling_papers import unfinished
from casework.actions.refusals import NotAllowed
from casework.desk.act_form import carried_out
from casework.desk.foundlings import forms as written
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me
from casework.documents.issued import IssuedDocument
from casework.foundlings.case import CaseStatus, FoundlingCase

ROOM = "foundlings"


@dataclass(frozen=True)
class Words:
    """How an act is called: on the button, what it does, when it is done."""

    button: Promise | str
    explanation: Promise | str
    done: Promise | str


class NothingToSay(forms.Form):
    """The form of an act that needs no words."""


@method_decorator(at_the_desk, name="dispatch")
class CaseAct(View):
    """One act on one case: GET says what will happen, POST does it and leads back; a refusal keeps what was typed."""

    http_method_names = ["get", "head", "post"]
    verb: ClassVar[str]
    words: ClassVar[Words]
    rights: ClassVar[tuple[Permission, ...]] = (Permission.REVIEW,)
    within: ClassVar[tuple[CaseStatus, ...]]
    form_class: ClassVar[type[forms.Form]] = NothingToSay
    module: ClassVar[ModuleType] = acts

    @classmethod
    def button(cls, case: FoundlingCase) -> dict[str, Any]:
        """The act as the case's page offers it."""
        return {"label": cls.words.button, "href": reverse(f"desk-foundling-{cls.verb}", args=[case.pk])}

    @classmethod
    def offered(cls, case: FoundlingCase, user: Any) -> bool:
        """Whether the act fits the case and this person's posts."""
        allowed = case.status in cls.within and any(may(user, right, case.ward_id) for right in cls.rights)
        return allowed and cls.fits(case) and cls.papers(case, user) != []

    @classmethod
    def papers(cls, case: FoundlingCase, user: Any) -> list[IssuedDocument] | None:
        """The papers the act is about; None when it is about none."""
        return None

    @classmethod
    def fits(cls, case: FoundlingCase) -> bool:
        """What else must be so."""
        return True

    def refusal(self, case: FoundlingCase) -> str:
        """What stands in the way already, before anything was sent."""
        return ""

    def form(self, case: FoundlingCase, data: Any = None) -> Any:
        """The form, empty or as sent."""
        return self.form_class(data)

    def act(self, case: FoundlingCase, form: Any) -> None:
        """Call the verb with what was written."""
        getattr(self.module, self.verb)(case.pk, by=me(self.request), seen=self.seen, **form.cleaned_data)

    @property
    def seen(self) -> str:
        """How the case stood on the screen."""
        return self.request.POST.get("seen", "")

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """What will happen."""
        case = self._case(pk)
        return self._page(case, self.form(case))

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Do it."""
        case = self._case(pk)
        form = self.form(case, request.POST)
        try:
            done = carried_out(form, lambda: self.act(case, form))
        except CaseConflict as conflict:
            return self._too_late(conflict)
        if not done:
            return self._page(case, form, status=422)
        messages.success(request, str(self.words.done))
        return redirect("desk-foundling", pk=pk)

    def _too_late(self, conflict: CaseConflict) -> HttpResponse:
        """409 with who was faster, and the case as it is now; a repeated act leads to its result."""
        pk = self.kwargs["pk"]
        if conflict.repeated:
            messages.info(self.request, _("Việc này anh/chị đã làm rồi; đây là kết quả."))
            return redirect("desk-foundling", pk=pk)
        case = self._case(pk)
        return self._page(case, self.form(case), conflict=conflict.sentence, status=409)

    def _case(self, pk: int) -> FoundlingCase:
        case = get_object_or_404(FoundlingCase.objects.visible_to(me(self.request)).select_related("ward"), pk=pk)
        if not any(may(me(self.request), right, case.ward_id) for right in self.rights):
            words = _("Vị trí công tác của anh/chị không có quyền: %(right)s.")
            raise NotAllowed(words % {"right": self.rights[0].label})
        return case

    def _page(self, case: FoundlingCase, form: Any, *, conflict: str = "", status: int = 200) -> HttpResponse:
        context = {
            "case": case,
            "form": form,
            "words": self.words,
            "lines": written.lines_of(case),
            "papers": self.papers(case, me(self.request)),
            "seen": self.seen if form.is_bound else case.as_seen,
            "conflict": conflict,
            "refusal": self.refusal(case) if self.request.method == "GET" else "",
        }
        return show(self.request, "desk/foundling-act.html", context, queue=ROOM, status=status)


class Amend(CaseAct):
    """Correct or complete the record."""

    verb = "amend_case"
    within = (CaseStatus.RECORDED,)
    words = Words(
        _("Sửa, bổ sung"),
        _("Biên bản được lập lại dưới cùng số; bản trước không còn hiệu lực. Sau khi niêm yết thì không sửa được nữa."),
        _("Đã sửa vụ việc; biên bản đang được tạo lại."),
    )

    def form(self, case: FoundlingCase, data: Any = None) -> Any:
        """With what is written already."""
        return written.CaseForm(data, instance=case)

    def act(self, case: FoundlingCase, form: Any) -> None:
        """Keep the corrections."""
        acts.amend_case(case.pk, by=me(self.request), facts=form.facts, seen=self.seen)


class SignDecision(CaseAct):
    """The leader gives the child into care."""

    verb = "sign_decision"
    rights = (Permission.DECIDE,)
    within = (CaseStatus.RECORDED, CaseStatus.POSTED)
    words = Words(
        _("Ký quyết định giao nuôi"),
        _("Quyết định giao nuôi tạm thời được cấp số, ngày hôm nay, với tên và chức danh của anh/chị."),
        _("Đã ký quyết định giao nuôi tạm thời; tệp để in đang được tạo."),
    )

    @classmethod
    def fits(cls, case: FoundlingCase) -> bool:
        """Somebody takes care, and no decision was signed."""
        return bool(case.carer_name) and not case.decision_number


class StartPosting(CaseAct):
    """The notice hangs."""

    verb = "start_posting"
    within = (CaseStatus.RECORDED,)
    form_class = written.PostingForm
    words = Words(
        _("Bắt đầu niêm yết"),
        _("Thông báo niêm yết được cấp số; niêm yết kéo dài 7 ngày liên tục sau ngày bắt đầu."),
        _("Đã bắt đầu niêm yết; thông báo để in đang được tạo."),
    )

    def form(self, case: FoundlingCase, data: Any = None) -> Any:
        """At the ward's office, unless said otherwise."""
        return written.PostingForm(
            data, initial={"posted_at": _("Trụ sở %(office)s") % {"office": case.ward.people_committee}}
        )


class EndPosting(CaseAct):
    """Nobody came."""

    verb = "end_posting"
    within = (CaseStatus.POSTED,)
    words = Words(
        _("Kết thúc niêm yết"),
        _("Biên bản kết thúc niêm yết được lập: không có ai nhận trẻ. Người nuôi dưỡng được báo qua thư, nếu có."),
        _("Đã kết thúc niêm yết; biên bản đang được tạo."),
    )

    def refusal(self, case: FoundlingCase) -> str:
        """A paper that is not signed and sealed yet."""
        return unfinished(case)

    @classmethod
    def fits(cls, case: FoundlingCase) -> bool:
        """Not before the last day has passed."""
        return case.posting_is_over


class RecordClaim(CaseAct):
    """Somebody came."""

    verb = "record_claim"
    within = (CaseStatus.RECORDED, CaseStatus.POSTED, CaseStatus.CLOSED)
    form_class = written.ClaimForm
    words = Words(
        _("Có người nhận trẻ"),
        _("Vụ việc dừng lại; hồ sơ gắn với vụ việc không tiếp nhận, phê duyệt được, lãnh đạo có thể dừng giải quyết."),
        _("Đã ghi có người nhận trẻ. Hồ sơ gắn với vụ việc này chờ lãnh đạo dừng giải quyết."),
    )


class DismissClaim(CaseAct):
    """The claim does not hold."""

    verb = "dismiss_claim"
    rights = (Permission.DECIDE,)
    within = (CaseStatus.CLAIMED,)
    form_class = written.DismissForm
    words = Words(
        _("Không công nhận việc nhận trẻ"),
        _("Vụ việc trở lại bước trước đó; thời gian niêm yết vẫn tính như cũ."),
        _("Vụ việc đã trở lại bước trước đó."),
    )


PAGES = (EndPosting, SignDecision, StartPosting, Amend, DismissClaim, RecordClaim)
