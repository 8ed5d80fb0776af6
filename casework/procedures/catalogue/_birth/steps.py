"""How a birth registration goes, and what its applicant pledges."""

from django.utils.translation import gettext_lazy as _

STEPS = (
    _("Điền tờ khai; những mục có dấu * là bắt buộc."),
    _("Chụp hoặc quét giấy tờ theo yêu cầu và đính kèm."),
    _("Xem lại, cam đoan, nhập mã xác nhận và gửi."),
    _("Theo dõi hồ sơ; bổ sung khi phường yêu cầu."),
    _("Đến ngày hẹn, mang bản chính đến đối chiếu, ký sổ và nhận Giấy khai sinh."),
)
PLEDGE = _(
    "Tôi cam đoan những nội dung khai trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan "
    "theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình."
)
