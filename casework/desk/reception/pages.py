"""Reception on the screen: take a dossier in, decline it, give it to somebody else."""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from casework.access.colleagues import able_to
from casework.actions import reception
from casework.actions.mailing import foreseen
from casework.actions.reception import STEP_PERMISSION, moment
from casework.desk.dossier.papers import papers_of
from casework.desk.verb_page import VerbPage
from casework.dossiers.acts import STEP_WORKER
from casework.dossiers.deadlines import clock_starts, due_after_reception
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import whole
from casework.dossiers.status import Status
from casework.offices.calendar import calendar_of
from casework.people.user import User


class Receive(VerbPage):
    """Tiếp nhận: the due date and why, the papers, the mail; then slip 01."""

    verb = "receive"
    template = "desk/receive.html"
    done = _("Đã tiếp nhận hồ sơ %(code)s. Giấy tiếp nhận đang được tạo, mở ở mục Giấy tờ đã lập để in.")

    def dossiers(self) -> Any:
        """With its papers, to see that nothing is missing."""
        return whole(self.me)

    def context(self, form: Any) -> dict[str, Any]:
        """The term as it would be promised, and the mail that says so."""
        due = due_after_reception(self.dossier, calendar_of(self.dossier.ward))
        facts = {"due_at": moment(due.due_at), "due_explanation": due.due_explanation}
        since = clock_starts(self.dossier, calendar_of(self.dossier.ward))
        return {
            "due": due,
            "since": since,
            "papers": papers_of(self.dossier, self.me),
            "mail": foreseen(self.dossier, "received", **facts),
        }

    def act(self, form: Any, *, seen: str | None) -> None:
        """Take it in."""
        reception.receive(self.dossier.pk, by=self.me, seen=seen)


class DeclineForm(forms.Form):
    """Why reception is refused, on what ground, and what the citizen should do instead."""

    reason = forms.CharField(
        label=_("Lý do từ chối tiếp nhận"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text=_("Chỉ từ chối sau khi đã hướng dẫn; nêu rõ điều còn thiếu hoặc không đúng."),
    )
    legal_ground = forms.CharField(label=_("Căn cứ pháp lý"), max_length=300)
    next_step = forms.CharField(
        label=_("Công dân cần làm gì tiếp theo"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        help_text=_("Nếu nộp nhầm nơi, ghi rõ tên phường, xã có thẩm quyền và địa chỉ."),
    )

    def __init__(self, data: Any = None, *, dossier: Dossier) -> None:
        super().__init__(data, initial={"legal_ground": str(dossier.edition.legal_basis[0])})


class Decline(VerbPage):
    """Từ chối tiếp nhận: reason, ground, next step; the mail is shown before slip 03 goes out."""

    verb = "decline"
    template = "desk/decline.html"
    done = _("Đã từ chối tiếp nhận hồ sơ %(code)s; phiếu từ chối và thư đang được gửi.")

    def form(self, data: Any = None) -> DeclineForm:
        """With the ground of the law in force."""
        return DeclineForm(data, dossier=self.dossier)

    def preview(self, form: Any) -> Any:
        """The mail with this reason."""
        said = form.cleaned_data
        return foreseen(self.dossier, "declined", reason=said["reason"], next_step=said["next_step"])

    def act(self, form: Any, *, seen: str | None) -> None:
        """Decline it."""
        reception.decline(self.dossier.pk, by=self.me, seen=seen, **form.cleaned_data)


class ReassignForm(forms.Form):
    """To whom, and why."""

    fields: dict[str, Any]
    to = forms.TypedChoiceField(label=_("Giao cho"), coerce=int)
    note = forms.CharField(label=_("Lý do"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None, *, people: list[User]) -> None:
        super().__init__(data)
        self.fields["to"].choices = [("", _("– Chọn –")), *((person.pk, str(person)) for person in people)]


class Reassign(VerbPage):
    """Phân công: the leader gives the open step to somebody who may do it."""

    verb = "reassign"
    template = "desk/reassign.html"
    done = _("Đã phân công hồ sơ %(code)s.")

    @cached_property
    def able(self) -> list[User]:
        """Who may do the step this dossier is at: not who has a part in it, proposed or received it himself."""
        rights = STEP_PERMISSION.get(Status(self.dossier.status), ())
        people = able_to(rights, self.dossier.ward_id)
        return [person for person in people if STEP_WORKER(self.dossier, person)]

    def form(self, data: Any = None) -> ReassignForm:
        """With the people who may."""
        return ReassignForm(data, people=self.able)

    def act(self, form: Any, *, seen: str | None) -> None:
        """Hand it over."""
        to = next(person for person in self.able if person.pk == form.cleaned_data["to"])
        reception.reassign(self.dossier.pk, by=self.me, to=to, note=form.cleaned_data["note"], seen=seen)
