"""Why a marital-status certificate may be refused."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.definition import RefusalReason

REFUSALS = (
    RefusalReason(
        code="other-ward",
        title=_("Người được cấp giấy không cư trú tại phường này"),
        legal_ground="Nghị định 123/2015/NĐ-CP, điều 21",
    ),
    RefusalReason(
        code="not-free",
        title=_("Người này đang có vợ hoặc chồng nên không được cấp giấy để đăng ký kết hôn"),
        legal_ground="Luật Hôn nhân và gia đình 2014, điều 5",
    ),
    RefusalReason(
        code="under-age",
        title=_("Người này chưa đủ tuổi kết hôn"),
        legal_ground="Luật Hôn nhân và gia đình 2014, điều 8",
    ),
    RefusalReason(
        code="contradicted",
        title=_("Kết quả xác minh không phù hợp với lời khai"),
        legal_ground="Nghị định 123/2015/NĐ-CP, điều 22",
    ),
    RefusalReason(
        code="earlier-in-use",
        title=_("Giấy đã cấp trước đây đã được dùng hoặc không nộp lại mà không có lý do"),
        legal_ground="Thông tư 04/2020/TT-BTP, điều 12",
    ),
    RefusalReason(
        code="untrue",
        title=_("Lời khai hoặc giấy tờ không đúng sự thật"),
        legal_ground="Luật Hộ tịch 2014, điều 12",
    ),
)
