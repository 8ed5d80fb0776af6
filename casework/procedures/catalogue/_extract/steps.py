"""What the pages of the three procedures say to every applicant."""

from django.utils.translation import gettext_lazy as _

STEPS = (
    _("Điền tờ khai; những mục có dấu * là bắt buộc. Biết số và ngày đăng ký thì tra cứu nhanh hơn."),
    _("Đính kèm giấy tờ chứng minh quyền yêu cầu, nếu Quý vị không phải người được cấp."),
    _("Xem lại, cam đoan, nhập mã xác nhận và gửi."),
    _("Phường tìm trong sổ, kể cả sổ của phường, xã trước khi sáp nhập; không có thì trả lời bằng văn bản."),
    _("Khi được mời, mang giấy tờ tùy thân đến nhận bản sao và nộp phí."),
)
WHERE = _("Nộp tại phường, xã đang giữ sổ hộ tịch, không phụ thuộc nơi cư trú.")
PLEDGE = _(
    "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu hoàn toàn trách nhiệm trước pháp luật về nội "
    "dung cam đoan của mình."
)
