"""What the pages of both procedures say to every couple."""

from django.utils.translation import gettext_lazy as _

WHO_MAY_APPLY = (
    _("Hai bên nam, nữ; một trong hai bên có thể nộp hồ sơ."),
    _("Không được ủy quyền: ngày đăng ký, cả hai bên phải có mặt để ký."),
)
STEPS = (
    _("Điền tờ khai, mỗi bên một cột; những mục có dấu * là bắt buộc."),
    _("Chụp hoặc quét giấy tờ theo yêu cầu và đính kèm."),
    _("Xem lại, cam đoan, nhập mã xác nhận và gửi; phường báo cho bên kia qua thư điện tử."),
    _("Theo dõi hồ sơ; bổ sung khi phường yêu cầu."),
    _("Ngày hẹn, hai bên cùng đến, mang bản chính giấy tờ, ký sổ và mỗi bên nhận một bản chính giấy chứng nhận."),
)
PLEDGE = _(
    "Chúng tôi cam đoan những lời khai trên đây là đúng sự thật, việc kết hôn là tự nguyện, không vi phạm quy định của "
    "Luật Hôn nhân và gia đình Việt Nam, và chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan."
)
PLEDGE_ANEW = _(
    "Chúng tôi cam đoan những lời khai trên đây là đúng sự thật, đã nộp đủ các bản sao giấy tờ liên quan mà chúng tôi "
    "có, hiện vẫn là vợ chồng, và chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan."
)
