"""What must agree within the declaration, and what is enough to find an entry."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.people.names import fold
from casework.procedures.catalogue._extract.forms import SELF
from casework.procedures.declaration import Doubt, Error, Rule
from casework.procedures.partial_date import PartialDate

Cleaned = Mapping[str, Any]
NEEDED = _("Không biết số và ngày đăng ký thì hãy điền mục này để tra cứu được.")


def is_numbered(cleaned: Cleaned) -> bool:
    """Whether number and date of the registration are given."""
    registered = cleaned["registered"]
    return bool(registered.get("number") and registered.get("registered_on"))


def parents_are_named(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Without number and date a birth is found by child and parents (TT 01/2022/TT-BTP, article 7)."""
    if is_numbered(cleaned):
        return
    parents = cleaned["parents"]
    lacking = {
        role: [name for name in (f"{role}_name", f"{role}_birth") if not parents.get(name)]
        for role in ("mother", "father")
    }
    if parents.get("one_parent") and (not lacking["mother"] or not lacking["father"]):
        return
    for name in (*lacking["mother"], *lacking["father"]):
        yield Error(f"parents.{name}", NEEDED, missing=True)


def spouses_are_dated(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Without number and date a marriage is found by names and birth dates of both (TT 01/2022/TT-BTP, article 7)."""
    if is_numbered(cleaned):
        return
    for role in ("wife", "husband"):
        if not cleaned[role].get("birth"):
            yield Error(f"{role}.birth", NEEDED, missing=True)


def registered_after(block: str, field: str) -> Rule:
    """The rule that nothing is registered before it happened: `block.field` is the date of the event."""

    def rule(cleaned: Cleaned, _on: date) -> Iterable[Error]:
        event, registered = cleaned[block].get(field), cleaned["registered"].get("registered_on")
        if event and registered and PartialDate.stored(registered).latest < PartialDate.stored(event).earliest:
            yield Error("registered.registered_on", _("Ngày đăng ký không thể trước sự kiện. Hãy xem lại hai ngày."))

    return rule


def number_is_of_its_year(cleaned: Cleaned, _on: date) -> Iterable[Doubt]:
    """The year behind the number is the year of registration."""
    registered = cleaned["registered"]
    year = registered.get("number", "").rpartition("/")[2].strip()
    day = registered.get("registered_on")
    if day and len(year) == 4 and year.isdigit() and int(year) != PartialDate.stored(day).year:
        yield Doubt("registered.number", "year", _("Năm trong số đăng ký khác năm đăng ký. Hãy xem lại."))


def death_follows_birth(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Nobody dies before he is born."""
    birth, died = cleaned["deceased"].get("birth"), cleaned["deceased"].get("died_on")
    if birth and died and PartialDate.stored(died).latest < PartialDate.stored(birth).earliest:
        yield Error("deceased.died_on", _("Ngày chết không thể trước ngày sinh. Hãy xem lại hai ngày."))


def requester_is_himself(*blocks: str) -> Rule:
    """The rule that "bản thân" is one of the people of these blocks, by name."""

    def rule(cleaned: Cleaned, _on: date) -> Iterable[Error]:
        requester = cleaned["requester"]
        names = [fold(cleaned[block].get("full_name", "")) for block in blocks]
        own = fold(requester.get("full_name", ""))
        if requester.get("relation") == SELF and own and any(names) and own not in names:
            yield Error(
                f"{blocks[0]}.full_name",
                _("Người yêu cầu khai là chính người này nhưng họ tên hai nơi khác nhau. Hãy sửa cho khớp."),
            )

    return rule


def spouses_are_two_people(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Wife and husband have numbers of their own."""
    wife, husband = (cleaned[role].get("identity_number") for role in ("wife", "husband"))
    if wife and wife == husband:
        yield Error("husband.identity_number", _("Số định danh này đã ghi cho người vợ. Hãy xem lại."))
