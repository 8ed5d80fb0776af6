"""What must fit together in the declaration of a marital-status certificate."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from casework.people.names import fold
from casework.procedures.catalogue._marital_status.forms import BEFORE, COHABITING, MARRIED, SELF, TO_MARRY
from casework.procedures.catalogue._marital_status.residences import coverage
from casework.procedures.declaration import Doubt, Error
from casework.procedures.partial_date import PartialDate

Cleaned = Mapping[str, Any]


def periods_end_after_they_begin(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """No residence ends before it begins."""
    for order, row in enumerate(cleaned["residences"] or ()):
        if row["since"] and row["until"]:
            since, until = PartialDate.stored(row["since"]), PartialDate.stored(row["until"])
            if until.latest < since.earliest:
                yield Error(f"residences.{order}.until", _("Ngày kết thúc trước ngày bắt đầu. Hãy xem lại hai ngày."))


def periods_follow_each_other(cleaned: Cleaned, on: date) -> Iterable[Error]:
    """The residences stand in order of time and none begins before the one above it has ended."""
    for order, (earlier, later) in enumerate(pairwise(cleaned["residences"] or ()), start=1):
        if not earlier["since"] or not later["since"]:
            continue
        begins = PartialDate.stored(later["since"])
        ends = PartialDate.stored(earlier["until"]).earliest if earlier["until"] else on
        if begins.latest < PartialDate.stored(earlier["since"]).earliest:
            yield Error(f"residences.{order}.since", _("Hãy ghi các nơi cư trú theo thứ tự thời gian, nơi cũ trước."))
        elif begins.latest < ends:
            yield Error(
                f"residences.{order}.since",
                _("Thời gian này trùng với nơi cư trú ghi ngay trên. Hãy sửa cho nối tiếp nhau."),
            )


def residences_cover_the_time(cleaned: Cleaned, on: date) -> Iterable[Doubt]:
    """What lies open since marriageable age is confirmed (TT 04/2020, article 12)."""
    covered = coverage(cleaned, on)
    if covered is None or not covered.periods or not covered.gaps:
        return
    gaps = "; ".join(gap.words for gap in covered.gaps)
    yield Doubt(
        "residences",
        "gaps",
        _("Chưa khai nơi cư trú trong thời gian: %(gaps)s. Hãy bổ sung, hoặc xác nhận là không nhớ.") % {"gaps": gaps},
    )


def who_marries_is_free(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Nobody who has a spouse is confirmed for another marriage (Luật Hôn nhân và gia đình 2014, article 5)."""
    status = cleaned["status"].get("status")
    if cleaned["purpose"].get("purpose") == TO_MARRY and status in (MARRIED, BEFORE, COHABITING):
        yield Error(
            "purpose.purpose",
            _("Người đang có vợ hoặc chồng không được cấp giấy để đăng ký kết hôn. Hãy chọn mục đích khác."),
        )


def confirmed_time_lies_before_the_marriage(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """The time to be confirmed begins, ends, and ends before the present marriage."""
    said = cleaned["status"]
    since, until, married = (said.get(name) or "" for name in ("single_since", "single_until", "married_on"))
    if since and until and until < since:
        yield Error("status.single_until", _("Ngày kết thúc trước ngày bắt đầu. Hãy xem lại hai ngày."))
    if until and married and until >= married:
        yield Error("status.single_until", _("Thời gian xin xác nhận phải kết thúc trước ngày đăng ký kết hôn."))


def spouse_is_somebody_else(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Nobody marries himself."""
    own, other = cleaned["holder"].get("identity_number"), cleaned["purpose"].get("spouse_number")
    if own and own == other:
        yield Error("purpose.spouse_number", _("Số định danh này là của người được cấp giấy. Hãy xem lại."))


def requester_is_who_he_says(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Who asks for himself is the person the certificate is about."""
    requester, holder = cleaned["requester"], cleaned["holder"]
    names = [fold(one.get("full_name") or "") for one in (requester, holder)]
    if requester.get("relation") == SELF and all(names) and names[0] != names[1]:
        yield Error(
            "holder.full_name",
            _("Người yêu cầu khai là chính người được cấp giấy nhưng họ tên hai nơi khác nhau. Hãy sửa cho khớp."),
        )


RULES = (
    periods_end_after_they_begin,
    periods_follow_each_other,
    residences_cover_the_time,
    who_marries_is_free,
    confirmed_time_lies_before_the_marriage,
    spouse_is_somebody_else,
    requester_is_who_he_says,
)
