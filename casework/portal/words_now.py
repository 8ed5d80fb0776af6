"""What happens now with a dossier, in the citizen's words, for every status and way."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from casework.dossiers.status import Status

Text = str | Promise
S = Status

NOW: dict[str, Text] = {
    S.SUBMITTED: gettext_lazy("Phường đã nhận được thông tin và sẽ kiểm tra hồ sơ đã đủ chưa. Quý vị chưa cần làm gì."),
    S.UNDER_REVIEW: gettext_lazy("Công chức đang kiểm tra nội dung hồ sơ. Quý vị chưa cần làm gì."),
    S.NEEDS_SUPPLEMENT: gettext_lazy(
        "Phường cần Quý vị bổ sung hồ sơ. Hãy xem từng mục, sửa hoặc đính kèm rồi gửi lại."
    ),
    S.AWAITING_APPROVAL: gettext_lazy("Hồ sơ đang chờ lãnh đạo Ủy ban nhân dân quyết định. Quý vị chưa cần làm gì."),
    S.APPROVED: gettext_lazy("Hồ sơ đã được phê duyệt. Kết quả đang được in, ký và đóng dấu; Quý vị chưa cần đến."),
    S.READY_FOR_PICKUP: gettext_lazy("Kết quả đã sẵn sàng. Mời Quý vị đến nhận theo lịch hẹn và mang theo bản chính."),
    S.COLLECTED: gettext_lazy("Kết quả đã được trả. Hồ sơ đã kết thúc."),
    S.REJECTED: gettext_lazy(
        "Hồ sơ không được giải quyết. Lý do và việc có thể làm tiếp ghi trong văn bản gửi Quý vị."
    ),
    S.WITHDRAWN: gettext_lazy("Quý vị đã rút hồ sơ. Khi cần, Quý vị có thể nộp hồ sơ mới."),
    S.STOPPED: gettext_lazy(
        "Phường đã dừng giải quyết hồ sơ. Lý do ghi trong thông báo gửi Quý vị; có thể nộp hồ sơ mới."
    ),
}
# Sent, on the way that begins with the originals at the counter.
NOW_WITH_ORIGINALS = gettext_lazy(
    "Phường chờ Quý vị mang bản chính đến theo lịch hẹn. Quầy đếm trang, tính phí và làm ngay; phần lớn được trả "
    "trong lúc Quý vị chờ."
)
ASKING_OTHERS = gettext_lazy(
    "Phường đã gửi văn bản đề nghị cơ quan khác xác minh thông tin và đang chờ trả lời. Quý vị chưa cần làm gì."
)

NOTHING_TO_BRING = gettext_lazy("Kết quả đã sẵn sàng. Mời Quý vị đến nhận theo lịch hẹn; không cần mang bản chính.")
# Who brought the originals waits in the hall until they are done.
NOW_IN_THE_HALL: dict[str, Text] = {
    S.UNDER_REVIEW: gettext_lazy("Phường đang xem các bản chính Quý vị mang đến. Xin chờ tại phường, quầy sẽ gọi."),
    S.AWAITING_APPROVAL: gettext_lazy(
        "Hồ sơ đang chờ người có thẩm quyền quyết định. Xin chờ tại phường, quầy sẽ gọi."
    ),
    S.APPROVED: gettext_lazy("Kết quả đang được in, ký và đóng dấu. Xin chờ tại phường, quầy sẽ gọi."),
    S.READY_FOR_PICKUP: gettext_lazy("Kết quả đã có. Mời Quý vị đến quầy nhận ngay."),
}

# Where the registration itself takes place at the counter, with everybody there.
NOW_AT_COUNTER: dict[str, Text] = {
    S.APPROVED: gettext_lazy(
        "Hồ sơ đã được phê duyệt. Phường đang xếp lịch để các bên cùng đến đăng ký; chưa cần đến."
    ),
    S.READY_FOR_PICKUP: gettext_lazy("Mời các bên cùng đến đăng ký theo lịch hẹn, mỗi bên mang bản chính của mình."),
    S.WITHDRAWN: gettext_lazy("Hồ sơ đã được rút. Khi cần, các bên có thể nộp hồ sơ mới."),
}
# And once it stands in the book.
REGISTERED = gettext_lazy("Việc đăng ký đã được ghi vào sổ. Giấy tờ được ký, đóng dấu và trao cho các bên tại phường.")
