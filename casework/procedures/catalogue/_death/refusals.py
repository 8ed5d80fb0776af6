"""Why the registration of a death may be refused."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.definition import RefusalReason

SHARED = (
    RefusalReason(
        code="other-ward",
        title=_("Nơi cư trú cuối cùng của người đã chết không thuộc phường này"),
        legal_ground="Luật Hộ tịch 2014, điều 32",
    ),
    RefusalReason(
        code="already-registered",
        title=_("Việc chết đã được đăng ký; công dân có thể xin trích lục"),
        legal_ground="Luật Hộ tịch 2014, điều 5",
    ),
    RefusalReason(
        code="not-entitled",
        title=_("Người yêu cầu không phải người có trách nhiệm đăng ký khai tử và không được ủy quyền"),
        legal_ground="Luật Hộ tịch 2014, điều 33",
    ),
    RefusalReason(
        code="untrue",
        title=_("Lời khai hoặc giấy tờ không đúng sự thật"),
        legal_ground="Luật Hộ tịch 2014, điều 12",
    ),
)
REFUSALS = (
    RefusalReason(
        code="death-not-proven",
        title=_("Không có giấy báo tử hoặc giấy tờ thay thế hợp lệ"),
        legal_ground="Luật Hộ tịch 2014, điều 34; Nghị định 123/2015/NĐ-CP, điều 4",
    ),
    *SHARED,
)
COURT_REFUSALS = (
    RefusalReason(
        code="not-in-force",
        title=_("Bản án, quyết định của Tòa án chưa có hiệu lực pháp luật"),
        legal_ground="Bộ luật Dân sự 2015, điều 71; Nghị định 123/2015/NĐ-CP, điều 4",
    ),
    *SHARED,
)
LATE_REFUSALS = (
    RefusalReason(
        code="not-probative",
        title=_("Giấy tờ, chứng cứ không có hoặc không đủ để chứng minh việc chết"),
        legal_ground="Thông tư 04/2020/TT-BTP, điều 13",
    ),
    *SHARED,
)
