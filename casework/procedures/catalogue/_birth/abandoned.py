"""An abandoned child: the finding and its posting, what is known of the child, and the result without parents.

Nghị định 123/2015/NĐ-CP, article 14: unless papers say otherwise, the child was born on the day and at the place where
it was found, in the year its condition tells; the native place is the birth place, the nationality Vietnamese.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import VIETNAM, AddressField, one_line
from casework.procedures.blocks.choice_fields import ChoiceField, NumberField, RadioField, YesNoField
from casework.procedures.blocks.date_fields import AnnouncedDateField, PastDateField
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import person_in
from casework.procedures.blocks.requester import AUTHORISED, RequesterForm
from casework.procedures.blocks.text_fields import PersonalNameField, TextField
from casework.procedures.catalogue._birth.result import ChildResultForm
from casework.procedures.conditions import OnlyWhen, When
from casework.procedures.declaration import Error
from casework.procedures.definition import CaseReference, Person, StartingPoint
from casework.procedures.requesting import declarant_of, requester_and_principal

Cleaned = Mapping[str, Any]
POSTING_DAYS = 7
OLDEST_CHILD = 16
REGISTER_NOTE = "Trẻ bị bỏ rơi"
# As the books of all years word it.
KEPT_IN_BOOK = ("bị bỏ rơi",)
CARER, ORGANISATION = "carer", "organisation"
RELATIONS = (
    (CARER, _("Người đang tạm thời nuôi dưỡng trẻ")),
    (ORGANISATION, _("Đại diện tổ chức, cơ sở đang tạm thời nuôi dưỡng trẻ")),
    (AUTHORISED, _("Người được người đang nuôi dưỡng trẻ ủy quyền")),
)
STARTING_POINTS = (
    StartingPoint(code=CARER, title=_("Tôi đang tạm thời nuôi dưỡng trẻ")),
    StartingPoint(code=ORGANISATION, title=_("Tôi đại diện cơ sở đang tạm thời nuôi dưỡng trẻ")),
    StartingPoint(code=AUTHORISED, title=_("Tôi được người đang nuôi dưỡng trẻ ủy quyền")),
)


class CarerForm(RequesterForm):
    """Who takes care of the child for the time being."""

    relation = ChoiceField(label=_("Quan hệ với trẻ"), choices=RELATIONS)
    organisation = TextField(label=_("Tên tổ chức, cơ sở nuôi dưỡng"), max_length=80)

    field_order = ("relation", "relation_other", "organisation")
    conditions = (*RequesterForm.conditions, OnlyWhen(("organisation",), When("relation", (ORGANISATION,))))


class FindingForm(BlockForm):
    """The finding, as the ward's record tells it, and the posting."""

    found_on = PastDateField(label=_("Ngày phát hiện trẻ"))
    found_place = AddressField(label=_("Nơi phát hiện trẻ"), help_text=_("Ghi như trong biên bản."))
    record_number = TextField(
        label=_("Số biên bản về việc trẻ bị bỏ rơi"),
        max_length=40,
        help_text=_("Số ghi ở đầu biên bản, ví dụ 01/BB-UBND."),
    )
    record_date = PastDateField(label=_("Ngày lập biên bản"))
    posted_from = PastDateField(label=_("Ngày bắt đầu niêm yết"), help_text=_("Ghi trong thông báo niêm yết."))
    posted_until = AnnouncedDateField(
        label=_("Ngày kết thúc niêm yết"),
        help_text=_("Ghi trong thông báo niêm yết; có thể là ngày sắp tới."),
    )


class FoundlingForm(BlockForm):
    """The child; its carer chooses the name."""

    full_name = PersonalNameField(
        label=_("Họ, chữ đệm, tên"),
        help_text=_("Do người, tổ chức đang nuôi dưỡng trẻ chọn. Không dùng chữ số hay ký hiệu, không quá dài."),
    )
    sex = RadioField(label=_("Giới tính"), choices=Sex.choices)
    facts_known = YesNoField(
        label=_("Có giấy tờ cho biết ngày sinh và nơi sinh của trẻ"),
        help_text=_("Ví dụ giấy chứng sinh để lại cùng trẻ. Không có thì lấy ngày và nơi phát hiện."),
    )
    birth_date = PastDateField(label=_("Ngày, tháng, năm sinh"), in_words=True)
    birth_place = AddressField(label=_("Nơi sinh"))
    birth_year = NumberField(
        label=_("Năm sinh xác định theo thể trạng của trẻ"),
        min_value=1990,
        max_value=2100,
        help_text=_("Trẻ sơ sinh thì ghi năm phát hiện."),
    )

    conditions = (
        OnlyWhen(("birth_date", "birth_place"), When("facts_known", ("yes",))),
        OnlyWhen(("birth_year",), When("facts_known", ("no",))),
    )


