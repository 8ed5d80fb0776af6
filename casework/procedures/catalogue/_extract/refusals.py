"""Why an extract may be refused; what is not in the books is answered, not refused."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.definition import RefusalReason

REFUSALS = (
    RefusalReason(
        code="not-entitled",
        title=_("Người yêu cầu không phải người được cấp trích lục, không đại diện và không được ủy quyền"),
        legal_ground="Luật Hộ tịch 2014, điều 63 và điều 64",
    ),
    RefusalReason(
        code="no-authority",
        title=_("Văn bản ủy quyền hoặc giấy tờ chứng minh quan hệ không hợp lệ"),
        legal_ground="Luật Hộ tịch 2014, điều 64; Thông tư 04/2020/TT-BTP, điều 2",
    ),
    RefusalReason(
        code="no-reason",
        title=_("Văn bản đề nghị của cơ quan, tổ chức không nêu lý do"),
        legal_ground="Luật Hộ tịch 2014, điều 64",
    ),
    RefusalReason(
        code="untrue",
        title=_("Lời khai hoặc giấy tờ không đúng sự thật"),
        legal_ground="Luật Hộ tịch 2014, điều 12",
    ),
)
