"""What the certificate says: the status in the words of TT 04/2020, article 33, the residences, the purpose."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.choice_fields import RadioField
from casework.procedures.blocks.date_fields import PartialDateField
from casework.procedures.blocks.ethnicity import OTHER, chosen
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.catalogue._marital_status.forms import (
    BEFORE,
    COHABITING,
    DIVORCED,
    MARRIED,
    PURPOSES,
    SINGLE,
    TO_MARRY,
    WIDOWED,
)
from casework.procedures.definition import DocumentRule
from casework.procedures.partial_date import PartialDate
from casework.procedures.requesting import in_vietnamese, sex_in_words

Values = Mapping[str, Any]
FREE_NOW = "hiện tại chưa đăng ký kết hôn với ai"
HOLDER = ("full_name", "birth", "sex", "nationality", "identity_number", "identity_paper")


class CertificateForm(BlockForm):
    """What will stand on the certificate."""

    full_name = PersonalNameField(label=_("Họ, chữ đệm, tên"))
    birth = PartialDateField(label=_("Ngày, tháng, năm sinh"))
    sex = RadioField(label=_("Giới tính"), choices=Sex.choices)
    ethnicity = TextField(label=_("Dân tộc"), max_length=60)
    nationality = TextField(label=_("Quốc tịch"), max_length=60)
    identity_number = IdentityNumberField(label=_("Số định danh cá nhân"), required=False)
    identity_paper = TextField(label=_("Giấy tờ tùy thân"), max_length=300)
    residence = TextField(label=_("Nơi cư trú"), max_length=400)
    stay = TextField(
        label=_("Trong thời gian cư trú tại"),
        max_length=600,
        help_text=_("Nơi cư trú và thời gian mà giấy này xác nhận."),
    )
    status = TextField(
        label=_("Tình trạng hôn nhân"),
        max_length=600,
        help_text=_("Ghi theo các trường hợp của Điều 33 Thông tư 04/2020/TT-BTP."),
    )
    purpose = TextField(label=_("Giấy này được sử dụng để"), max_length=600)
    asked_by = PersonalNameField(label=_("Xét đề nghị của ông/bà"))


def result_of(cleaned: Values) -> dict[str, Any]:
    """The result as it follows from the declaration."""
    holder = cleaned["holder"]
    return {
        **{name: holder[name] for name in HOLDER},
        "ethnicity": chosen(holder, "ethnicity"),
        "residence": one_line(holder["residence"]),
        "stay": _stay(cleaned["residences"]),
        "status": _status(cleaned["status"], holder),
        "purpose": _purpose(cleaned["purpose"], holder),
        "asked_by": cleaned["requester"]["full_name"],
    }


def copies(declared: Values) -> int:
    """To marry, one alone; else as many as were asked for (TT 04/2020, article 12)."""
    return int(declared["purpose"].get("number") or 1)


def paper_facts(result: Values) -> dict[str, Any]:
    """What the certificate prints."""
    return {**result, "sex": sex_in_words(result["sex"])}


def _stay(residences: list[Values]) -> str:
    return "; ".join(
        f"{one_line(row['place'])}, từ {_day(row['since'])} đến {_day(row['until']) if row['until'] else 'nay'}"
        for row in residences
    )


def _status(said: Values, holder: Values) -> str:
    spouse = "chồng" if holder["sex"] == Sex.FEMALE else "vợ"
    address = "ông" if holder["sex"] == Sex.FEMALE else "bà"
    wording = {
        SINGLE: _single,
        MARRIED: _married,
        DIVORCED: _divorced,
        WIDOWED: _widowed,
        BEFORE: _before_marriage,
        COHABITING: _cohabiting,
    }.get(said["status"])
    return wording(said, spouse, address) if wording else f"{said['status_other'].rstrip('.')}."


def _single(_said: Values, _spouse: str, _address: str) -> str:
    return "Chưa đăng ký kết hôn với ai."


def _married(said: Values, spouse: str, address: str) -> str:
    return (
        f"Hiện tại đang có {spouse} là {address} {said['spouse_name']} (Giấy chứng nhận kết hôn số "
        f"{said['certificate_number']}, do {said['certificate_office']} cấp {_day(said['certificate_date'])})."
    )


def _divorced(said: Values, _spouse: str, _address: str) -> str:
    return (
        f"Có đăng ký kết hôn, nhưng đã ly hôn theo Bản án, Quyết định ly hôn số {said['divorce_number']} "
        f"{_day(said['divorced_on'])} của {said['divorce_court']}; {FREE_NOW}."
    )


def _widowed(said: Values, spouse: str, _address: str) -> str:
    return (
        f"Có đăng ký kết hôn, nhưng {spouse} đã chết (theo Trích lục khai tử, Giấy chứng tử số "
        f"{said['death_number']} do {said['death_office']} cấp {_day(said['death_date'])}); {FREE_NOW}."
    )


def _before_marriage(said: Values, spouse: str, address: str) -> str:
    return (
        f"Trong thời gian từ {_day(said['single_since'])} đến {_day(said['single_until'])} chưa đăng ký kết hôn với "
        f"ai; hiện tại đang có {spouse} là {address} {said['spouse_before']} (Giấy chứng nhận kết hôn số "
        f"{said['married_number']}, do {said['married_office']} cấp {_day(said['married_on'])})."
    )


def _cohabiting(said: Values, _spouse: str, address: str) -> str:
    return (
        f"Hiện tại đang chung sống như vợ chồng với {address} {said['partner']} từ trước ngày 03/01/1987, chưa đăng "
        "ký kết hôn."
    )


def _purpose(said: Values, holder: Values) -> str:
    if said["purpose"] == OTHER:
        return said["purpose_other"]
    if said["purpose"] != TO_MARRY:
        words = in_vietnamese(dict(PURPOSES)[said["purpose"]])
        return words[0].lower() + words[1:]
    address = "ông" if holder["sex"] == Sex.FEMALE else "bà"
    number = f", số định danh cá nhân {said['spouse_number']}" if said["spouse_number"] else ""
    return (
        f"đăng ký kết hôn với {address} {said['spouse_name']}, sinh {_day(said['spouse_birth'])}, quốc tịch "
        f"{said['spouse_nationality']}, {said['spouse_paper']}{number}, tại {said['marriage_office']}"
    )


def _day(stored: str) -> str:
    """As papers say a day, "ngày 05/02/2020"; of a partial date the month or year that is known."""
    known = PartialDate.stored(stored)
    word = "ngày" if known.full else "tháng" if known.month else "năm"
    return f"{word} {known.words}"


DOCUMENTS = (DocumentRule(code="marital-status-certificate", facts=paper_facts, copies=copies),)
