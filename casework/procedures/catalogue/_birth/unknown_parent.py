"""A child whose mother, father or both are not established: the questions, and what they lead to.

Nghị định 123/2015/NĐ-CP, article 15; Luật Hôn nhân và gia đình 2014, article 88.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import VIETNAM, AddressField
from casework.procedures.blocks.choice_fields import ChoiceField, RadioField, YesNoField
from casework.procedures.blocks.ethnicity import ETHNICITIES, chosen
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.text_fields import TextField
from casework.procedures.catalogue._birth import people
from casework.procedures.catalogue._birth.forms import FATHER, MOTHER, RELATIONS, OriginForm
from casework.procedures.catalogue._birth.result import (
    PARENT,
    BirthResultForm,
    newborn_of,
    origin_of,
    parents_of,
)
from casework.procedures.catalogue._birth.rules import surname
from casework.procedures.conditions import OnlyWhen, When
from casework.procedures.declaration import Error
from casework.procedures.persons import AccountFacts
from casework.procedures.requesting import declarant_of

Cleaned = Mapping[str, Any]
FATHER_UNKNOWN, MOTHER_UNKNOWN, BOTH_UNKNOWN = "father-unknown", "mother-unknown", "both-unknown"
REGISTER_NOTE = "Trẻ chưa xác định được cha, mẹ"
# As the books of all years word it.
KEPT_IN_BOOK = ("chưa xác định được cha", "chưa xác định được mẹ", "không xác định được cha")
COMBINED = _(
    "Hãy đến bộ phận một cửa của phường để làm thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con: có tờ khai "
    "riêng, và chứng cứ là văn bản của cơ quan y tế, giám định, hoặc cam đoan của ít nhất hai người làm chứng. Tờ khai "
    "này không dùng cho việc đó."
)


class ParentageForm(BlockForm):
    """Who is not established, and whether this is the right form at all."""

    case = RadioField(
        label=_("Trường hợp"),
        choices=[
            (FATHER_UNKNOWN, _("Chưa xác định được cha")),
            (MOTHER_UNKNOWN, _("Chưa xác định được mẹ")),
            (BOTH_UNKNOWN, _("Chưa xác định được cả cha và mẹ, không phải trẻ bị bỏ rơi")),
        ],
    )
    mother_married = YesNoField(
        label=_("Khi sinh trẻ người mẹ có chồng, hoặc hôn nhân chấm dứt chưa quá 300 ngày"),
        help_text=_("Nếu có, pháp luật coi người chồng là cha của trẻ."),
    )
    father_asks = YesNoField(label=_("Người cha yêu cầu nhận con cùng lúc với đăng ký khai sinh này"))
    father_recognised = YesNoField(
        label=_("Người cha đã được đăng ký nhận con, hoặc được Tòa án xác định là cha"),
        help_text=_("Nếu chưa, người cha phải làm thủ tục nhận con."),
    )
    recognition_number = TextField(
        label=_("Số trích lục nhận con hoặc số bản án, quyết định"),
        required=False,
        max_length=60,
        help_text=_("Không bắt buộc: phường tra cứu trong dữ liệu hộ tịch."),
    )
    recognition_office = TextField(label=_("Nơi đăng ký nhận con hoặc Tòa án"), required=False)
    account = TextField(
        label=_("Trẻ đến với người nuôi dưỡng như thế nào, vì sao chưa xác định được cha, mẹ"),
        max_length=500,
        help_text=_("Ghi ngắn gọn. Trẻ bị bỏ rơi thì dùng thủ tục đăng ký khai sinh cho trẻ bị bỏ rơi."),
    )

    conditions = (
        OnlyWhen(("mother_married", "father_asks"), When("case", (FATHER_UNKNOWN,))),
        OnlyWhen(("father_recognised",), When("case", (MOTHER_UNKNOWN,))),
        OnlyWhen(("recognition_number", "recognition_office"), When("father_recognised", ("yes",))),
        OnlyWhen(("account",), When("case", (BOTH_UNKNOWN,))),
    )


class KnownOriginForm(OriginForm):
    """What the child has from the one parent who is known."""

    ethnicity = ChoiceField(
        label=_("Dân tộc"), choices=ETHNICITIES, help_text=_("Theo dân tộc của người mẹ hoặc người cha đã xác định.")
    )
    native_place = AddressField(
        label=_("Quê quán"), help_text=_("Theo quê quán của người mẹ hoặc người cha đã xác định.")
    )


def prefill_for(relation: str, facts: AccountFacts) -> dict[str, Any]:
    """What can be filled in for somebody related so; with one parent here it is the other who is unknown."""
    case = {MOTHER: FATHER_UNKNOWN, FATHER: MOTHER_UNKNOWN}.get(relation)
    return people.prefill_for(relation, facts) | ({"parentage": {"case": case}} if case else {})


def known_parent(cleaned: Cleaned) -> str:
    """The block of the parent who is known: "mother", "father", or ""."""
    return next((role for role in (MOTHER, FATHER) if cleaned.get(role)), "")


def husband_is_presumed_father(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """The child of a married woman is her husband's, unless a court says otherwise."""
    if cleaned["parentage"].get("mother_married"):
        yield Error(
            "parentage.mother_married",
            _(
                "Người chồng được suy đoán là cha của trẻ (Luật Hôn nhân và gia đình, điều 88). Hãy dùng tờ khai đăng "
                "ký khai sinh thông thường với người chồng là cha; nếu người chồng không phải là cha thì yêu cầu Tòa "
                "án xác định trước."
            ),
        )


