"""Why the registration of a guardianship, or of its end, may be refused."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.definition import RefusalReason

UNTRUE = RefusalReason(
    code="untrue",
    title=_("Lời khai hoặc giấy tờ không đúng sự thật"),
    legal_ground="Luật Hộ tịch 2014, điều 12",
)
REFUSALS = (
    RefusalReason(
        code="other-ward",
        title=_("Người giám hộ và người được giám hộ đều không cư trú tại phường này"),
        legal_ground="Luật Hộ tịch 2014, điều 19",
    ),
    RefusalReason(
        code="no-need",
        title=_("Người này không thuộc trường hợp phải có người giám hộ"),
        legal_ground="Bộ luật Dân sự 2015, điều 47",
    ),
    RefusalReason(
        code="unfit",
        title=_("Người giám hộ không đủ điều kiện"),
        legal_ground="Bộ luật Dân sự 2015, các điều 49 và 50",
    ),
    RefusalReason(
        code="has-guardian",
        title=_("Người này đã có người giám hộ"),
        legal_ground="Bộ luật Dân sự 2015, điều 47",
    ),
    RefusalReason(
        code="not-proven",
        title=_("Không có văn bản cử hoặc giấy tờ chứng minh điều kiện giám hộ"),
        legal_ground="Luật Hộ tịch 2014, các điều 20 và 21",
    ),
    UNTRUE,
)
END_REFUSALS = (
    RefusalReason(
        code="other-ward",
        title=_("Việc giám hộ không đăng ký tại phường này"),
        legal_ground="Luật Hộ tịch 2014, điều 22",
    ),
    RefusalReason(
        code="not-active",
        title=_("Không có việc giám hộ đang có hiệu lực như đã khai"),
        legal_ground="Luật Hộ tịch 2014, điều 22",
    ),
    RefusalReason(
        code="no-ground",
        title=_("Không đủ căn cứ chấm dứt giám hộ"),
        legal_ground="Bộ luật Dân sự 2015, điều 62",
    ),
    UNTRUE,
)
