"""Worked facts to preview each mail with: an invented child, invented parents, an invented office."""

from collections.abc import Mapping
from typing import Any

from casework.notifications.facts import MailItem, WardFacts

WARD = WardFacts(
    name="Phường Xuân Đỉnh",
    name_in_sentence="phường Xuân Đỉnh",
    people_committee="Ủy ban nhân dân phường Xuân Đỉnh",
    address="Số 1 phố Mẫu, phường Xuân Đỉnh, thành phố Hà Nội",
    phone="024 0000 0001",
    email="motcua.xuandinh@caseflow.example",
    hours=("Thứ Hai đến thứ Sáu: 08:00–12:00, 13:30–17:00",),
    reception_place="Bộ phận một cửa, tầng 1",
)
COMMON: dict[str, Any] = {
    "recipient_name": "Nguyễn Thị Bích Ngọc",
    "dossier_code": "H26.00.01-261120-0001",
    "procedure_title": "Đăng ký khai sinh thông thường",
    "subject_name": "Trần Minh Khôi",
    "ward": WARD,
    "status_url": "/ho-so/H26.00.01-261120-0001/",
}
TO_OFFICIAL = COMMON | {"recipient_name": "Phạm Thu Hà", "procedure_title": "", "subject_name": ""}
LETTER_TO_WARD = TO_OFFICIAL | {
    "dossier_code": "",
    "letter_number": "31/UBND-TP",
    "status_url": "/ban-lam-viec/cong-van-den/",
}
REPLY_DUE = TO_OFFICIAL | {
    "items": (MailItem(title="31/UBND-TP", reason="Ủy ban nhân dân phường Tây Hồ", action="Hạn trả lời: 03/12/2026"),),
    "status_url": "/ban-lam-viec/ho-so/H26.00.01-261120-0001/",
}
FOUNDLING = COMMON | {
    "dossier_code": "",
    "record_number": "01/BB-UBND",
    "status_url": "/thu-tuc/khai-sinh-tre-bi-bo-roi/",
    "procedure_title": "Đăng ký khai sinh cho trẻ bị bỏ rơi",
    "subject_name": "trẻ được giao tạm thời nuôi dưỡng",
}
APPOINTMENT = {
    "appointment": "08:30–08:45, thứ Năm, ngày 26/11/2026",
    "originals": (
        "Giấy chứng sinh: nộp bản chính",
        "Căn cước của người yêu cầu: xuất trình bản chính",
    ),
    "fee": "Không phải nộp: đăng ký khai sinh đúng hạn.",
}
SUBMITTED = COMMON | {"secret": "K7M4QX"}
RECEIVED = COMMON | {
    "due_at": "17:00, thứ Hai, ngày 23/11/2026",
    "due_explanation": "Hồ sơ tiếp nhận trước 15:00 thì trả kết quả trong ngày làm việc.",
}
DECLINED = COMMON | {
    "reason": "Cha và mẹ của trẻ đều không cư trú tại phường Xuân Đỉnh.",
    "next_step": "Nộp hồ sơ đến Ủy ban nhân dân phường Phú Thượng, nơi người mẹ cư trú.",
}
SUPPLEMENT_REQUESTED = COMMON | {
    "due_at": "17:00, thứ Sáu, ngày 18/12/2026",
    "items": (
        MailItem(
            "Giấy chứng sinh",
            reason="Ảnh chụp bị mờ, không đọc được ngày sinh.",
            action="Chụp lại cả trang, đủ sáng, rồi gửi ảnh mới.",
        ),
        MailItem(
            "Tờ khai: quê quán",
            reason="Mới ghi tên tỉnh.",
            action="Ghi đủ xã, phường và tỉnh, thành phố.",
        ),
    ),
}
VERIFICATION_ASKED = COMMON | {
    "due_at": "17 giờ 00 phút, ngày 14 tháng 12 năm 2026",
    "due_explanation": "Cần xác minh tại cơ quan khác nên thời hạn được kéo dài một lần, thêm 20 ngày.",
}
POSTPONED = COMMON | {
    "due_at": "17 giờ 00 phút, ngày 30 tháng 11 năm 2026",
    "due_explanation": "Đã xin lỗi và hẹn lại một lần: từ 17:00 26/11/2026 đến 17:00 30/11/2026.",
    "reason": "Công chức thụ lý nghỉ ốm, phường đang bố trí người thay.",
    "letter_number": "32/UBND-TP",
}
APOLOGISED = COMMON | {
    "due_at": POSTPONED["due_at"],
    "reason": "Hồ sơ gốc của nhiều năm trước phải tìm trong kho lưu trữ.",
    "letter_number": "35/UBND-TP",
}
ANSWERED = COMMON | {"answer": "Trả lời bằng văn bản: không có trong sổ, hoặc đã bị hủy"}
REJECTED = COMMON | {
    "reason": "Việc khai sinh của trẻ đã được đăng ký tại phường Phú Thượng ngày 12/10/2026.",
    "letter_number": "15/UBND-TP",
}
READY = COMMON | APPOINTMENT
APPOINTMENT_MOVED = READY | {
    "previous_appointment": "09:00–09:15, thứ Tư, ngày 25/11/2026",
    "reason": "Phường họp đột xuất vào sáng thứ Tư.",
}
UNCOLLECTED = READY | {"waiting_days": 3, "appointment": ""}
VISIT_WITHOUT_HANDOVER = READY | {
    "items": (MailItem("Giấy chứng sinh", reason="Chưa mang bản chính.", action="Mang bản chính khi đến lần sau."),),
}
COLLECTED = COMMON | {"handed_over_at": "08:40, thứ Năm, ngày 26/11/2026"}
WITHHELD = COMMON | {
    "items": (
        MailItem(
            "Giấy chứng sinh",
            reason="Ngày sinh trên bản chính khác ngày sinh đã khai.",
            action="Giữ bản chính; cán bộ sẽ hẹn ông/bà để thống nhất thông tin.",
        ),
    ),
}
RECALLED = COMMON | {
    "reason": "Phát hiện lỗi in ở mục quê quán trước khi trao kết quả.",
    "previous_appointment": APPOINTMENT["appointment"],
}
COUPLE = COMMON | {
    "recipient_name": "Trịnh Quốc Bảo",
    "procedure_title": "Đăng ký kết hôn",
    "subject_name": "Mai Khánh Chi và Trịnh Quốc Bảo",
}
NAMED_AS_PARTY = COUPLE | {"party_title": "Bên nam", "others": "Mai Khánh Chi"}
OBJECTION_SETTLED = COUPLE | {"reason": "Ông Bảo xác nhận tại phường ngày 20/11/2026 là bấm nhầm, vẫn đồng ý đăng ký."}
# What a couple brings and pays, and what may be amiss with it: in place of what is brought for a child.
COUPLE_BRINGS: dict[str, Any] = {
    "originals": (
        "Căn cước của bên nữ (xuất trình, được trả lại ngay)",
        "Căn cước của bên nam (xuất trình, được trả lại ngay)",
    ),
    "fee": "Miễn: đăng ký kết hôn của công dân cư trú trong nước.",
}
COUPLE_ITEMS = {
    "visit_without_handover": MailItem(
        "Căn cước của bên nam", reason="Bên nam chưa mang theo.", action="Mang bản chính khi đến lần sau."
    ),
    "withheld": MailItem(
        "Căn cước của bên nam",
        reason="Năm sinh trên bản chính khác năm sinh đã khai.",
        action="Giữ bản chính; cán bộ sẽ hẹn các bên để thống nhất thông tin.",
    ),
}
INVITED_TO_REGISTER = COUPLE | APPOINTMENT | COUPLE_BRINGS | {"registers": True}
NOT_REGISTERED = COUPLE | {"reason": "Đã quá 60 ngày kể từ ngày phê duyệt mà việc đăng ký chưa được thực hiện."}
STOPPED = COMMON | {
    "reason": "Người yêu cầu đề nghị dừng giải quyết để nộp tại nơi khác.",
    "letter_number": "03/TB-UBND",
}
LAPSED = COMMON | {"due_at": SUPPLEMENT_REQUESTED["due_at"]}
CERTIFICATION = COMMON | {
    "recipient_name": "Lương Thị Hải Yến",
    "procedure_title": "Chứng thực bản sao từ bản chính giấy tờ",
    "subject_name": "Lương Thị Hải Yến",
}
VISIT_BOOKED = CERTIFICATION | {
    "appointment": APPOINTMENT["appointment"],
    "originals": (
        "Bằng tốt nghiệp trung học phổ thông (xuất trình, được trả lại ngay)",
        "Học bạ trung học phổ thông (xuất trình, được trả lại ngay)",
    ),
    "fee": "34.000 đ",
}
VISIT_MOVED = VISIT_BOOKED | {"previous_appointment": "09:00–09:15, thứ Tư, ngày 25/11/2026"}
VISIT_MISSED = VISIT_MOVED | {"appointment": "", "due_at": "ngày 10 tháng 12 năm 2026"}
ORIGINALS_RECEIVED = CERTIFICATION | {
    "items": (
        MailItem("Bằng tốt nghiệp trung học phổ thông", reason="1 trang, 3 bản sao"),
        MailItem("Học bạ trung học phổ thông", reason="12 trang, 2 bản sao"),
    ),
    "fee": "34.000 đ",
    "due_at": "17 giờ 00 phút, ngày 26 tháng 11 năm 2026",
    "due_explanation": "Nhận lúc 08:35 26/11/2026, không sau 15:00: trả kết quả trong ngày làm việc.",
}
READY_AT_COUNTER = CERTIFICATION | {"fee": "34.000 đ"}


def told_to_couple(stem: str, example: Mapping[str, Any]) -> dict[str, Any]:
    """The example of a mail as a couple gets it: their names, what they bring and pay, what was amiss with that."""
    own = COUPLE | COUPLE_BRINGS
    if stem in COUPLE_ITEMS:
        own["items"] = (COUPLE_ITEMS[stem],)
    return {fact: own.get(fact, said) for fact, said in example.items()}
