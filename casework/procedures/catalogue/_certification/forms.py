"""The questions of a certification: who asks, which originals, when to come. The law asks for no identity paper."""

from typing import Any

from django.forms import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.choice_fields import NumberField, RadioField
from casework.procedures.blocks.date_fields import ComingDateField, PastDateField
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import NAME_HELP
from casework.procedures.blocks.requester import OWN_NAME
from casework.procedures.blocks.text_fields import PersonalNameField, TextField

MOST_ORIGINALS, MOST_PAGES, MOST_COPIES = 12, 500, 100
PAPER, ELECTRONIC = "paper", "electronic"
KINDS = ((PAPER, _("Bản giấy")), (ELECTRONIC, _("Bản điện tử")))
MORNING, AFTERNOON = "morning", "afternoon"
HALVES = ((MORNING, _("Buổi sáng")), (AFTERNOON, _("Buổi chiều")))
BOOKED_WITHIN_DAYS = 60


class RequesterForm(BlockForm):
    """Who asks."""

    full_name = PersonalNameField(label=_("Họ, chữ đệm, tên"), help_text=NAME_HELP, attrs=OWN_NAME)


class OriginalForm(BlockForm):
    """One original to be certified."""

    name = TextField(
        label=_("Tên bản chính"),
        max_length=160,
        help_text=_("Như ghi trên giấy tờ, ví dụ: Bằng tốt nghiệp trung học phổ thông."),
    )
    issuer = TextField(label=_("Cơ quan cấp"), max_length=160, required=False)
    number = TextField(label=_("Số, ký hiệu"), max_length=60, required=False)
    issued_on = PastDateField(label=_("Ngày cấp"), required=False)
    pages = NumberField(
        label=_("Số trang bản chính"),
        min_value=1,
        max_value=MOST_PAGES,
        help_text=_("Số trang có nội dung; phí tính theo số trang này và được đếm lại tại quầy."),
    )
    copies = NumberField(label=_("Số bản sao cần chứng thực"), min_value=1, max_value=MOST_COPIES)
    kind = RadioField(label=_("Bản chính là"), choices=KINDS, initial=PAPER)

    def clean(self) -> dict[str, Any]:
        """An electronic original is certified elsewhere: recognised, and stopped with guidance."""
        super().clean()
        if self.cleaned_data.get("kind") == ELECTRONIC:
            sentence = _(
                "Quầy của phường chỉ chứng thực bản sao giấy từ bản chính giấy. Với bản chính điện tử, hãy yêu cầu cấp "
                "bản sao chứng thực điện tử trên Cổng Dịch vụ công quốc gia, hoặc bỏ giấy tờ này khỏi danh sách."
            )
            self.add_error("kind", ValidationError(sentence, code="electronic"))
        return self.cleaned_data


class VisitForm(BlockForm):
    """When the citizen would like to come."""

    day = ComingDateField(
        label=_("Ngày muốn đến"),
        required=False,
        within=BOOKED_WITHIN_DAYS,
        help_text=_("Để trống nếu muốn lịch hẹn sớm nhất. Có thể đổi lịch sau khi gửi."),
    )
    half = RadioField(label=_("Buổi"), choices=HALVES, required=False)
