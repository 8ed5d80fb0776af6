"""The person block (BLK-ND): name, birth, ethnicity, nationality, identity number, residence."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from casework.people.identity_number import disagreements
from casework.people.sex import Sex
from casework.procedures.blocks.address_field import VIETNAM, AddressField
from casework.procedures.blocks.choice_fields import ChoiceField, RadioField
from casework.procedures.blocks.date_fields import PartialDateField
from casework.procedures.blocks.ethnicity import ETHNICITIES, OTHER
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.conditions import Conditions, OnlyWhen, RequiredWhen, When
from casework.procedures.declaration import Doubt, Rule
from casework.procedures.partial_date import PartialDate
from casework.procedures.persons import Person

NAME_HELP = _("Ghi đúng như trên giấy tờ tùy thân, đủ dấu.")
NUMBER_HELP = _("12 chữ số trên thẻ căn cước hoặc ứng dụng VNeID.")


class PersonForm(BlockForm):
    """A person as civil-status forms name one; of old birth dates the year may do."""

    full_name = PersonalNameField(label=_("Họ, chữ đệm, tên"), help_text=NAME_HELP)
    birth = PartialDateField(
        label=_("Ngày, tháng, năm sinh"),
        help_text=_("Ghi ngày/tháng/năm. Nếu giấy tờ chỉ có năm sinh thì ghi năm."),
    )
    ethnicity = ChoiceField(label=_("Dân tộc"), choices=ETHNICITIES)
    ethnicity_other = TextField(label=_("Dân tộc khác (ghi rõ)"), max_length=60)
    nationality = TextField(label=_("Quốc tịch"), max_length=60, initial=VIETNAM)
    identity_number = IdentityNumberField(
        label=_("Số định danh cá nhân"), required=False, help_text=_("12 chữ số; bắt buộc với công dân Việt Nam.")
    )
    residence = AddressField(
        label=_("Nơi cư trú"),
        help_text=_("Nơi thường trú; nếu không có thì nơi tạm trú; nếu không có cả hai thì nơi đang sinh sống."),
    )

    conditions: ClassVar[Conditions] = (
        OnlyWhen(("ethnicity_other",), When("ethnicity", (OTHER,))),
        RequiredWhen(("identity_number",), When("nationality", (VIETNAM,))),
    )


class PersonAndSexForm(PersonForm):
    """The person block where the form does not tell the sex by the role."""

    sex = RadioField(label=_("Giới tính"), choices=Sex.choices)

    field_order: Iterable[str] | None = ("full_name", "birth", "sex")


def person_in(values: Mapping[str, Any], *, role: str) -> Person:
    """The person of a block's values."""
    birth = values.get("birth") or values.get("birth_date") or ""
    return Person(
        role=role,
        name=values.get("full_name", ""),
        birth_date=PartialDate.stored(birth).full if birth else None,
        birth=birth,
        identity_number=values.get("identity_number", ""),
    )


def number_fits_person(block: str, sex: Sex | None = None) -> Rule:
    """The rule that asks to confirm an identity number which says another birth year or sex.

    The sex is that of the block's own answer when none is given.
    """

    def rule(cleaned: Mapping[str, Any], _on: date) -> Iterable[Doubt]:
        values = cleaned[block]
        birth = values.get("birth", "")
        said = disagreements(
            values.get("identity_number", ""),
            birth_year=PartialDate.stored(birth).year if birth else None,
            sex=sex or values.get("sex"),
        )
        if said:
            yield Doubt(f"{block}.identity_number", "disagrees", " ".join(said))

    return rule
