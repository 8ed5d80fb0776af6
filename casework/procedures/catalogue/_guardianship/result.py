"""The content of a guardianship entry, of the entry of its end, and of the papers about both."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.choice_fields import RadioField
from casework.procedures.blocks.copies import copies_wanted
from casework.procedures.blocks.date_fields import PartialDateField, PastDateField
from casework.procedures.blocks.ethnicity import chosen
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.catalogue._guardianship.forms import (
    APPOINTED,
    BY_COURT,
    GUARDIAN,
    KINDS,
    PROTECTED,
    REASONS_TO_END,
    RELATIONS_AT_END,
)
from casework.procedures.catalogue._guardianship.people import subject_of_result
from casework.procedures.definition import DocumentRule, Ending
from casework.procedures.requesting import declarant_of, in_vietnamese, sex_in_words

Values = Mapping[str, Any]
PERSON = ("full_name", "birth", "sex", "ethnicity", "nationality", "identity_number", "residence")
GUARDIANS = (GUARDIAN, "second_guardian")


class PeopleResultForm(BlockForm):
    """Whom both entries name; a person is written whole or not at all."""

    guardian_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người giám hộ"), required=False)
    guardian_birth = PartialDateField(label=_("Ngày hoặc năm sinh người giám hộ"), required=False)
    guardian_sex = RadioField(label=_("Giới tính người giám hộ"), choices=Sex.choices, required=False)
    guardian_ethnicity = TextField(label=_("Dân tộc người giám hộ"), max_length=60, required=False)
    guardian_nationality = TextField(label=_("Quốc tịch người giám hộ"), max_length=60, required=False)
    guardian_identity_number = IdentityNumberField(label=_("Số định danh người giám hộ"), required=False)
    guardian_residence = TextField(label=_("Nơi cư trú người giám hộ"), max_length=400, required=False)
    second_guardian_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người cùng giám hộ"), required=False)
    second_guardian_birth = PartialDateField(label=_("Ngày hoặc năm sinh người cùng giám hộ"), required=False)
    second_guardian_sex = RadioField(label=_("Giới tính người cùng giám hộ"), choices=Sex.choices, required=False)
    second_guardian_ethnicity = TextField(label=_("Dân tộc người cùng giám hộ"), max_length=60, required=False)
    second_guardian_nationality = TextField(label=_("Quốc tịch người cùng giám hộ"), max_length=60, required=False)
    second_guardian_identity_number = IdentityNumberField(label=_("Số định danh người cùng giám hộ"), required=False)
    second_guardian_residence = TextField(label=_("Nơi cư trú người cùng giám hộ"), max_length=400, required=False)
    organisation_name = TextField(label=_("Cơ quan, tổ chức giám hộ"), required=False)
    organisation_residence = TextField(label=_("Địa chỉ cơ quan, tổ chức"), max_length=400, required=False)
    organisation_representative = TextField(label=_("Người đại diện cơ quan, tổ chức"), required=False)
    protected_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người được giám hộ"))
    protected_birth = PartialDateField(label=_("Ngày hoặc năm sinh người được giám hộ"))
    protected_sex = RadioField(label=_("Giới tính người được giám hộ"), choices=Sex.choices)
    protected_ethnicity = TextField(label=_("Dân tộc người được giám hộ"), max_length=60)
    protected_nationality = TextField(label=_("Quốc tịch người được giám hộ"), max_length=60)
    protected_identity_number = IdentityNumberField(label=_("Số định danh người được giám hộ"), required=False)
    protected_residence = TextField(label=_("Nơi cư trú người được giám hộ"), max_length=400)

    def clean(self) -> dict[str, Any]:
        """Somebody is the guardian; of whom anything is written, all that the paper shows is needed."""
        super().clean()
        said = self.cleaned_data
        if not said.get("organisation_name"):
            self._require("guardian_full_name")
        for role in GUARDIANS:
            if any(said.get(f"{role}_{part}") for part in PERSON):
                self._require(*(f"{role}_{part}" for part in PERSON if part != "identity_number"))
        if said.get("organisation_name"):
            self._require("organisation_residence", "organisation_representative")
        return said


class DeclarantForm(BlockForm):
    """The note and who came to register."""

    note = TextField(label=_("Ghi chú"), max_length=300, required=False, help_text=_("Ghi vào sổ và trên trích lục."))
    declarant_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người đi đăng ký"))
    declarant_relation = TextField(label=_("Tư cách của người đi đăng ký"), max_length=100)
    declarant_paper = TextField(label=_("Giấy tờ tùy thân của người đi đăng ký"), max_length=300)


class GuardianshipResultForm(DeclarantForm, PeopleResultForm):
    """What will stand in the register of guardianships and on the extract."""

    kind = RadioField(label=_("Loại giám hộ"), choices=KINDS)
    reason = TextField(label=_("Lý do đăng ký giám hộ"), max_length=300)
    basis = TextField(label=_("Căn cứ"), max_length=500)


class EndResultForm(DeclarantForm, PeopleResultForm):
    """What will stand in the register of ended guardianships and on the extract."""

    registered_number = TextField(label=_("Số đăng ký giám hộ"), max_length=60)
    registered_on = PastDateField(label=_("Ngày đăng ký giám hộ"))
    registered_office = TextField(label=_("Nơi đăng ký giám hộ"))
    reason = TextField(label=_("Lý do chấm dứt giám hộ"), max_length=300)
    ended_on = PastDateField(label=_("Ngày chấm dứt"))


def result_of(cleaned: Values) -> dict[str, Any]:
    """The result of registering a guardianship."""
    guardianship = cleaned["guardianship"]
    return _people(cleaned) | {
        "kind": guardianship["kind"],
        "reason": guardianship["reason"],
        "basis": _basis(guardianship),
    }


def end_result_of(cleaned: Values) -> dict[str, Any]:
    """The result of registering its end."""
    registered, end = cleaned["registered"], cleaned["end"]
    return _people(cleaned) | {
        "registered_number": registered["number"],
        "registered_on": registered["registered_on"],
        "registered_office": registered["office"],
        "reason": _said(REASONS_TO_END, end["reason"]),
        "ended_on": end["ended_on"],
    }


def ends(result: Values, number: str, on: date) -> Ending:
    """The guardianship noted as ended by the entry written under `number` on the day `on`."""
    return Ending(
        register="guardianship",
        person=subject_of_result(result),
        number=result["registered_number"],
        note=f"Đã đăng ký chấm dứt giám hộ, số {number} ngày {on:%d/%m/%Y}. Lý do: {result['reason']}.",
    )


def paper_facts(result: Values) -> dict[str, Any]:
    """What the extract of a guardianship and its copies say."""
    return _printed_people(result) | {
        "kind_of_guardianship": _said(KINDS, result["kind"]),
        "reason": result["reason"],
        "basis": result["basis"],
    }


def end_paper_facts(result: Values) -> dict[str, Any]:
    """What the extract of its end and the copies say."""
    registered = date.fromisoformat(result["registered_on"])
    return _printed_people(result) | {
        "reason": result["reason"],
        "ended_on": result["ended_on"],
        "earlier": f"Số {result['registered_number']}, ngày {registered:%d/%m/%Y}, {result['registered_office']}",
    }


def _people(cleaned: Values) -> dict[str, Any]:
    organisation = cleaned["organisation"]
    director = ", ".join(filter(None, (organisation.get(part, "") for part in ("representative", "position"))))
    return {
        **_person(cleaned[GUARDIAN], GUARDIAN),
        **_person(cleaned["second_guardian"], "second_guardian"),
        "organisation_name": organisation.get("name", ""),
        "organisation_residence": one_line(organisation.get("residence")),
        "organisation_representative": director,
        **_person(cleaned[PROTECTED], PROTECTED),
        "note": "",
        **declarant_of(cleaned["requester"], RELATIONS_AT_END),
    }


def _person(values: Values, role: str) -> dict[str, Any]:
    read = {part: values.get(part, "") for part in PERSON}
    read |= {"ethnicity": chosen(values, "ethnicity"), "residence": one_line(values.get("residence"))}
    return {f"{role}_{part}": value for part, value in read.items()}


def _printed_people(result: Values) -> dict[str, Any]:
    guardians = [_printed(result, role) for role in GUARDIANS if result[f"{role}_full_name"]]
    if result["organisation_name"]:
        parts = ("name", "residence", "representative")
        guardians.append({part: result[f"organisation_{part}"] for part in parts})
    return {"guardians": guardians, PROTECTED: _printed(result, PROTECTED), "note": result["note"]}


def _printed(result: Values, role: str) -> dict[str, str]:
    printed = {part: result[f"{role}_{part}"] for part in PERSON if part != "full_name"}
    sex = sex_in_words(result[f"{role}_sex"])
    return printed | {"name": result[f"{role}_full_name"], "sex": sex}


def _basis(guardianship: Values) -> str:
    if guardianship["kind"] == APPOINTED:
        number = f" số {guardianship['paper_number']}" if guardianship["paper_number"] else ""
        day = date.fromisoformat(guardianship["paper_date"])
        return f"Văn bản cử người giám hộ{number} ngày {day:%d/%m/%Y} của {guardianship['appointed_by']}"
    if guardianship["kind"] == BY_COURT:
        day = date.fromisoformat(guardianship["appointed_on"])
        number, court = guardianship["appointing_decision"], guardianship["appointing_court"]
        return f"Bản án, quyết định số {number} ngày {day:%d/%m/%Y} của {court}"
    return "Giấy tờ chứng minh điều kiện giám hộ đương nhiên"


def _said(choices: tuple[tuple[str, str | Promise], ...], code: str) -> str:
    return in_vietnamese(dict(choices)[code])


DOCUMENTS = (
    DocumentRule(code="guardianship-extract", facts=paper_facts),
    DocumentRule(code="guardianship-extract-copy", facts=paper_facts, copies=copies_wanted),
)
END_DOCUMENTS = (
    DocumentRule(code="guardianship-end-extract", facts=end_paper_facts),
    DocumentRule(code="guardianship-end-extract-copy", facts=end_paper_facts, copies=copies_wanted),
)
