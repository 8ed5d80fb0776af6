"""What must agree within a marriage, which cases are another procedure's, and what is asked to be confirmed."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.people.names import fold
from casework.procedures.blocks.address_field import VIETNAM
from casework.procedures.catalogue._marriage.forms import (
    COHABITING,
    DIVORCED,
    HUSBAND,
    MARRIED,
    SINGLE,
    SPOUSES,
    WIDOWED,
    WIFE,
)
from casework.procedures.catalogue._marriage.law import CUTOFF, MARRIAGE_AGE, age_on, counts_from
from casework.procedures.declaration import Doubt, Error
from casework.procedures.partial_date import PartialDate

Cleaned = Mapping[str, Any]
TOO_YOUNG = {
    WIFE: _("Nữ phải đủ 18 tuổi mới được kết hôn. Hãy xem lại ngày sinh, hoặc nộp hồ sơ khi đã đủ tuổi."),
    HUSBAND: _("Nam phải đủ 20 tuổi mới được kết hôn. Hãy xem lại ngày sinh, hoặc nộp hồ sơ khi đã đủ tuổi."),
}


def both_are_of_age(cleaned: Cleaned, on: date) -> Iterable[Error]:
    """She is eighteen and he twenty on the day of filing (Luật Hôn nhân và gia đình 2014, article 8)."""
    for role in SPOUSES:
        age = age_on(cleaned[role].get("birth", ""), on)
        if age is not None and age < MARRIAGE_AGE[role]:
            yield Error(f"{role}.birth", TOO_YOUNG[role])


def times_fit_status(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """A first marriage follows none; a second one follows a divorce or a death."""
    for role in SPOUSES:
        times, status = cleaned[role].get("times"), cleaned[role].get("status")
        if status == MARRIED:
            words = _("Người đang có vợ hoặc chồng không được kết hôn với người khác. Hãy xem lại mục này.")
            yield Error(f"{role}.status", words)
        elif times == 1 and status in (DIVORCED, WIDOWED):
            yield Error(f"{role}.times", _("Đã từng kết hôn thì lần này là lần thứ hai trở lên. Hãy xem lại."))
        elif times and times > 1 and status in (SINGLE, COHABITING):
            yield Error(f"{role}.status", _("Kết hôn lần thứ hai trở lên thì trước đó đã ly hôn, hoặc người kia chết."))


def nobody_from_abroad(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """A foreign element has other papers and terms: recognised and stopped with guidance."""
    for role in SPOUSES:
        home = cleaned[role].get("residence") or {}
        abroad = {
            "nationality": fold(cleaned[role].get("nationality") or VIETNAM) != fold(VIETNAM),
            "residence": home.get("country", VIETNAM) != VIETNAM,
        }
        for field, foreign in abroad.items():
            if foreign:
                words = _(
                    "Kết hôn có yếu tố nước ngoài là thủ tục khác, giấy tờ và thời hạn khác. Hãy đến bộ phận một cửa "
                    "của phường để được hướng dẫn."
                )
                yield Error(f"{role}.{field}", words)


def nothing_else_at_once(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """A combined case is filed as two; forbidden kinship ends it here (Luật Hôn nhân và gia đình 2014, article 5)."""
    asked = cleaned["marriage"]
    if asked.get("related"):
        yield Error("marriage.related", _("Luật cấm kết hôn giữa những người này nên phường không thể đăng ký."))
    if asked.get("combined"):
        words = _("Ở đây chỉ đăng ký kết hôn. Hãy chọn “Không” và nộp việc kia thành hồ sơ riêng, hoặc đến phường.")
        yield Error("marriage.combined", words)


def two_people(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """The two have numbers and addresses of their own."""
    wife, husband = cleaned[WIFE], cleaned[HUSBAND]
    number, email = wife.get("identity_number"), wife.get("email")
    if number and number == husband.get("identity_number"):
        yield Error("husband.identity_number", _("Số định danh này đã ghi cho bên nữ. Hãy xem lại."))
    if email and email == husband.get("email"):
        words = _("Hai bên phải có địa chỉ riêng, để phường báo được cho từng người. Chưa có thì để trống.")
        yield Error("husband.email", words)


def filer_can_be_reached(cleaned: Cleaned, _on: date) -> Iterable[Error | Doubt]:
    """Who files gives an address and a number; without the other's address he is told by the filer alone."""
    filer = cleaned["marriage"].get("filed_by")
    if not filer:
        return
    for field, words in (
        ("email", _("Hãy ghi thư điện tử của bên nộp tờ khai.")),
        ("phone", _("Hãy ghi số điện thoại của bên nộp tờ khai.")),
    ):
        if not cleaned[filer].get(field):
            yield Error(f"{filer}.{field}", words)
    other = HUSBAND if filer == WIFE else WIFE
    if not cleaned[other].get("email"):
        words = _("Không có địa chỉ của bên này thì phường không báo, không mời riêng được. Hãy xác nhận.")
        yield Doubt(f"{other}.email", "unknown", words)


def registered_before_2016(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Only what was registered before 1 January 2016 can be registered anew (NĐ 123/2015/NĐ-CP, article 24)."""
    known = cleaned["marriage"].get("former_date")
    if known and PartialDate.stored(known).earliest >= CUTOFF:
        words = _(
            "Chỉ đăng ký lại việc kết hôn đã đăng ký trước ngày 01/01/2016. Từ đó về sau, hãy xin bản sao trích lục."
        )
        yield Error("marriage.former_date", words)


def really_lost(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """While the register exists an extract is issued instead; the divorced marry again."""
    asked = cleaned["marriage"]
    if asked.get("lost") is False:
        words = _("Sổ hoặc bản chính còn thì không đăng ký lại. Hãy nộp hồ sơ xin cấp bản sao trích lục kết hôn.")
        yield Error("marriage.lost", words)
    if asked.get("divorced"):
        words = _("Hai bên đã ly hôn thì nộp hồ sơ đăng ký kết hôn, không đăng ký lại.")
        yield Error("marriage.divorced", words)


def former_marriage_was_possible(cleaned: Cleaned, _on: date) -> Iterable[Doubt]:
    """Both were of age then, or it is confirmed."""
    known = cleaned["marriage"].get("former_date")
    if not known:
        return
    for role in SPOUSES:
        age = age_on(cleaned[role].get("birth", ""), counts_from(known))
        if age is not None and age < MARRIAGE_AGE[role]:
            words = _("Theo tờ khai, ngày đăng ký trước đây người này mới %(age)d tuổi. Hãy xem lại hai ngày.")
            yield Doubt(f"{role}.birth", "then", words % {"age": age})
