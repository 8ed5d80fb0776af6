"""Who signs, on which printer; and how far a printer misses."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.access.staffing import signers_of
from casework.documents.printers import PrinterProfile
from casework.dossiers.dossier import Dossier
from casework.dossiers.rules import rights_to_decide

FARTHEST_MM = 30


class SignerChoice(forms.ModelChoiceField):
    """A post with its title and in whose place it signs."""

    def label_from_instance(self, post: Any) -> str:
        """“Lê Thị Ánh Tuyết – Phó Chủ tịch (KT. CHỦ TỊCH)”."""
        return f"{post.user} – {post.title}" + (f" ({post.signs_as})" if post.signs_as else "")


class PrepareForm(forms.Form):
    """What has to be known before the papers are printed."""

    use_required_attribute = False
    signer = SignerChoice(label=_("Người ký"), queryset=None, empty_label=None)
    printer: Any = forms.ModelChoiceField(
        label=_("Máy in cho phôi của Bộ"), queryset=None, required=False, empty_label=_("Không dịch chuyển")
    )

    def __init__(self, data: Any = None, *, dossier: Dossier) -> None:
        super().__init__(data)
        signer: Any = self.fields["signer"]
        printer: Any = self.fields["printer"]
        signer.queryset = signers_of(dossier.ward_id, *rights_to_decide(dossier))
        printer.queryset = PrinterProfile.objects.filter(ward_id=dossier.ward_id)


def _offset(label: Any, help_text: Any) -> forms.DecimalField:
    """Millimetres, to a tenth."""
    return forms.DecimalField(
        label=label,
        help_text=help_text,
        max_digits=4,
        decimal_places=1,
        min_value=-FARTHEST_MM,
        max_value=FARTHEST_MM,
        initial=0,
        widget=forms.NumberInput(attrs={"step": "0.1"}),
    )


class PrinterForm(forms.ModelForm):
    """A printer and its offsets in millimetres, as read off the calibration sheet."""

    use_required_attribute = False
    offset_x_mm = _offset(_("Độ lệch ngang (mm)"), _("Số dương đẩy chữ sang phải, số âm sang trái."))
    offset_y_mm = _offset(_("Độ lệch dọc (mm)"), _("Số dương đẩy chữ xuống dưới, số âm lên trên."))

    class Meta:
        model = PrinterProfile
        fields = ("name", "offset_x_mm", "offset_y_mm")

    def clean_name(self) -> str:
        """One name once in a ward."""
        name = self.cleaned_data["name"].strip()
        namesakes = PrinterProfile.objects.filter(ward=self.instance.ward, name=name).exclude(pk=self.instance.pk)
        if namesakes.exists():
            raise forms.ValidationError(_("Phường đã có máy in mang tên này. Hãy đặt tên khác."))
        return name