def found_on(cleaned: Cleaned) -> date | None:
    """The day on which the child was found, once it is known."""
    return _day(cleaned["finding"], "found_on")


def born_on(cleaned: Cleaned) -> date | None:
    """The birth date: from papers, else the day of the finding in the year the child's condition tells."""
    child, found = cleaned["child"], found_on(cleaned)
    if child.get("birth_date"):
        return date.fromisoformat(child["birth_date"])
    if found is None or not child.get("birth_year"):
        return None
    # 29 February exists in few years: the day before stands for it.
    return (found if found.day < 29 or found.month != 2 else found - timedelta(days=1)).replace(
        year=child["birth_year"]
    )


def dates_follow_each_other(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Born, found, written down, posted, in this order; and posted for seven whole days."""
    finding, found = cleaned["finding"], found_on(cleaned)
    written, since, until = (_day(finding, name) for name in ("record_date", "posted_from", "posted_until"))
    if found and written and written < found:
        yield Error("finding.record_date", _("Biên bản không thể lập trước ngày phát hiện trẻ. Hãy xem lại hai ngày."))
    if written and since and since < written:
        yield Error("finding.posted_from", _("Niêm yết không thể bắt đầu trước ngày lập biên bản. Hãy xem lại."))
    if since and until and until < since + timedelta(days=POSTING_DAYS):
        yield Error(
            "finding.posted_until",
            _("Niêm yết phải đủ 7 ngày liên tục sau ngày bắt đầu. Hãy ghi ngày kết thúc như trong thông báo niêm yết."),
        )


def child_was_born_before(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Found after it was born, and still a child."""
    child, found = cleaned["child"], found_on(cleaned)
    if found is None:
        return
    if child.get("birth_date") and date.fromisoformat(child["birth_date"]) > found:
        yield Error("child.birth_date", _("Trẻ không thể sinh sau ngày được phát hiện. Hãy xem lại hai ngày này."))
    year = child.get("birth_year")
    if year and not found.year - OLDEST_CHILD < year <= found.year:
        yield Error("child.birth_year", _("Hãy ghi năm sinh của một trẻ em, không sau năm phát hiện."))


def case_of(cleaned: Cleaned) -> CaseReference | None:
    """The ward's case, by number and date of its record."""
    finding = cleaned["finding"]
    dated = _day(finding, "record_date")
    return CaseReference(number=finding["record_number"], dated_on=dated) if dated else None


def subject(cleaned: Cleaned) -> Person:
    """The child."""
    born = born_on(cleaned)
    return person_in(cleaned["child"] | {"birth_date": born.isoformat() if born else ""}, role="child")


def people_named(cleaned: Cleaned) -> tuple[Person, ...]:
    """The child and who takes care of it."""
    return (*requester_and_principal(cleaned), *((subject(cleaned),) if cleaned["child"].get("full_name") else ()))


class FoundlingResultForm(ChildResultForm):
    """Without parents and without ethnicity: both stay blank."""

    child_ethnicity = None  # type: ignore[assignment]


def result_of(cleaned: Cleaned) -> dict[str, Any]:
    """The result that follows from the finding, or from papers left with the child."""
    child, requester = cleaned["child"], cleaned["requester"]
    place = one_line(child["birth_place"] or cleaned["finding"]["found_place"])
    declarant = declarant_of(requester, RELATIONS)
    if requester["organisation"]:
        declarant["declarant_relation"] = f"Đại diện {requester['organisation']}"
    return {
        "child_full_name": child["full_name"],
        "child_birth_date": (born_on(cleaned) or date.min).isoformat(),
        "child_sex": child["sex"],
        "child_nationality": VIETNAM,
        "child_birth_place": place,
        "child_native_place": place,
        "child_identity_number": "",
        **declarant,
    }


def register_note(_result: Cleaned) -> str:
    """Only the book says that the child was abandoned."""
    return REGISTER_NOTE


def _day(values: Cleaned, name: str) -> date | None:
    stored = values.get(name)
    return date.fromisoformat(stored) if stored else None
