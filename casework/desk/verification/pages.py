"""Verification on the screen: draft the letters, sign them, record what came back, write minutes."""

from types import ModuleType
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from casework.actions import replies, statement, verifying
from casework.actions.mailing import foreseen
from casework.actions.reception import moment
from casework.desk.dossier.scans_beside import letters_of
from casework.desk.gatekeeping import at_the_desk
from casework.desk.verb_page import VerbPage
from casework.desk.verification import forms, letter_forms
from casework.dossiers.deadlines import Due
from casework.dossiers.extensions import due_after_verification
from casework.dossiers.opened import at_desk, whole
from casework.offices.calendar import calendar_of


class OnVerification(VerbPage):
    """A verb about the letters of a dossier: it is fetched whole, the verb has the name of its action."""

    verbs: ClassVar[ModuleType] = verifying

    def dossiers(self) -> Any:
        """With its letters and their papers."""
        return whole(self.me).prefetch_related("verifications__letter")

    def act(self, form: Any, *, seen: str | None) -> None:
        """Call the verb with what was written."""
        getattr(self.verbs, self.verb)(self.dossier.pk, by=self.me, seen=seen, **form.cleaned_data)

    def context(self, form: Any) -> dict[str, Any]:
        """The letters so far."""
        return {"letters": letters_of(self.dossier)}

    def due(self) -> Due | None:
        """What signing does to the day promised, now; None where it stays."""
        return due_after_verification(self.dossier, calendar_of(self.dossier.ward), at=now())


class AskVerification(OnVerification):
    """Xác minh: the letters the declaration calls for, and room for another one; then the leader signs."""

    verb = "ask_verification"
    template = "desk/ask-verification.html"
    done = _("Đã soạn công văn xác minh của hồ sơ %(code)s, chờ lãnh đạo ký.")

    def form(self, data: Any = None) -> letter_forms.LettersForm:
        """The proposed letters."""
        return letter_forms.LettersForm(self.dossier, data)

    def is_valid(self, form: Any) -> bool:
        """Every letter that counts is complete."""
        return bool(form.is_valid())

    def context(self, form: Any) -> dict[str, Any]:
        """What becomes of the term."""
        problems = form.problems if self.request.method == "POST" else []
        return {
            **super().context(form),
            "due": self.due(),
            "problems": problems,
            "rule": self.dossier.edition.verification,
        }

    def act(self, form: Any, *, seen: str | None) -> None:
        """Draft them."""
        verifying.ask_verification(self.dossier.pk, by=self.me, questions=form.questions(), seen=seen)


class DropVerification(OnVerification):
    """Let the drafted letters be."""

    verb = "drop_verification"
    template = "desk/drop-verification.html"
    done = _("Đã bỏ công văn xác minh chưa ký của hồ sơ %(code)s.")
    form_class = letter_forms.DropForm


class SignVerification(OnVerification):
    """The leader reads what goes out and signs it; the citizen's mail with the new day stands beside it."""

    verb = "sign_verification"
    template = "desk/sign-verification.html"
    done = _("Đã ký công văn xác minh của hồ sơ %(code)s; tệp để in và gửi đang được tạo.")

    def form(self, data: Any = None) -> letter_forms.SigningForm:
        """Each letter with its tick."""
        return letter_forms.SigningForm(data, dossier=self.dossier, by=self.me)

    def context(self, form: Any) -> dict[str, Any]:
        """The mail as it will be sent."""
        promised = self.due() or Due(self.dossier.due_at, self.dossier.due_explanation)  # type: ignore[arg-type]
        facts = {"due_at": moment(promised.due_at), "due_explanation": promised.due_explanation}
        return {
            **super().context(form),
            "due": self.due(),
            "mail": foreseen(self.dossier, "verification_asked", **facts),
        }


@require_safe
@at_the_desk
def letter_drafts(request: HttpRequest, code: str) -> HttpResponse:
    """The drafts of the letters as a fragment, asked for again while the worker makes them."""
    dossier = get_object_or_404(at_desk(request.user).prefetch_related("verifications__letter"), code=code)
    return render(request, "desk/verifying/drafts.html", {"dossier": dossier})


class AnswerPage(OnVerification):
    """What is said about one letter that waits for a reply."""

    verbs: ClassVar[ModuleType] = replies
    answer_form: Any

    def form(self, data: Any = None) -> Any:
        """With the letters it may be about."""
        return self.answer_form(data, self.request.FILES or None, dossier=self.dossier)


class RecordReply(AnswerPage):
    """What another authority answered."""

    verb = "record_reply"
    template = "desk/record-reply.html"
    done = _("Đã ghi trả lời xác minh của hồ sơ %(code)s.")
    answer_form = forms.ReplyForm


class AddScan(AnswerPage):
    """Scans that come later than the act they belong to."""

    verb = "add_scan"
    template = "desk/add-scan.html"
    done = _("Đã thêm bản chụp vào hồ sơ %(code)s; ảnh trang hiện ra sau ít giây.")
    answer_form = forms.AddScanForm

    def act(self, form: Any, *, seen: str | None) -> None:
        """Keep them."""
        replies.add_scan(self.dossier.pk, by=self.me, seen=seen, **form.facts)


class CloseWithoutReply(AnswerPage):
    """Wait no longer."""

    verb = "close_without_reply"
    template = "desk/close-without-reply.html"
    done = _("Đã kết thúc việc chờ trả lời xác minh của hồ sơ %(code)s.")
    answer_form = forms.WithoutReplyForm


class PrepareStatement(OnVerification):
    """Văn bản cam đoan: what is to be sworn, before the paper is made."""

    verbs: ClassVar[ModuleType] = statement
    verb = "prepare_statement"
    template = "desk/prepare-statement.html"
    done = _("Đang tạo văn bản cam đoan của hồ sơ %(code)s; mở ở mục Giấy tờ đã lập để in cho người dân ký.")

    def context(self, form: Any) -> dict[str, Any]:
        """The sentences."""
        return {**super().context(form), "oaths": statement.oaths(self.dossier)}


class WriteMinutes(OnVerification):
    """Biên bản xác minh."""

    verb = "write_minutes"
    template = "desk/write-minutes.html"
    done = _("Đã lập biên bản xác minh của hồ sơ %(code)s; mở ở mục Giấy tờ đã lập để in và ký.")
    form_class = forms.MinutesForm
