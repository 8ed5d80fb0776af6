"""What happened to a dossier, told to its citizen; what officials do among themselves is left out."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from casework.dossiers.trail import DossierEvent

TOLD: dict[str, Promise | str] = {
    "submit": _("Quý vị gửi hồ sơ."),
    "receive": _("Phường tiếp nhận hồ sơ và hẹn trả kết quả."),
    "decline": _("Phường từ chối tiếp nhận hồ sơ."),
    "request_supplement": _("Phường yêu cầu bổ sung; thời hạn giải quyết tạm dừng."),
    "complete_filing": _("Quý vị gửi phần bổ sung."),
    "supplement": _("Quý vị gửi phần bổ sung; thời hạn giải quyết tính tiếp."),
    "sign_verification": _("Phường gửi văn bản hỏi cơ quan khác để xác minh; có thư báo ngày trả kết quả."),
    "sign_extension": _("Phường xin lỗi và báo ngày trả kết quả mới."),
    "approve": _("Lãnh đạo Ủy ban nhân dân phê duyệt."),
    "reject": _("Lãnh đạo Ủy ban nhân dân quyết định từ chối, có văn bản nêu lý do."),
    "make_ready": _("Kết quả đã ký, đóng dấu. Mời Quý vị đến nhận."),
    "collect": _("Kết quả đã được trả."),
    "withhold": _("Chưa trả kết quả vì bản chính không khớp với hồ sơ; công chức xem lại."),
    "recall": _("Phường thu hồi kết quả để sửa trước khi trả."),
    "withdraw": _("Quý vị rút hồ sơ."),
    "stop": _("Phường dừng giải quyết hồ sơ, có thông báo nêu lý do."),
    "lapse": _("Hồ sơ dừng giải quyết vì quá hạn chờ Quý vị."),
    "miss_visit": _("Quý vị chưa mang bản chính đến theo lịch hẹn."),
    "leave_hall": _("Quý vị ra về; phường sẽ mời khi có kết quả."),
    "move_appointment": _("Lịch hẹn được đổi."),
    "end_visit": _("Quý vị đến nhưng chưa nhận được kết quả; đã hẹn lại."),
    "remind": _("Phường gửi thư nhắc Quý vị."),
}

# Where the registration itself takes place at the counter.
TOLD_AT_COUNTER: dict[str, Promise | str] = {
    "make_ready": _("Phường mời các bên cùng đến đăng ký."),
    "receive": _("Phường tiếp nhận hồ sơ và báo hạn giải quyết."),
    "sign_verification": _("Phường gửi văn bản hỏi cơ quan khác để xác minh; có thư báo hạn giải quyết."),
    "sign_extension": _("Phường xin lỗi và báo hạn giải quyết mới."),
    "register": _("Việc đăng ký đã được ghi vào sổ."),
    "withhold": _("Chưa đăng ký xong vì bản chính không khớp với hồ sơ; công chức xem lại."),
    "recall": _("Phường đưa hồ sơ về xem lại; lịch hẹn trước không còn hiệu lực."),
    "end_visit": _("Theo lịch hẹn nhưng việc đăng ký chưa làm xong; đã hẹn lại."),
    "look_again": _("Việc đăng ký chưa thực hiện được; công chức xem lại hồ sơ."),
    "collect": _("Các bên đã nhận giấy tờ. Hồ sơ đã kết thúc."),
    "withdraw": _("Một bên rút; hồ sơ kết thúc."),
}


@dataclass(frozen=True)
class Happening:
    """One line of the history: when, and what."""

    at: dt.datetime
    sentence: Promise | str


def history(events: Iterable[DossierEvent], *, at_counter: bool = False) -> list[Happening]:
    """The events the citizen is told, the latest first; no names of officials, none of their notes.

    `at_counter`: the registration itself takes place there, before all parties.
    """
    words = TOLD | TOLD_AT_COUNTER if at_counter else TOLD
    told = [Happening(event.at, words[event.verb]) for event in events if event.verb in words]
    return told[::-1]
