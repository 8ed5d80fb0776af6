"""The acts on a case of an abandoned child, each with its page: what will happen, what must be said, then the act."""

from dataclasses import dataclass
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
from casework.actions.refusals import NotAllowed
from casework.desk import foundling_forms as written
from casework.desk.act_form import carried_out
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me
from casework.foundlings.case import CaseStatus, FoundlingCase

ROOM = "foundlings"


@dataclass(frozen=True)
class Words:
    """How an act is called: on the button, what it does, when it is done."""

    button: Promise | str
    explanation: Promise | str
    done: Promise | str
    deed: Promise | str


class NothingToSay(forms.Form):
    """The form of an act that needs no words."""


@method_decorator(at_the_desk, name="dispatch")
class CaseAct(View):
    """One act on one case: GET says what will happen, POST does it and leads back; a refusal keeps what was typed."""

    http_method_names = ["get", "head", "post"]
    verb: ClassVar[str]
    words: ClassVar[Words]
    right: ClassVar[Permission] = Permission.REVIEW
    within: ClassVar[tuple[CaseStatus, ...]]
    form_class: ClassVar[type[forms.Form]] = NothingToSay

    @classmethod
    def button(cls, case: FoundlingCase) -> dict[str, Any]:
        """The act as the case's page offers it."""
        return {"label": cls.words.button, "href": reverse(f"desk-foundling-{cls.verb}", args=[case.pk])}

    @classmethod
    def offered(cls, case: FoundlingCase, user: Any) -> bool:
        """Whether the act fits the case and this person's posts."""
        return case.status in cls.within and may(user, cls.right, case.ward_id) and cls.fits(case)

    @classmethod
    def fits(cls, case: FoundlingCase) -> bool:
        """What else must be so."""
        return True

    def form(self, case: FoundlingCase, data: Any = None) -> Any:
        """The form, empty or as sent."""
        return self.form_class(data)

    def act(self, case: FoundlingCase, form: Any) -> None:
        """Call the verb with what was written."""
        getattr(acts, self.verb)(case.pk, by=me(self.request), **form.cleaned_data)

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """What will happen."""
        case = self._case(pk)
        return self._page(case, self.form(case))

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Do it."""
        case = self._case(pk)
        form = self.form(case, request.POST)
        if carried_out(form, lambda: self.act(case, form)):
            messages.success(request, str(self.words.done))
            return redirect("desk-foundling", pk=pk)
        return self._page(case, form, status=422)

    def _case(self, pk: int) -> FoundlingCase:
        case = get_object_or_404(FoundlingCase.objects.visible_to(me(self.request)).select_related("ward"), pk=pk)
        if not may(me(self.request), self.right, case.ward_id):
            raise NotAllowed(_("Vị trí công tác của anh/chị không có quyền: %(right)s.") % {"right": self.right.label})
        return case

    def _page(self, case: FoundlingCase, form: Any, *, status: int = 200) -> HttpResponse:
        context = {"case": case, "form": form, "words": self.words, "lines": written.lines_of(case)}
        return show(self.request, "desk/foundling-act.html", context, queue=ROOM, status=status)


class Amend(CaseAct):
    """Correct or complete the record."""

    verb = "amend_case"
    within = (CaseStatus.RECORDED,)
    words = Words(
        _("Sửa, bổ sung"),
        _("Biên bản được lập lại dưới cùng số; bản trước không còn hiệu lực. Sau khi niêm yết thì không sửa được nữa."),
        _("Đã sửa vụ việc; biên bản đang được tạo lại."),
        _("sửa, bổ sung vụ việc"),
    )

    def form(self, case: FoundlingCase, data: Any = None) -> Any:
        """With what is written already."""
        return written.CaseForm(data, instance=case)

    def act(self, case: FoundlingCase, form: Any) -> None:
        """Keep the corrections."""
        acts.amend_case(case.pk, by=me(self.request), facts=form.facts)


class SignDecision(CaseAct):
    """The leader gives the child into care."""

    verb = "sign_decision"
    right = Permission.DECIDE
    within = (CaseStatus.RECORDED, CaseStatus.POSTED)
    words = Words(
        _("Ký quyết định giao nuôi"),
        _("Quyết định giao nuôi tạm thời được cấp số, ngày hôm nay, với tên và chức danh của anh/chị."),
        _("Đã ký quyết định giao nuôi tạm thời; tệp để in đang được tạo."),
        _("ký quyết định giao nuôi tạm thời"),
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
        _("bắt đầu niêm yết"),
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
        _("kết thúc niêm yết, không có người nhận trẻ"),
    )

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
        _("ghi nhận có người nhận trẻ"),
    )


class DismissClaim(CaseAct):
    """The claim does not hold."""

    verb = "dismiss_claim"
    right = Permission.DECIDE
    within = (CaseStatus.CLAIMED,)
    form_class = written.DismissForm
    words = Words(
        _("Không công nhận việc nhận trẻ"),
        _("Vụ việc trở lại bước trước đó; thời gian niêm yết vẫn tính như cũ."),
        _("Vụ việc đã trở lại bước trước đó."),
        _("không công nhận việc nhận trẻ"),
    )


PAGES = (EndPosting, SignDecision, StartPosting, Amend, DismissClaim, RecordClaim)
DEEDS = {"open_case": _("lập biên bản về việc trẻ bị bỏ rơi"), **{page.verb: page.words.deed for page in PAGES}}
