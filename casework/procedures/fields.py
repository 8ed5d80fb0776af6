"""The seven fields (lĩnh vực) of the ward's justice desk and their sixteen services, as listed in 2021."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, kw_only=True)
class Field:
    """A field of work: the titles of its services in the guide's order, its level in 2021, and the guide's remark."""

    code: str
    title: str | Promise
    services: tuple[str | Promise, ...]
    level: int = 3
    remark: str | Promise = ""


BIRTH = Field(
    code="birth",
    title=_("Khai sinh"),
    services=(
        _("Đăng ký khai sinh thông thường"),
        _("Đăng ký khai sinh cho trẻ bị bỏ rơi"),
        _("Đăng ký khai sinh cho trẻ chưa xác định được cha, mẹ"),
        _("Đăng ký khai sinh cho trẻ sinh ra bằng phương pháp mang thai hộ"),
    ),
)
DEATH = Field(
    code="death",
    title=_("Khai tử"),
    services=(
        _("Đăng ký khai tử"),
        _("Đăng ký khai tử cho người bị tòa án tuyên bố là đã chết"),
        _("Đăng ký khai tử quá hạn"),
    ),
)
MARRIAGE = Field(code="marriage", title=_("Kết hôn"), services=(_("Đăng ký kết hôn"), _("Đăng ký lại việc kết hôn")))
EXTRACT = Field(
    code="extract",
    title=_("Trích lục hộ tịch"),
    services=(_("Trích lục đăng ký khai sinh"), _("Trích lục khai tử"), _("Trích lục đăng ký kết hôn")),
)
GUARDIANSHIP = Field(
    code="guardianship", title=_("Giám hộ"), services=(_("Đăng ký giám hộ"), _("Đăng ký chấm dứt giám hộ"))
)
MARITAL_STATUS = Field(
    code="marital-status",
    title=_("Xác nhận tình trạng hôn nhân"),
    services=(_("Cấp giấy xác nhận tình trạng hôn nhân"),),
)
CERTIFICATION = Field(
    code="certification",
    title=_("Chứng thực"),
    services=(_("Chứng thực bản sao từ bản chính giấy tờ"),),
    remark=_("đang chạy thử nghiệm"),
)
FIELDS = (BIRTH, DEATH, MARRIAGE, EXTRACT, GUARDIANSHIP, MARITAL_STATUS, CERTIFICATION)
