"""What the leader writes when he decides."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.dossiers.draft_results import Consent

LONGEST_NOTE = 500


def _words(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class SendBackForm(forms.Form):
    """Back to the officer, with what has to be done again."""

    use_required_attribute = False
    note = forms.CharField(
        label=_("Lý do trả lại"),
        max_length=LONGEST_NOTE,
        widget=_words(),
        help_text=_("Người thụ lý đọc đúng lời này; công dân không thấy."),
    )


class StopForm(forms.Form):
    """Ending the handling with notice 05."""

    use_required_attribute = False
    note = forms.CharField(
        label=_("Lý do dừng giải quyết"),
        max_length=LONGEST_NOTE,
        widget=_words(),
        help_text=_("Được ghi trong thông báo gửi công dân."),
    )
    legal_ground = forms.CharField(label=_("Căn cứ pháp lý"), max_length=300)


class ConsentForm(forms.Form):
    """The leader's consent to something out of the ordinary."""

    use_required_attribute = False
    purpose = forms.ChoiceField(label=_("Đồng ý cho"), choices=Consent.Purpose.choices, widget=forms.RadioSelect)
    note = forms.CharField(label=_("Ý kiến"), max_length=LONGEST_NOTE, widget=_words(3))
