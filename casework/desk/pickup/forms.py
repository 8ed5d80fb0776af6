"""What the counter writes down while a citizen stands there."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.appointments.choices import slot_choices, slot_of
from casework.desk.act_form import ActForm, DayField, NoteForm
from casework.dossiers.visits import OriginalComparison, Visit
from casework.people.identity_number import validate_identity_number
from casework.people.names import tidy
from casework.procedures.definition import Original

Result, Disposition, Collector = OriginalComparison.Result, OriginalComparison.Disposition, Visit.Collector
Outcome = Visit.Outcome
# The parties to a registration collect by having come to it.
COLLECTORS = [(kind.value, kind.label) for kind in Collector if kind != Collector.PARTIES]
SEEN_PAPER = (Result.MATCHES, Result.DIFFERS)
PROOF_OF_AUTHORITY = ("proof_kind", "proof_number", "proof_date", "proof_certifier")


class OpenForm(ActForm):
    """The citizen stands at the counter."""

    prefix = "open"


class CollectorForm(ActForm):
    """Who collects, and on what proof."""

    prefix = "collector"
    collector_kind = forms.ChoiceField(label=_("Người đến nhận là"), choices=COLLECTORS, widget=forms.RadioSelect)
    collector_name = forms.CharField(label=_("Họ, chữ đệm, tên người nhận"), max_length=120)
    collector_number = forms.CharField(
        label=_("Số định danh cá nhân"), max_length=12, required=False, validators=[validate_identity_number]
    )
    proof_kind = forms.CharField(
        label=_("Giấy tờ chứng minh"),
        max_length=120,
        required=False,
        help_text=_("Người thân: giấy tờ chứng minh quan hệ. Người được ủy quyền: văn bản ủy quyền."),
    )
    proof_number = forms.CharField(label=_("Số giấy tờ"), max_length=60, required=False)
    proof_date = DayField(label=_("Ngày của giấy tờ"), required=False)
    proof_certifier = forms.CharField(label=_("Nơi cấp hoặc chứng thực"), max_length=160, required=False)
    proven = forms.BooleanField(
        label=_("Đã xem giấy tờ tùy thân và giấy tờ chứng minh; người này có quyền nhận kết quả"), required=False
    )

    def clean_collector_name(self) -> str:
        """The name without stray spaces."""
        return tidy(self.cleaned_data["collector_name"])

    def clean(self) -> dict[str, Any]:
        """Family shows what proves it; an authority has number, date and who certified it."""
        needed = {Collector.FAMILY: PROOF_OF_AUTHORITY[:1], Collector.AUTHORISED: PROOF_OF_AUTHORITY}
        for name in needed.get(self.cleaned_data.get("collector_kind", ""), ()):
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, _("Hãy ghi mục này."))
        self._require_own_number()
        return self.cleaned_data

    def _require_own_number(self) -> None:
        """The page begins with the requester's number; somebody else must not be written down with it."""
        kind, number = self.cleaned_data.get("collector_kind"), self.cleaned_data.get("collector_number")
        requester = self.dossier.procedure.contact(self.dossier.declared).identity_number
        if number and number == requester and kind not in ("", None, Collector.REQUESTER):
            self.add_error("collector_number", _("Đây là số của người yêu cầu. Hãy ghi số của người đến nhận."))


