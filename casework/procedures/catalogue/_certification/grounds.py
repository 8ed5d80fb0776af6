"""Originals that may not be certified (Nghị định 23/2015/NĐ-CP, article 22), as grounds to choose from."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.definition import RefusalReason

ARTICLE = "Nghị định số 23/2015/NĐ-CP, Điều 22"
GROUNDS = (
    RefusalReason(
        code="altered",
        title=_("Bản chính bị tẩy xóa, sửa chữa, thêm, bớt nội dung không hợp lệ"),
        legal_ground=ARTICLE,
    ),
    RefusalReason(
        code="unreadable",
        title=_("Bản chính bị hư hỏng, cũ nát, không xác định được nội dung"),
        legal_ground=ARTICLE,
    ),
    RefusalReason(
        code="secret",
        title=_("Bản chính đóng dấu mật, hoặc ghi rõ không được sao chụp"),
        legal_ground=ARTICLE,
    ),
    RefusalReason(
        code="unlawful",
        title=_("Bản chính có nội dung trái pháp luật, đạo đức xã hội hoặc thuộc nội dung bị cấm"),
        legal_ground=ARTICLE,
    ),
    RefusalReason(
        code="private",
        title=_("Giấy tờ do cá nhân tự lập, không có xác nhận và đóng dấu của cơ quan, tổ chức có thẩm quyền"),
        legal_ground=ARTICLE,
    ),
    RefusalReason(
        code="not-legalised",
        title=_("Giấy tờ của nước ngoài chưa được hợp pháp hóa lãnh sự"),
        legal_ground="Nghị định số 23/2015/NĐ-CP, các Điều 20 và 22",
    ),
)
BY_CODE = {ground.code: ground for ground in GROUNDS}
NONE_CERTIFIED = RefusalReason(
    code="none",
    title=_("Không bản chính nào đã xuất trình được chứng thực bản sao"),
    legal_ground=ARTICLE,
)
