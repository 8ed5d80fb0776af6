"""The content of a marriage entry and of the papers about it (Luật Hộ tịch 2014, article 17)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.copies import copies_wanted
from casework.procedures.blocks.date_fields import PartialDateField
from casework.procedures.blocks.ethnicity import OTHER, chosen
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.requester import IDENTITY_PAPERS
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.catalogue._marriage.forms import SPOUSES
from casework.procedures.catalogue._marriage.law import MARRIAGE_AGE, age_on, counts_from
from casework.procedures.catalogue._marriage.rules import TOO_YOUNG
from casework.procedures.definition import DocumentRule
from casework.procedures.requesting import in_vietnamese

Values = Mapping[str, Any]
ANEW_NOTE = "Đăng ký lại"
ORIGINALS = 2  # one for each spouse (Luật Hộ tịch 2014, article 18)
PERSON = ("full_name", "birth", "ethnicity", "nationality", "identity_number", "identity_paper", "residence")


class MarriageResultForm(BlockForm):
    """What will stand in the register and on the certificate, wife first."""

    wife_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên vợ"))
    wife_birth = PartialDateField(label=_("Ngày, tháng, năm sinh vợ"))
    wife_ethnicity = TextField(label=_("Dân tộc vợ"), max_length=60)
    wife_nationality = TextField(label=_("Quốc tịch vợ"), max_length=60)
    wife_identity_number = IdentityNumberField(label=_("Số định danh vợ"), required=False)
    wife_identity_paper = TextField(label=_("Giấy tờ tùy thân vợ"), max_length=300, required=False)
    wife_residence = TextField(label=_("Nơi cư trú vợ"), max_length=400)
    husband_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên chồng"))
    husband_birth = PartialDateField(label=_("Ngày, tháng, năm sinh chồng"))
    husband_ethnicity = TextField(label=_("Dân tộc chồng"), max_length=60)
    husband_nationality = TextField(label=_("Quốc tịch chồng"), max_length=60)
    husband_identity_number = IdentityNumberField(label=_("Số định danh chồng"), required=False)
    husband_identity_paper = TextField(label=_("Giấy tờ tùy thân chồng"), max_length=300, required=False)
    husband_residence = TextField(label=_("Nơi cư trú chồng"), max_length=400)
    former_date = PartialDateField(
        label=_("Ngày đã đăng ký trước đây"),
        required=False,
        help_text=_("Chỉ khi đăng ký lại; ghi ở mặt sau. Thiếu ngày thì tính ngày đầu tháng, thiếu tháng: 01/01."),
    )
    note = TextField(label=_("Ghi chú"), max_length=300, required=False, help_text=_("Ví dụ: Đăng ký lại."))

    def clean(self) -> dict[str, Any]:
        """Nobody below the age is registered, on the day on which this is judged."""
        said = super().clean()
        for role in SPOUSES:
            age = age_on(said.get(f"{role}_birth") or "", self.on or localdate())
            if age is not None and age < MARRIAGE_AGE[role]:
                self.add_error(f"{role}_birth", TOO_YOUNG[role])
        return said


def result_of(cleaned: Values) -> dict[str, Any]:
    """The result of a first registration."""
    return _spouses(cleaned) | {"former_date": "", "note": ""}


def anew_result_of(cleaned: Values) -> dict[str, Any]:
    """The result of a registration anew."""
    return _spouses(cleaned) | {"former_date": cleaned["marriage"]["former_date"], "note": ANEW_NOTE}


def paper_facts(result: Values) -> dict[str, Any]:
    """What the certificate and its copies say."""
    former = result.get("former_date") or ""
    return {
        **{role: _printed(result, role) for role in SPOUSES},
        "married_since": counts_from(former).isoformat() if former else "",
        "note": result.get("note") or "",
    }


def _spouses(cleaned: Values) -> dict[str, Any]:
    return {f"{role}_{part}": value for role in SPOUSES for part, value in _person(cleaned[role]).items()}


def _person(values: Values) -> dict[str, Any]:
    read = {part: values[part] for part in PERSON}
    return read | {
        "ethnicity": chosen(values, "ethnicity"),
        "identity_paper": _paper_in_words(values),
        "residence": one_line(values["residence"]),
    }


def _printed(result: Values, role: str) -> dict[str, str]:
    printed = {part: result.get(f"{role}_{part}") or "" for part in PERSON}
    return {"name": printed.pop("full_name")} | {k: v for k, v in printed.items() if k != "identity_number"}


def _paper_in_words(values: Values) -> str:
    kind = values["identity_paper"]
    named = values["identity_paper_other"] if kind == OTHER else in_vietnamese(dict(IDENTITY_PAPERS)[kind])
    issued = date.fromisoformat(values["identity_paper_date"])
    return f"{named} số {values['identity_paper_number']}, {values['identity_paper_issuer']} cấp ngày {issued:%d/%m/%Y}"


def _originals(_declared: Values) -> int:
    return ORIGINALS


DOCUMENTS = (
    DocumentRule(code="marriage-certificate", issue_at="registration", facts=paper_facts),
    DocumentRule(code="marriage-certificate-blank", issue_at="registration", facts=paper_facts, copies=_originals),
    DocumentRule(code="marriage-extract-copy", issue_at="registration", facts=paper_facts, copies=copies_wanted),
)