class ComparisonForm(ActForm):
    """One original as read at the counter, beside what was declared."""

    result = forms.ChoiceField(label=_("Kết quả đối chiếu"), choices=Result.choices, widget=forms.RadioSelect)
    number = forms.CharField(label=_("Số"), max_length=60, required=False)
    issued_on = DayField(label=_("Ngày cấp"), required=False)
    issuer = forms.CharField(label=_("Nơi cấp"), max_length=160, required=False)
    holder = forms.CharField(label=_("Tên người trên giấy"), max_length=120, required=False)
    disposition = forms.ChoiceField(label=_("Xử lý bản chính"), choices=Disposition.choices, required=False)
    differing = forms.ChoiceField(label=_("Mục không khớp"), required=False)
    seen_value = forms.CharField(label=_("Nội dung trên bản chính"), max_length=200, required=False)

    def __init__(self, *args: Any, original: Original, **options: Any) -> None:
        super().__init__(*args, prefix=original.code, **options)
        self.original = original
        kept = original.action == "submit"
        self.fields["disposition"].initial = Disposition.KEPT if kept else Disposition.RETURNED
        declaration = self.dossier.procedure.declaration
        sections = [s for s in declaration.sections(self.dossier.declared) if s.lines and not s.confidential]
        self.lines = {line.key: line for section in sections for line in section.lines}
        differing: Any = self.fields["differing"]
        differing.choices = [
            ("", "–"),
            *((str(s.title), [(ln.key, f"{ln.label}: {ln.value or '–'}") for ln in s.lines]) for s in sections),
        ]

    def clean(self) -> dict[str, Any]:
        """A paper that was seen has a number; one that differs says where and how."""
        result: Any = self.cleaned_data.get("result")
        needed = {Result.MATCHES: ("number",), Result.DIFFERS: ("number", "differing", "seen_value")}
        for name in needed.get(result, ()):
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, _("Hãy ghi mục này."))
        return self.cleaned_data

    def key_of(self, label: str, value: str) -> str:
        """The line of the declaration that was written down as differing; "" when it is no longer there."""
        keys = (key for key, line in self.lines.items() if (line.label[:120], line.value[:200]) == (label, value))
        return next(keys, "")

    @property
    def facts(self) -> dict[str, Any]:
        """The fields of a comparison; what was declared is taken from the declaration, never typed."""
        said = {name: self.cleaned_data[name] for name in ("result", "number", "issued_on", "issuer", "holder")}
        seen, differs = said["result"] in SEEN_PAPER, said["result"] == Result.DIFFERS
        line = self.lines.get(self.cleaned_data["differing"]) if differs else None
        return said | {
            "disposition": self.cleaned_data["disposition"] if seen else "",
            "differing_field": line.label[:120] if line else "",
            "filed_value": line.value[:200] if line else "",
            "seen_value": self.cleaned_data["seen_value"] if differs else "",
        }


class PaidForm(ActForm):
    """Money taken; the amount shown is the amount confirmed."""

    prefix = "paid"
    amount = forms.IntegerField(widget=forms.HiddenInput)


class ExemptForm(ActForm):
    """Nothing is due, and why."""

    prefix = "exempt"
    ground = forms.CharField(label=_("Căn cứ miễn"), max_length=300)


class SignedForm(ActForm):
    """Who signed the register."""

    prefix = "signed"
    signed_by = forms.CharField(label=_("Người ký sổ"), max_length=120)


class HandOverForm(ActForm):
    """Everything was written in the steps before; `amount` where the fee is taken in the same press."""

    prefix = "collect"
    amount = forms.IntegerField(required=False, widget=forms.HiddenInput)


class WithholdForm(NoteForm):
    """Nothing is handed over because an original differs."""

    prefix = "withhold"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["note"].label = _("Ghi cho người thụ lý")


class SlotForm(ActForm):
    """A free slot of the ward, or the first one."""

    at = forms.ChoiceField(label=_("Lịch hẹn mới"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        slots: Any = self.fields["at"]
        slots.choices = slot_choices(self.dossier.ward)

    def clean_at(self) -> Any:
        """The chosen moment."""
        return slot_of(self.cleaned_data["at"])


# Why nothing was done: when all must come and register, and otherwise.
TOGETHER = (Outcome.ABSENT, Outcome.NOT_BROUGHT, Outcome.NOT_PAID, Outcome.LEFT)
ALONE = (Outcome.NOT_BROUGHT, Outcome.NOT_PROVEN, Outcome.NOT_PAID, Outcome.LEFT)


class EndVisitForm(SlotForm):
    """The visit ends without hand-over; it stays on record."""

    prefix = "end"
    outcome = forms.ChoiceField(label=_("Vì sao chưa trả được"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Nói với công dân"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Câu này nằm trong thư gửi công dân."),
    )
    field_order = ["seen", "outcome", "note", "at"]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        together, outcome = self.dossier.registers_at_counter, cast(forms.ChoiceField, self.fields["outcome"])
        outcome.choices = [(why.value, why.label) for why in (TOGETHER if together else ALONE)]
        if together:
            outcome.label = _("Vì sao chưa làm xong")
            self.fields["note"].label = _("Nói với các bên")
            self.fields["note"].help_text = _("Câu này nằm trong thư gửi các bên.")


class MoveForm(SlotForm):
    """Another slot instead."""

    prefix = "move"
    note = forms.CharField(label=_("Lý do"), max_length=200, required=False)