def recognition_goes_another_way(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Who wants to recognise the child needs the combined procedure, with a form and evidence of its own."""
    if cleaned["parentage"].get("father_asks"):
        yield Error("parentage.father_asks", COMBINED)
    if cleaned["parentage"].get("father_recognised") is False:
        yield Error("parentage.father_recognised", COMBINED)


def child_follows_known_parent(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Surname, ethnicity and nationality are those of the parent who is known; only he knows the native place."""
    parent = cleaned.get(known_parent(cleaned)) or {}
    origin = cleaned["origin"]
    if _differ(surname(cleaned["child"]), surname(parent)):
        yield Error(
            "child.full_name",
            _("Họ của trẻ phải theo họ của người mẹ hoặc người cha đã xác định. Hãy sửa họ của trẻ."),
        )
    if _differ(chosen(origin, "ethnicity"), chosen(parent, "ethnicity")):
        yield Error("origin.ethnicity", _("Dân tộc của trẻ phải theo người mẹ hoặc người cha đã xác định. Hãy sửa."))
    if _differ(origin.get("nationality", ""), parent.get("nationality", "")):
        yield Error("origin.nationality", _("Quốc tịch của trẻ phải theo người mẹ hoặc người cha đã xác định."))


def only_carers_know_neither_parent(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Who is the mother or the father cannot say that both are unknown."""
    if cleaned["parentage"].get("case") == BOTH_UNKNOWN and cleaned["requester"].get("relation") in (MOTHER, FATHER):
        yield Error("parentage.case", _("Quý vị khai là cha hoặc mẹ của trẻ, nên cha, mẹ không thể đều chưa xác định."))


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


class OneParentResultForm(BirthResultForm):
    """Either parent may be unknown, or both; without parents there is no ethnicity either."""

    may_be_unknown = (MOTHER, FATHER)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("child_ethnicity", *(f"{MOTHER}_{part}" for part in PARENT)):
            self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        """With a parent there is an ethnicity."""
        super().clean()
        if any(self.cleaned_data.get(f"{role}_full_name") for role in self.may_be_unknown):
            self._require("child_ethnicity")
        return self.cleaned_data


def result_of(cleaned: Cleaned) -> dict[str, Any]:
    """The result; with both parents unknown the native place is the birth place and the child is Vietnamese."""
    newborn = newborn_of(cleaned["child"])
    without_parents = {
        "child_ethnicity": "",
        "child_nationality": VIETNAM,
        "child_native_place": newborn["child_birth_place"],
    }
    return {
        **newborn,
        **(origin_of(cleaned["origin"]) if cleaned["origin"] else without_parents),
        **parents_of(cleaned),
        **declarant_of(cleaned["requester"], RELATIONS),
    }


def register_note(result: Cleaned) -> str:
    """Only the book says that neither parent is known."""
    known = result.get("mother_full_name") or result.get("father_full_name")
    return "" if known else REGISTER_NOTE
