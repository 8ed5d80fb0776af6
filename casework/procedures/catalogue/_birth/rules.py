"""What must agree within a birth registration, and what the citizen is asked to look at again."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.people.names import fold
from casework.procedures.blocks.address_field import VIETNAM
from casework.procedures.blocks.ethnicity import chosen
from casework.procedures.catalogue._birth.forms import FATHER, MOTHER
from casework.procedures.declaration import Doubt, Error
from casework.procedures.partial_date import PartialDate

Cleaned = Mapping[str, Any]
FOREIGN = _(
    "Việc này có yếu tố nước ngoài nên không nộp bằng tờ khai này. Hãy đến bộ phận một cửa của phường, xã nơi cha "
    "hoặc mẹ cư trú trong nước để làm thủ tục đăng ký khai sinh có yếu tố nước ngoài."
)
YOUNGEST_MOTHER, OLDEST_MOTHER, YOUNGEST_FATHER = 13, 55, 15


def born_on(cleaned: Cleaned) -> date | None:
    """The child's birth date, once it is known."""
    stored = cleaned["child"].get("birth_date")
    return date.fromisoformat(stored) if stored else None


def age_at_birth(cleaned: Cleaned, parent: str) -> int | None:
    """A parent's age in full years when the child was born; with a partial birth date, the greatest it can be."""
    stored, born = cleaned[parent].get("birth"), born_on(cleaned)
    if not stored or born is None:
        return None
    of_age = PartialDate.stored(stored).earliest
    return born.year - of_age.year - ((born.month, born.day) < (of_age.month, of_age.day))


def parents_are_old_enough(cleaned: Cleaned, _on: date) -> Iterable[Error | Doubt]:
    """No parent is younger than the child; unusual ages are confirmed."""
    for parent, youngest, oldest in ((MOTHER, YOUNGEST_MOTHER, OLDEST_MOTHER), (FATHER, YOUNGEST_FATHER, 100)):
        age = age_at_birth(cleaned, parent)
        if age is None:
            continue
        if age < 0:
            yield Error(f"{parent}.birth", _("Cha, mẹ không thể sinh sau trẻ. Hãy xem lại ngày sinh của cả hai."))
        elif not youngest <= age <= oldest:
            yield Doubt(
                f"{parent}.birth",
                "age",
                _("Theo tờ khai, khi trẻ sinh ra người này %(age)d tuổi. Hãy xem lại năm sinh.") % {"age": age},
            )


def evidence_fits_birth(cleaned: Cleaned, _on: date) -> Iterable[Error | Doubt]:
    """The giấy chứng sinh cannot be older than the child, nor the child's rank greater than the number of children."""
    evidence, born = cleaned["evidence"], born_on(cleaned)
    if born and evidence.get("issued_on") and date.fromisoformat(evidence["issued_on"]) < born:
        yield Error("evidence.issued_on", _("Giấy chứng sinh không thể cấp trước ngày sinh. Hãy xem lại hai ngày này."))
    children, order = evidence.get("children_in_birth"), evidence.get("birth_order")
    if children and order and order > children:
        yield Error("evidence.birth_order", _("Thứ tự của trẻ không thể lớn hơn số trẻ sinh ra lần này."))


def marriage_precedes_birth(cleaned: Cleaned, _on: date) -> Iterable[Doubt]:
    """A marriage after the birth is possible (Luật Hôn nhân và gia đình 2014, article 88) and confirmed."""
    born, married = born_on(cleaned), cleaned["marriage"].get("registered_on")
    if born and married and date.fromisoformat(married) > born:
        yield Doubt(
            "marriage.registered_on", "later", _("Ngày đăng ký kết hôn sau ngày sinh của trẻ. Hãy xác nhận là đúng.")
        )


def requester_is_who_he_says(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """A requester who says that he is a parent is the parent the form names."""
    requester = cleaned["requester"]
    relation = requester.get("relation")
    if relation not in (MOTHER, FATHER):
        return
    parent = cleaned[relation]
    if not parent:
        yield Error(
            "requester.relation",
            _(
                "Quý vị khai là cha hoặc mẹ của trẻ nhưng tờ khai để trống phần về chính Quý vị. "
                "Hãy xem lại quan hệ với trẻ và trường hợp đã chọn."
            ),
        )
        return
    if _differ(fold(requester.get("full_name", "")), fold(parent.get("full_name", ""))):
        yield Error(
            f"{relation}.full_name",
            _("Người yêu cầu khai là chính người này nhưng họ tên hai nơi khác nhau. Hãy sửa cho khớp."),
        )
    if _differ(requester.get("identity_number", ""), parent.get("identity_number", "")):
        yield Error(
            f"{relation}.identity_number",
            _("Người yêu cầu khai là chính người này nhưng số định danh hai nơi khác nhau. Hãy sửa cho khớp."),
        )


def parents_are_two_people(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """One number cannot be both parents'."""
    number = cleaned["father"].get("identity_number")
    if number and number == cleaned["mother"].get("identity_number"):
        yield Error("father.identity_number", _("Số định danh của cha trùng với của mẹ. Hãy xem lại."))


def child_takes_after_parents(cleaned: Cleaned, _on: date) -> Iterable[Doubt]:
    """Surname and ethnicity follow father or mother (Civil Code 2015, articles 26 and 29); else confirmed."""
    child, parents = cleaned["child"], [values for values in (cleaned["mother"], cleaned["father"]) if values]
    if _strange(surname(child), map(surname, parents)):
        yield Doubt(
            "child.full_name", "surname", _("Họ của trẻ khác họ của cha và mẹ. Hãy xem lại, hoặc xác nhận là đúng.")
        )
    if _strange(chosen(child, "ethnicity"), (chosen(parent, "ethnicity") for parent in parents)):
        yield Doubt(
            "child.ethnicity",
            "parents",
            _("Dân tộc của trẻ khác dân tộc của cha và mẹ. Hãy xem lại, hoặc xác nhận là đúng."),
        )


def no_foreign_element(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """A foreign parent or a parent abroad makes it another procedure, with another form (Luật Hộ tịch, article 35)."""
    for block in (MOTHER, FATHER, "origin", "child"):
        values = cleaned.get(block) or {}
        if _differ(values.get("nationality", ""), VIETNAM):
            yield Error(f"{block}.nationality", FOREIGN)
        home = values.get("residence") or {}
        if _differ(home.get("country", ""), VIETNAM):
            yield Error(f"{block}.residence", FOREIGN)


def surname(values: Mapping[str, Any]) -> str:
    """The first word of a name, in small letters."""
    return values.get("full_name", "").lower().partition(" ")[0]


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _strange(own: str, of_parents: Iterable[str]) -> bool:
    known = set(filter(None, of_parents))
    return bool(own and known and own not in known)
