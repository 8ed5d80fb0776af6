"""What the page of a death registration says to every applicant."""

from django.utils.translation import gettext_lazy as _

WHO_MAY_APPLY = (
    _("Vợ, chồng, con, cha, mẹ hoặc người thân thích khác của người đã chết."),
    _("Không có người thân thích: đại diện cơ quan, tổ chức hoặc cá nhân có liên quan."),
    _("Người được những người trên ủy quyền bằng văn bản."),
    _("Nộp tại phường, xã nơi cư trú cuối cùng của người đã chết; không rõ thì nơi chết hoặc nơi phát hiện thi thể."),
)
STEPS = (
    _("Điền tờ khai; những mục có dấu * là bắt buộc."),
    _("Chụp hoặc quét giấy tờ theo yêu cầu và đính kèm."),
    _("Xem lại, cam đoan, nhập mã xác nhận và gửi."),
    _("Theo dõi hồ sơ; bổ sung khi phường yêu cầu."),
    _("Đến ngày hẹn, mang bản chính đến đối chiếu, ký sổ và nhận kết quả."),
)
PLEDGE = _(
    "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu hoàn toàn trách nhiệm trước pháp luật về nội "
    "dung cam đoan của mình."
)
