"""Why a paper or an answer will not do: the code that reports count, and the words the citizen gets by default."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Reason(NamedTuple):
    """`title` for the officer's list, `sentence` for the citizen."""

    title: str | Promise
    sentence: str | Promise


OTHER = "other"

PAPER_REASONS: dict[str, Reason] = {
    "blurred": Reason(
        _("Ảnh mờ, không đọc được"),
        _("Ảnh chụp mờ nên không đọc được chữ. Vui lòng chụp lại nơi đủ sáng, giữ máy thẳng và rõ nét."),
    ),
    "cut_off": Reason(
        _("Ảnh bị cắt góc, thiếu phần"),
        _("Ảnh chụp thiếu một phần giấy tờ. Vui lòng chụp lại đủ bốn góc của trang giấy."),
    ),
    "pages_missing": Reason(
        _("Thiếu trang"), _("Giấy tờ có nhiều trang nhưng mới gửi một phần. Vui lòng gửi đủ các trang.")
    ),
    "wrong_paper": Reason(
        _("Không đúng loại giấy tờ"), _("Giấy tờ đã gửi không phải loại được yêu cầu. Vui lòng gửi đúng giấy tờ này.")
    ),
    "not_signed": Reason(
        _("Thiếu chữ ký hoặc con dấu"),
        _("Giấy tờ chưa có chữ ký hoặc con dấu của nơi cấp. Vui lòng gửi bản đã ký, đóng dấu."),
    ),
    "differs": Reason(
        _("Không khớp với tờ khai"),
        _("Thông tin trên giấy tờ không khớp với tờ khai. Vui lòng sửa tờ khai hoặc gửi giấy tờ đúng."),
    ),
    "expired": Reason(_("Hết giá trị sử dụng"), _("Giấy tờ đã hết giá trị sử dụng. Vui lòng gửi giấy tờ còn giá trị.")),
    "not_attached": Reason(_("Chưa gửi"), _("Hồ sơ chưa có giấy tờ này. Vui lòng chụp hoặc quét rồi gửi bổ sung.")),
    OTHER: Reason(_("Lý do khác (ghi rõ)"), ""),
}

ANSWER_REASONS: dict[str, Reason] = {
    "unlike_paper": Reason(
        _("Không khớp với giấy tờ"),
        _("Mục này không khớp với giấy tờ đã gửi. Vui lòng đối chiếu và khai lại cho đúng."),
    ),
    "incomplete": Reason(_("Khai chưa đủ"), _("Mục này khai chưa đủ. Vui lòng ghi đầy đủ như trên giấy tờ.")),
    "misspelt": Reason(
        _("Sai chính tả, thiếu dấu"), _("Mục này có lỗi chính tả hoặc thiếu dấu. Vui lòng ghi đúng như trên giấy tờ.")
    ),
    "not_lawful": Reason(
        _("Chưa phù hợp quy định"), _("Nội dung khai chưa phù hợp quy định của pháp luật. Vui lòng chọn nội dung khác.")
    ),
}

REASONS = {**PAPER_REASONS, **ANSWER_REASONS}


def choices(reasons: dict[str, Reason]) -> list[tuple[str, str | Promise]]:
    """The reasons as a list to choose from, beginning with none."""
    return [("", _("– Lý do –")), *((code, reason.title) for code, reason in reasons.items())]


def sentence_for(code: str) -> str:
    """What the citizen is told when the officer wrote nothing else."""
    return str(REASONS[code].sentence) if code in REASONS else ""
