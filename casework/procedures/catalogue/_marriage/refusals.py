"""Why the registration of a marriage, or its registration anew, may be refused."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.definition import RefusalReason

CONDITIONS = "Luật Hôn nhân và gia đình 2014, điều 8"
UNTRUE = RefusalReason(
    code="untrue",
    title=_("Lời khai hoặc giấy tờ không đúng sự thật"),
    legal_ground="Luật Hộ tịch 2014, điều 12",
)
REFUSALS = (
    RefusalReason(
        code="other-ward",
        title=_("Cả hai bên đều không cư trú tại phường này"),
        legal_ground="Luật Hộ tịch 2014, điều 17",
    ),
    RefusalReason(code="under-age", title=_("Có bên chưa đủ tuổi kết hôn"), legal_ground=CONDITIONS),
    RefusalReason(code="married", title=_("Có bên đang có vợ hoặc chồng"), legal_ground=CONDITIONS),
    RefusalReason(code="unwilling", title=_("Có bên không tự nguyện"), legal_ground=CONDITIONS),
    RefusalReason(
        code="related",
        title=_("Hai bên có quan hệ mà luật cấm kết hôn"),
        legal_ground="Luật Hôn nhân và gia đình 2014, điều 5",
    ),
    RefusalReason(code="incapable", title=_("Có bên mất năng lực hành vi dân sự"), legal_ground=CONDITIONS),
    UNTRUE,
)
ANEW = "Nghị định số 123/2015/NĐ-CP, điều 24"
ANEW_REFUSALS = (
    RefusalReason(code="in-register", title=_("Sổ đăng ký kết hôn còn lưu: cấp bản sao trích lục"), legal_ground=ANEW),
    RefusalReason(code="since-2016", title=_("Việc kết hôn đăng ký từ ngày 01/01/2016"), legal_ground=ANEW),
    RefusalReason(code="divorced", title=_("Hai bên đã ly hôn"), legal_ground=ANEW),
    RefusalReason(code="not-proven", title=_("Không có căn cứ về việc đã đăng ký kết hôn"), legal_ground=ANEW),
    UNTRUE,
)
