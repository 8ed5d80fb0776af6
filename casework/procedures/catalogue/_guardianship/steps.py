"""What the pages of both guardianship procedures say to every applicant."""

from django.utils.translation import gettext_lazy as _

STEPS = (
    _("Điền tờ khai; những mục có dấu * là bắt buộc."),
    _("Chụp hoặc quét giấy tờ theo yêu cầu và đính kèm."),
    _("Xem lại, cam đoan, nhập mã xác nhận và gửi."),
    _("Theo dõi hồ sơ; bổ sung khi phường yêu cầu."),
    _("Đến ngày hẹn, mang bản chính đến đối chiếu, ký sổ và nhận trích lục."),
)
PLEDGE = _(
    "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu hoàn toàn trách nhiệm trước pháp luật về nội "
    "dung cam đoan của mình."
)
