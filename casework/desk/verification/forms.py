"""What is written of what came back: a reply or its absence, scans, minutes."""

from typing import Any

from django import forms
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.desk.queues.filters import DayInput
from casework.desk.scan_field import ScansField
from casework.dossiers.dossier import Dossier
from casework.dossiers.verifications import Verification

Ending = Verification.Ending


def _named(row: Verification) -> str:
    words = _t("%(number)s gửi %(addressee)s") if row.is_running else _t("%(number)s gửi %(addressee)s (đã thôi chờ)")
    return words % {"number": row.number, "addressee": row.addressee}


class AnswerForm(forms.Form):
    """The base of what is said about one letter that waits for a reply."""

    use_required_attribute = False
    fields: dict[str, Any]
    verification = forms.TypedChoiceField(label=_("Công văn"), coerce=int)

    def __init__(self, data: Any = None, files: Any = None, *, dossier: Dossier) -> None:
        letters = self.letters_of(dossier)
        super().__init__(data, files, initial={"verification": letters[0].pk} if len(letters) == 1 else {})
        self.fields["verification"].choices = [(row.pk, _named(row)) for row in letters]

    def letters_of(self, dossier: Dossier) -> list[Verification]:
        """The letters it may be about."""
        return dossier.letters_running


class ReplyForm(AnswerForm):
    """What another authority answered, in time or late."""

    answered_on = forms.DateField(label=_("Ngày văn bản trả lời"), widget=DayInput, initial=localdate)
    number = forms.CharField(label=_("Số văn bản trả lời"), max_length=60)
    text = forms.CharField(label=_("Nội dung trả lời"), max_length=3000, widget=forms.Textarea(attrs={"rows": 4}))
    confirms = forms.TypedChoiceField(
        label=_("Trả lời có phù hợp với lời khai không?"),
        choices=[("yes", _("Phù hợp")), ("no", _("Không phù hợp"))],
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
    )
    scans = ScansField(label=_("Bản chụp văn bản trả lời"))

    def letters_of(self, dossier: Dossier) -> list[Verification]:
        """Those awaited first, then those nobody waits for any more."""
        return sorted(dossier.letters_to_answer, key=lambda row: row.closed_at is not None)


class AddScanForm(forms.Form):
    """Scans of what came back, or of a paper as it was signed."""

    use_required_attribute = False
    fields: dict[str, Any]
    of = forms.ChoiceField(label=_("Bản chụp của"))
    scans = ScansField(label=_("Bản chụp"), required=True)
    replaces = forms.BooleanField(
        label=_("Thay cho bản chụp đã có"),
        required=False,
        help_text=_("Bản cũ vẫn lưu trong hồ sơ nhưng không hiện nữa."),
    )

    def __init__(self, data: Any = None, files: Any = None, *, dossier: Dossier) -> None:
        choices = [
            (f"verification-{row.pk}", _("Trả lời công văn %(number)s, %(addressee)s") % {**vars(row)})
            for row in dossier.letters_to_scan
        ] + [(f"document-{paper.pk}", _said(paper)) for paper in dossier.papers_to_scan]
        super().__init__(data, files, initial={"of": choices[0][0]} if len(choices) == 1 else {})
        self.fields["of"].choices = choices

    @property
    def facts(self) -> dict[str, Any]:
        """What the verb is told."""
        kind, _dash, pk = self.cleaned_data["of"].partition("-")
        return {kind: int(pk), "scans": self.cleaned_data["scans"], "replaces": self.cleaned_data["replaces"]}


def _said(paper: Any) -> str:
    when = f"{localtime(paper.created_at):%H:%M %d/%m/%Y}"
    return _t("%(paper)s đã ký, lập %(when)s") % {"paper": paper.title, "when": when}


class WithoutReplyForm(AnswerForm):
    """Why nobody waits any longer."""

    ending = forms.ChoiceField(
        label=_("Kết thúc vì"),
        choices=[(one.value, one.label) for one in (Ending.SWORN, Ending.NO_REPLY, Ending.NOT_NEEDED)],
        widget=forms.RadioSelect,
    )
    sworn_on = forms.DateField(
        label=_("Ngày ký văn bản cam đoan"),
        required=False,
        widget=DayInput,
        help_text=_("Chỉ khi văn bản cam đoan thay trả lời: đã nộp kèm hồ sơ hoặc ký tại quầy."),
    )
    scans = ScansField(label=_("Bản chụp văn bản cam đoan đã ký"))
    note = forms.CharField(label=_("Ghi rõ"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, data: Any = None, files: Any = None, *, dossier: Dossier) -> None:
        super().__init__(data, files, dossier=dossier)
        self.statement = [row for row in dossier.scans_sent if row.requirement == dossier.sworn_paper]
        if not dossier.sworn_paper:
            del self.fields["sworn_on"], self.fields["scans"]
            self.fields["ending"].choices = self.fields["ending"].choices[1:]
        elif self.statement:
            self.fields["scans"].help_text = _("Hồ sơ đã có bản chụp; chỉ chọn tệp khi có bản khác.")


class MinutesForm(forms.Form):
    """What was found on the spot."""

    use_required_attribute = False
    held_at = forms.SplitDateTimeField(
        label=_("Ngày, giờ xác minh"),
        initial=localtime,
        widget=forms.SplitDateTimeWidget(
            date_format="%Y-%m-%d", time_format="%H:%M", date_attrs={"type": "date"}, time_attrs={"type": "time"}
        ),
        input_date_formats=["%Y-%m-%d", "%d/%m/%Y"],
        input_time_formats=["%H:%M"],
    )
    place = forms.CharField(label=_("Địa điểm"), max_length=300)
    present = forms.CharField(
        label=_("Người tham gia"),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Mỗi người một dòng: họ tên, tư cách. Người lập biên bản tự in."),
    )
    found = forms.CharField(
        label=_("Nội dung xác minh được"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Mỗi ý một dòng."),
    )
