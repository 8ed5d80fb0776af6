"""Why the registration of a birth may be refused."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.definition import RefusalReason

REFUSALS = (
    RefusalReason(
        code="other-ward",
        title=_("Cha và mẹ của trẻ đều không cư trú tại phường này"),
        legal_ground="Luật Hộ tịch 2014, điều 13",
    ),
    RefusalReason(
        code="already-registered",
        title=_("Việc sinh đã được đăng ký; công dân có thể xin trích lục"),
        legal_ground="Luật Hộ tịch 2014, điều 5",
    ),
    RefusalReason(
        code="not-entitled",
        title=_("Người yêu cầu không phải người có trách nhiệm đăng ký khai sinh và không được ủy quyền"),
        legal_ground="Luật Hộ tịch 2014, điều 15",
    ),
    RefusalReason(
        code="birth-not-proven",
        title=_("Không có giấy chứng sinh hoặc văn bản thay thế chứng minh việc sinh"),
        legal_ground="Luật Hộ tịch 2014, điều 16",
    ),
    RefusalReason(
        code="parentage",
        title=_("Cha, mẹ của trẻ phải được xác định trước bằng thủ tục nhận cha, mẹ, con hoặc tại Tòa án"),
        legal_ground="Luật Hôn nhân và gia đình 2014, các điều 88, 101 và 102",
    ),
    RefusalReason(
        code="untrue",
        title=_("Lời khai hoặc giấy tờ không đúng sự thật"),
        legal_ground="Luật Hộ tịch 2014, điều 12",
    ),
)
