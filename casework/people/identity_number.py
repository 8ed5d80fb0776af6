"""The twelve-digit identity number (số định danh cá nhân): its shape, and what it says about its holder.

Law: NĐ 137/2015, article 13, and TT 07/2016/TT-BCA. There is no check digit.
"""

import re
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.people.sex import Sex

# Where the birth was registered. Numbers given before the merger of provinces in July 2025 keep their code.
PROVINCES = {
    "001": "Hà Nội", "002": "Hà Giang", "004": "Cao Bằng", "006": "Bắc Kạn", "008": "Tuyên Quang", "010": "Lào Cai",
    "011": "Điện Biên", "012": "Lai Châu", "014": "Sơn La", "015": "Yên Bái", "017": "Hòa Bình", "019": "Thái Nguyên",
    "020": "Lạng Sơn", "022": "Quảng Ninh", "024": "Bắc Giang", "025": "Phú Thọ", "026": "Vĩnh Phúc", "027": "Bắc Ninh",
    "030": "Hải Dương", "031": "Hải Phòng", "033": "Hưng Yên", "034": "Thái Bình", "035": "Hà Nam", "036": "Nam Định",
    "037": "Ninh Bình", "038": "Thanh Hóa", "040": "Nghệ An", "042": "Hà Tĩnh", "044": "Quảng Bình", "045": "Quảng Trị",
    "046": "Thừa Thiên Huế", "048": "Đà Nẵng", "049": "Quảng Nam", "051": "Quảng Ngãi", "052": "Bình Định",
    "054": "Phú Yên", "056": "Khánh Hòa", "058": "Ninh Thuận", "060": "Bình Thuận", "062": "Kon Tum", "064": "Gia Lai",
    "066": "Đắk Lắk", "067": "Đắk Nông", "068": "Lâm Đồng", "070": "Bình Phước", "072": "Tây Ninh", "074": "Bình Dương",
    "075": "Đồng Nai", "077": "Bà Rịa - Vũng Tàu", "079": "TP. Hồ Chí Minh", "080": "Long An", "082": "Tiền Giang",
    "083": "Bến Tre", "084": "Trà Vinh", "086": "Vĩnh Long", "087": "Đồng Tháp", "089": "An Giang", "091": "Kiên Giang",
    "092": "Cần Thơ", "093": "Hậu Giang", "094": "Sóc Trăng", "095": "Bạc Liêu", "096": "Cà Mau",
}  # fmt: skip
# Three digits from 100 on stand for a country: the birth was registered abroad, or the person was naturalised.
FIRST_COUNTRY = "100"
_SHAPE = re.compile(r"[0-9]{12}")


def validate_identity_number(value: str) -> None:
    """Refuse, with a ValidationError, what cannot be an identity number: not twelve digits, or of no known place."""
    if not _SHAPE.fullmatch(value):
        raise ValidationError(
            gettext_lazy("Số định danh cá nhân gồm đúng 12 chữ số. Vui lòng xem lại trên thẻ căn cước."), code="shape"
        )
    if not _is_province(value) and not _is_country(value):
        raise ValidationError(
            gettext_lazy("Ba chữ số đầu của số định danh cá nhân không đúng. Vui lòng xem lại trên thẻ căn cước."),
            code="place",
        )


def disagreements(
    number: str, *, birth_date: date | None = None, birth_year: int | None = None, sex: str | None = None
) -> list[str]:
    """What `number` says otherwise than the form, as sentences for the citizen to confirm; never an error.

    A corrected birth year or sex, or naturalisation, leaves the old number valid. A number of the wrong shape says
    nothing. `sex` is a value of Sex.
    """
    if not _SHAPE.fullmatch(number):
        return []
    sentences = []
    if _is_country(number):
        sentences.append(
            _("Ba chữ số đầu %(code)s của số định danh không phải mã tỉnh, thành phố trong nước.")
            % {"code": number[:3]}
        )
    written_year = birth_date.year if birth_date else birth_year
    if written_year and written_year != _year(number):
        sentences.append(
            _("Số định danh cho biết sinh năm %(number)d, tờ khai ghi năm %(form)d.")
            % {"number": _year(number), "form": written_year}
        )
    if sex and sex != _sex(number):
        sentences.append(
            _("Số định danh cho biết giới tính %(number)s, tờ khai ghi %(form)s.")
            % {"number": _sex(number).label, "form": Sex(sex).label}
        )
    return sentences


def masked_number(number: str) -> str:
    """The number as a stranger may read it: the last three digits only, "*********123"."""
    return "*" * (len(number) - 3) + number[-3:]


def _is_province(number: str) -> bool:
    return number[:3] in PROVINCES


def _is_country(number: str) -> bool:
    return number[:3] >= FIRST_COUNTRY


def _year(number: str) -> int:
    return (19 + int(number[3]) // 2) * 100 + int(number[4:6])


def _sex(number: str) -> Sex:
    return Sex.FEMALE if int(number[3]) % 2 else Sex.MALE
