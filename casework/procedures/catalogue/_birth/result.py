"""The content of a birth entry and of the Giấy khai sinh (Luật Hộ tịch 2014, article 14)."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.choice_fields import RadioField
from casework.procedures.blocks.copies import copies_wanted
from casework.procedures.blocks.date_fields import PartialDateField, PastDateField
from casework.procedures.blocks.ethnicity import chosen
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import person_in
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.catalogue._birth.forms import RELATIONS
from casework.procedures.definition import AwaitedFact, DocumentRule
from casework.procedures.persons import Person
from casework.procedures.requesting import declarant_of, sex_in_words

Values = Mapping[str, Any]
PARENT = ("full_name", "birth", "ethnicity", "nationality", "residence", "identity_number")


AWAITED = (
    AwaitedFact(
        key="child_identity_number",
        title=_("Số định danh cá nhân của trẻ"),
        source=_("Cơ sở dữ liệu quốc gia về dân cư"),
    ),
)


class ChildResultForm(BlockForm):
    """What will stand in the register and on the paper about the child and who registers it."""

    child_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên của trẻ"))
    child_birth_date = PastDateField(label=_("Ngày, tháng, năm sinh"), in_words=True)
    child_sex = RadioField(label=_("Giới tính"), choices=Sex.choices)
    child_ethnicity = TextField(label=_("Dân tộc"), max_length=60)
    child_nationality = TextField(label=_("Quốc tịch"), max_length=60)
    child_birth_place = TextField(label=_("Nơi sinh"), max_length=400)
    child_native_place = TextField(label=_("Quê quán"), max_length=400)
    child_identity_number = IdentityNumberField(
        label=_("Số định danh cá nhân"),
        required=False,
        help_text=_("Số do Cơ sở dữ liệu quốc gia về dân cư cấp; để trống khi chưa nhận được, không tự đặt."),
    )
    declarant_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người đi khai sinh"))
    declarant_relation = TextField(label=_("Quan hệ với trẻ"), max_length=100)
    declarant_paper = TextField(label=_("Giấy tờ tùy thân của người đi khai sinh"), max_length=300)


class BirthResultForm(ChildResultForm):
    """With its parents; one of those that may be unknown is written whole or not at all."""

    may_be_unknown: ClassVar[tuple[str, ...]] = ("father",)

    mother_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người mẹ"))
    mother_birth = PartialDateField(label=_("Ngày hoặc năm sinh người mẹ"))
    mother_ethnicity = TextField(label=_("Dân tộc người mẹ"), max_length=60)
    mother_nationality = TextField(label=_("Quốc tịch người mẹ"), max_length=60)
    mother_residence = TextField(label=_("Nơi cư trú người mẹ"), max_length=400)
    mother_identity_number = IdentityNumberField(label=_("Số định danh người mẹ"), required=False)
    father_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người cha"), required=False)
    father_birth = PartialDateField(label=_("Ngày hoặc năm sinh người cha"), required=False)
    father_ethnicity = TextField(label=_("Dân tộc người cha"), max_length=60, required=False)
    father_nationality = TextField(label=_("Quốc tịch người cha"), max_length=60, required=False)
    father_residence = TextField(label=_("Nơi cư trú người cha"), max_length=400, required=False)
    father_identity_number = IdentityNumberField(label=_("Số định danh người cha"), required=False)

    field_order = (
        *(name for name in ChildResultForm.base_fields if name.startswith("child_")),
        *(f"{role}_{part}" for role in ("mother", "father") for part in PARENT),
    )

    def clean(self) -> dict[str, Any]:
        """A parent of whom anything is written needs all that the paper shows."""
        super().clean()
        for role in self.may_be_unknown:
            if any(self.cleaned_data.get(f"{role}_{part}") for part in PARENT):
                self._require(*(f"{role}_{part}" for part in PARENT if part != "identity_number"))
        return self.cleaned_data


def result_of(cleaned: Values) -> dict[str, Any]:
    """The result that follows from a declaration; the child's own number is always received, never derived."""
    return {
        **newborn_of(cleaned["child"]),
        **origin_of(cleaned["child"]),
        **parents_of(cleaned),
        **declarant_of(cleaned["requester"], RELATIONS),
    }


def newborn_of(child: Values) -> dict[str, Any]:
    """Who was born, when and where."""
    return {
        "child_full_name": child["full_name"],
        "child_birth_date": child["birth_date"],
        "child_sex": child["sex"],
        "child_birth_place": one_line(child["birth_place"], after=child["birth_facility"]),
        "child_identity_number": "",
    }


def origin_of(values: Values) -> dict[str, str]:
    """What the child has from its parents."""
    return {
        "child_ethnicity": chosen(values, "ethnicity"),
        "child_nationality": values["nationality"],
        "child_native_place": one_line(values["native_place"]),
    }


def parents_of(cleaned: Values) -> dict[str, Any]:
    """Mother and father; of one who is unknown every answer is empty."""
    return {**_parent(cleaned["mother"], "mother"), **_parent(cleaned["father"], "father")}


def certificate_facts(result: Values) -> dict[str, Any]:
    """What the Giấy khai sinh and its copies say; what is unknown, not received yet, or in no old book stays empty."""
    known = defaultdict(str, result)
    same = ("ethnicity", "nationality", "birth_place", "native_place", "identity_number")
    return {
        "child_name": known["child_full_name"],
        "birth_date": known["child_birth_date"],
        "sex": sex_in_words(known["child_sex"]),
        **{name: known[f"child_{name}"] for name in same},
        "mother": _printed_parent(known, "mother"),
        "father": _printed_parent(known, "father"),
        "declarant_name": known["declarant_full_name"],
        "declarant_paper": known["declarant_paper"],
    }


DOCUMENTS = (
    DocumentRule(code="birth-certificate", facts=certificate_facts),
    DocumentRule(code="birth-certificate-blank", facts=certificate_facts),
    DocumentRule(code="birth-certificate-copy", facts=certificate_facts, copies=copies_wanted),
)


def subject_of_result(result: Values) -> Person:
    """The child, as the register entry will name it."""
    return _person(result, "child", birth="child_birth_date")


def people_of_result(result: Values) -> tuple[Person, ...]:
    """The parents, as the register entry names them."""
    return tuple(_person(result, role, birth=f"{role}_birth") for role in ("mother", "father"))


def _person(result: Values, role: str, *, birth: str) -> Person:
    facts = {part: result.get(f"{role}_{part}", "") for part in ("full_name", "identity_number")}
    return person_in(facts | {"birth": result.get(birth, "")}, role=role)


def _parent(values: Values, role: str) -> dict[str, Any]:
    read = {part: values.get(part, "") for part in PARENT}
    read |= {"ethnicity": chosen(values, "ethnicity"), "residence": one_line(values.get("residence"))}
    return {f"{role}_{part}": value for part, value in read.items()}


def _printed_parent(known: Values, role: str) -> dict[str, str] | None:
    """Luật Hộ tịch 2014, article 14: the year of birth is printed; the register keeps the whole date."""
    if not known[f"{role}_full_name"]:
        return None
    same = ("ethnicity", "nationality", "residence")
    return {
        "name": known[f"{role}_full_name"],
        "birth": known[f"{role}_birth"][:4],
        **{name: known[f"{role}_{name}"] for name in same},
    }
