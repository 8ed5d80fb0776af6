"""The fifty-four peoples of Vietnam (Quyết định 121-TCTK/PPCĐ of 1979), as the field "Dân tộc" offers them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

PEOPLES = (
    "Kinh", "Tày", "Thái", "Mường", "Khmer", "Hoa", "Nùng", "Mông", "Dao", "Gia Rai", "Ê Đê", "Ba Na", "Sán Chay",
    "Chăm", "Cơ Ho", "Xơ Đăng", "Sán Dìu", "Hrê", "Ra Glai", "Mnông", "Thổ", "Xtiêng", "Khơ Mú", "Bru - Vân Kiều",
    "Cơ Tu", "Giáy", "Tà Ôi", "Mạ", "Giẻ Triêng", "Co", "Chơ Ro", "Xinh Mun", "Hà Nhì", "Chu Ru", "Lào", "La Chí",
    "Kháng", "Phù Lá", "La Hủ", "La Ha", "Pà Thẻn", "Lự", "Ngái", "Chứt", "Lô Lô", "Mảng", "Cơ Lao", "Bố Y", "Cống",
    "Si La", "Pu Péo", "Rơ Măm", "Brâu", "Ơ Đu",
)  # fmt: skip
OTHER = "other"
# Names are kept as written: a paper prints them in Vietnamese whatever the reader's language.
ETHNICITIES = (*((people, people) for people in PEOPLES), (OTHER, _("Khác")))


def chosen(values: Mapping[str, Any], name: str) -> str:
    """The answer to a question with "Khác": the chosen value, or the words written in "<name>_other"."""
    answer = values.get(name, "")
    return values.get(f"{name}_other", "") if answer == OTHER else answer
