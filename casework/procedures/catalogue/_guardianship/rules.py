"""What must agree within a guardianship, and what the citizen is asked to look at again."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.people.names import fold
from casework.procedures.catalogue._guardianship.forms import (
    COUPLE,
    GUARDIAN,
    NATURAL,
    OF_COURT,
    OF_MINORS,
    PROTECTED,
    REACHED_CAPACITY,
)
from casework.procedures.catalogue._guardianship.law import OF_AGE
from casework.procedures.declaration import Doubt, Error
from casework.procedures.partial_date import PartialDate

Cleaned = Mapping[str, Any]
# Civil Code 2015, articles 52 (minors) and 53 (adults): who is a guardian without being appointed.
NATURAL_FOR_MINORS = frozenset({"sibling", "grandparent", "uncle-aunt"})
NATURAL_FOR_ADULTS = frozenset({"spouse", "parent", "child"})
TOGETHER = frozenset({"parent", "grandparent"})
ROLES = (GUARDIAN, "second_guardian", PROTECTED)


def age_on(birth: str, day: date) -> int | None:
    """Full years on `day`; of a partial birth date the greatest age it can mean. None without one."""
    if not birth:
        return None
    first = PartialDate.stored(birth).earliest
    return day.year - first.year - ((day.month, day.day) < (first.month, first.day))


def guardians_are_of_age(cleaned: Cleaned, on: date) -> Iterable[Error]:
    """A guardian has full capacity, so is eighteen at least (Civil Code 2015, article 49)."""
    for role in (GUARDIAN, "second_guardian"):
        age = age_on(cleaned[role].get("birth", ""), on)
        if age is not None and age < OF_AGE:
            yield Error(f"{role}.birth", _("Người giám hộ phải đủ 18 tuổi. Hãy xem lại ngày sinh."))


def situation_fits_age(cleaned: Cleaned, on: date) -> Iterable[Error | Doubt]:
    """Only a minor is protected for want of parents (Civil Code 2015, article 47)."""
    situation, age = cleaned["guardianship"].get("situation"), age_on(cleaned[PROTECTED].get("birth", ""), on)
    if age is None:
        return
    if situation in OF_MINORS and age > OF_AGE:
        yield Error("guardianship.situation", _("Người được giám hộ đã đủ 18 tuổi. Hãy chọn lại mục này."))
    elif situation in OF_MINORS and age == OF_AGE:
        yield Doubt(
            "guardianship.situation", "of-age", _("Người được giám hộ có thể đã đủ 18 tuổi. Hãy xem lại ngày sinh.")
        )
    elif situation in OF_COURT and age < OF_AGE:
        yield Doubt(
            "guardianship.situation",
            "minor",
            _("Người được giám hộ chưa đủ 18 tuổi. Hãy xác nhận là có bản án, quyết định của Tòa án."),
        )


def natural_guardian_is_near(cleaned: Cleaned, _on: date) -> Iterable[Doubt]:
    """The law names who may be a natural guardian; another kinship is confirmed."""
    guardianship = cleaned["guardianship"]
    kinship, situation = guardianship.get("kinship"), guardianship.get("situation")
    if guardianship.get("kind") != NATURAL or not kinship or not situation:
        return
    if kinship not in (NATURAL_FOR_MINORS if situation in OF_MINORS else NATURAL_FOR_ADULTS):
        yield Doubt(
            "guardianship.kinship",
            "natural",
            _("Người có quan hệ này thường không phải là người giám hộ đương nhiên. Hãy xem lại loại giám hộ."),
        )


def only_couples_share(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Two guardians are both parents or both grandparents (Civil Code 2015, article 47)."""
    guardianship = cleaned["guardianship"]
    kinship = guardianship.get("kinship")
    if guardianship.get("guardians") == COUPLE and kinship and kinship not in TOGETHER:
        yield Error(
            "guardianship.kinship", _("Chỉ cha và mẹ, hoặc ông và bà mới cùng giám hộ một người. Hãy chọn lại.")
        )


def everybody_is_somebody_else(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Guardian, second guardian and the protected person have numbers of their own."""
    seen: set[str] = set()
    for role in ROLES:
        number = cleaned[role].get("identity_number")
        if number and number in seen:
            yield Error(f"{role}.identity_number", _("Số định danh này đã ghi cho người khác. Hãy xem lại."))
        seen.add(number or "")


def requester_is_who_he_says(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """A requester who says that he is the guardian, or was protected, is the one the form names."""
    requester = cleaned["requester"]
    relation = requester.get("relation")
    if relation not in (GUARDIAN, PROTECTED) or not cleaned[relation]:
        return
    # Of a couple the other one may ask.
    named = [cleaned[relation], cleaned["second_guardian"]] if relation == GUARDIAN else [cleaned[relation]]
    names = {fold(values["full_name"]) for values in named if values.get("full_name")}
    own = fold(requester.get("full_name", ""))
    if own and names and own not in names:
        yield Error(
            f"{relation}.full_name",
            _("Người yêu cầu khai là chính người này nhưng họ tên hai nơi khác nhau. Hãy sửa cho khớp."),
        )


def end_follows_registration(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """What ends was registered before."""
    began, ended = cleaned["registered"].get("registered_on"), cleaned["end"].get("ended_on")
    if began and ended and ended < began:
        yield Error("end.ended_on", _("Ngày chấm dứt không thể trước ngày đăng ký giám hộ. Hãy xem lại hai ngày."))


def capacity_comes_with_age(cleaned: Cleaned, _on: date) -> Iterable[Doubt]:
    """Full capacity begins at eighteen; earlier it is confirmed."""
    ended = cleaned["end"].get("ended_on")
    age = age_on(cleaned[PROTECTED].get("birth", ""), date.fromisoformat(ended)) if ended else None
    if cleaned["end"].get("reason") == REACHED_CAPACITY and age is not None and age < OF_AGE:
        yield Doubt(
            "end.reason",
            "age",
            _("Theo tờ khai, vào ngày này người được giám hộ mới %(age)d tuổi. Hãy xem lại.") % {"age": age},
        )
