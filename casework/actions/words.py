"""What each verb is called: on the button, in the trail, and in the sentence of a conflict."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from casework.dossiers.dossier import Dossier


class VerbWords(NamedTuple):
    """`button` for who is about to do it, `deed` for what somebody did."""

    button: Promise | str
    deed: Promise | str


WORDS: dict[str, VerbWords] = {
    "submit": VerbWords(_("Gửi thông tin"), _("gửi hồ sơ")),
    "receive": VerbWords(_("Tiếp nhận"), _("tiếp nhận hồ sơ")),
    "decline": VerbWords(_("Từ chối tiếp nhận"), _("từ chối tiếp nhận hồ sơ")),
    "request_supplement": VerbWords(_("Yêu cầu bổ sung"), _("yêu cầu bổ sung hồ sơ")),
    "complete_filing": VerbWords(_("Gửi phần bổ sung"), _("bổ sung hồ sơ")),
    "supplement": VerbWords(_("Gửi phần bổ sung"), _("bổ sung hồ sơ")),
    "propose": VerbWords(_("Trình lãnh đạo"), _("trình hồ sơ")),
    "send_back": VerbWords(_("Trả lại người thụ lý"), _("trả lại hồ sơ cho người thụ lý")),
    "approve": VerbWords(_("Phê duyệt"), _("phê duyệt hồ sơ")),
    "reject": VerbWords(_("Xác nhận từ chối"), _("từ chối giải quyết hồ sơ")),
    "make_ready": VerbWords(_("Báo đã có kết quả"), _("báo đã có kết quả")),
    "collect": VerbWords(_("Trả kết quả"), _("trả kết quả")),
    "withhold": VerbWords(_("Giữ lại kết quả"), _("giữ lại kết quả vì bản chính không khớp")),
    "recall": VerbWords(_("Thu hồi để sửa"), _("thu hồi kết quả để sửa")),
    "look_again": VerbWords(_("Đưa về thụ lý, kiểm tra lại"), _("đưa hồ sơ về thụ lý vì chưa đăng ký được")),
    "withdraw": VerbWords(_("Rút hồ sơ"), _("rút hồ sơ")),
    "stop": VerbWords(_("Dừng giải quyết"), _("dừng giải quyết hồ sơ")),
    "lapse": VerbWords(_("Dừng vì quá hạn bổ sung"), _("dừng hồ sơ vì quá hạn bổ sung")),
    "take": VerbWords(_("Nhận việc"), _("nhận việc")),
    "release": VerbWords(_("Trả về hàng chờ"), _("trả hồ sơ về hàng chờ")),
    "reassign": VerbWords(_("Phân công"), _("phân công hồ sơ")),
    "link_case": VerbWords(_("Gắn vụ việc"), _("gắn hồ sơ với vụ việc")),
    "judge_paper": VerbWords(_("Ghi nhận xét giấy tờ"), _("ghi nhận xét giấy tờ")),
    "answer_check": VerbWords(_("Trả lời kiểm tra"), _("trả lời mục kiểm tra")),
    "choose_entry": VerbWords(_("Tìm trong sổ"), _("chọn mục trong sổ để in")),
    "draft": VerbWords(_("Soạn dự thảo"), _("soạn dự thảo kết quả")),
    "judge_evidence": VerbWords(_("Nhận xét chứng cứ"), _("nhận xét chứng cứ")),
    "ask_verification": VerbWords(_("Trình ký công văn xác minh"), _("trình ký công văn xác minh")),
    "drop_verification": VerbWords(_("Bỏ công văn xác minh chưa ký"), _("bỏ công văn xác minh chưa ký")),
    "sign_verification": VerbWords(_("Ký công văn xác minh để gửi đi"), _("ký công văn xác minh")),
    "record_reply": VerbWords(_("Ghi trả lời của cơ quan được hỏi"), _("ghi trả lời xác minh")),
    "close_without_reply": VerbWords(_("Kết thúc chờ trả lời xác minh"), _("kết thúc chờ trả lời xác minh")),
    "prepare_statement": VerbWords(
        _("Lập văn bản cam đoan để người dân ký"), _("lập văn bản cam đoan thay trả lời xác minh")
    ),
    "write_minutes": VerbWords(_("Lập biên bản xác minh để ký"), _("lập biên bản xác minh")),
    "add_scan": VerbWords(_("Thêm bản chụp trả lời, biên bản"), _("thêm bản chụp văn bản xác minh")),
    "extend": VerbWords(_("Xin lỗi, hẹn lại"), _("soạn văn bản xin lỗi")),
    "drop_extension": VerbWords(_("Bỏ văn bản xin lỗi chưa ký"), _("bỏ văn bản xin lỗi chưa ký")),
    "sign_extension": VerbWords(_("Ký văn bản xin lỗi"), _("ký văn bản xin lỗi")),
    "record_fact": VerbWords(_("Ghi số định danh nhận được"), _("ghi thông tin nhận được")),
    "consent": VerbWords(_("Ghi ý kiến đồng ý"), _("ghi ý kiến đồng ý")),
    "prepare_print": VerbWords(_("Chuẩn bị in"), _("chuẩn bị in giấy tờ")),
    "print_papers": VerbWords(_("Đã in"), _("in giấy tờ")),
    "sign_papers": VerbWords(_("Đã ký"), _("ký giấy tờ")),
    "seal_papers": VerbWords(_("Đã đóng dấu"), _("đóng dấu giấy tờ")),
    "compare_on_filing": VerbWords(_("Đối chiếu bản chính khi nộp"), _("đối chiếu bản chính khi nhận hồ sơ")),
    "print_control_sheet": VerbWords(_("In phiếu kiểm soát"), _("lập phiếu kiểm soát")),
    "open_visit": VerbWords(_("Tiếp công dân"), _("mở lượt tiếp công dân")),
    "identify_collector": VerbWords(_("Xác định người nhận"), _("xác định người đến nhận")),
    "compare_original": VerbWords(_("Đối chiếu bản chính"), _("đối chiếu bản chính")),
    "settle_fee": VerbWords(_("Ghi nhận lệ phí"), _("ghi nhận lệ phí")),
    "sign_register": VerbWords(_("Đã ký sổ"), _("ghi nhận chữ ký trong sổ")),
    "meet_party": VerbWords(_("Tiếp các bên, đăng ký"), _("xác định một bên có mặt và hỏi ý chí tự nguyện")),
    "register": VerbWords(_("Đăng ký vào sổ"), _("đăng ký vào sổ hộ tịch")),
    "sign_as_party": VerbWords(_("Một bên đã ký"), _("ghi nhận một bên đã ký sổ và giấy tờ")),
    "reprint_papers": VerbWords(_("In lại giấy hỏng"), _("lập lại giấy tờ bị hỏng")),
    "answer_as_party": VerbWords(_("Trả lời của một bên"), _("trả lời thư báo có tên trong hồ sơ")),
    "settle_objection": VerbWords(_("Làm rõ lời báo của một bên"), _("ghi đã làm rõ lời báo của một bên")),
    "end_visit": VerbWords(_("Kết thúc, hẹn lại"), _("kết thúc lượt tiếp và hẹn lại")),
    "miss_visit": VerbWords(_("Không đến theo hẹn"), _("ghi nhận công dân không đến")),
    "leave_hall": VerbWords(_("Công dân về, sẽ mời sau"), _("ghi nhận công dân ra về")),
    "move_appointment": VerbWords(_("Đổi lịch hẹn"), _("đổi lịch hẹn")),
    "remind": VerbWords(_("Nhắc công dân"), _("nhắc công dân")),
    "note_reply_due": VerbWords(_("Nhắc hạn trả lời xác minh"), _("nhắc hạn trả lời xác minh")),
}

# Where the registration itself takes place at the counter, before all parties.
TOGETHER: dict[str, VerbWords] = {
    "make_ready": VerbWords(_("Mời các bên đến đăng ký"), _("mời các bên cùng đến đăng ký")),
    "open_visit": VerbWords(_("Tiếp các bên"), _("mở lượt tiếp các bên")),
    "collect": VerbWords(_("Trao giấy tờ"), _("trao giấy tờ cho các bên")),
    "withhold": VerbWords(_("Dừng việc đăng ký"), _("dừng việc đăng ký vì bản chính không khớp")),
    "recall": VerbWords(_("Đưa về xem lại, sửa"), _("đưa hồ sơ về xem lại")),
}


def words_of(verb: str, dossier: Dossier) -> VerbWords:
    """What a verb is called on this dossier."""
    return (TOGETHER.get(verb) if dossier.registers_at_counter else None) or WORDS[verb]
