"""What the officer verifies before a guardianship, or its end, is registered."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.person import number_fits_person, person_in
from casework.procedures.catalogue._guardianship.forms import (
    ADOPTED,
    DIED,
    GUARDIAN,
    PROTECTED,
    REACHED_CAPACITY,
    SITUATIONS,
)
from casework.procedures.catalogue._guardianship.law import OF_AGE
from casework.procedures.catalogue._guardianship.rules import age_on, natural_guardian_is_near
from casework.procedures.checks import Check, CheckFacts, Verdict
from casework.procedures.definition import Lookup
from casework.procedures.earlier_entries import same_number
from casework.procedures.partial_date import PartialDate

Cleaned = Mapping[str, Any]
AGE_OF_WISHES = 6
DEAD, GUARDED = "dead", "guarded"


def lookups(cleaned: Cleaned) -> tuple[Lookup, ...]:
    """Whether the guardian has died."""
    guardian = person_in(cleaned[GUARDIAN], role=GUARDIAN)
    return (Lookup(code=DEAD, register="death", person=guardian),) if guardian.name else ()


def end_lookups(cleaned: Cleaned) -> tuple[Lookup, ...]:
    """The guardianships of the protected person, and whether he has died."""
    protected = person_in(cleaned[PROTECTED], role=PROTECTED)
    return tuple(
        Lookup(code=code, register=register, person=protected)
        for code, register in ((GUARDED, "guardianship"), (DEAD, "death"))
    )


def _residence(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    homes = [one_line(cleaned[role].get("residence")) for role in (GUARDIAN, "organisation", PROTECTED)]
    words = _t("Người giám hộ hoặc người được giám hộ phải cư trú tại %(ward)s. Tờ khai ghi: %(homes)s.")
    return Verdict("ask", words % {"ward": facts.ward_name, "homes": "; ".join(dict.fromkeys(filter(None, homes)))})


def _need(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    situation = dict(SITUATIONS)[cleaned["guardianship"]["situation"]]
    age = age_on(cleaned[PROTECTED]["birth"], facts.filed_on)
    words = _t("Tờ khai: %(situation)s. Người được giám hộ %(age)d tuổi ngày nộp hồ sơ. Hãy xem giấy tờ chứng minh.")
    return Verdict("ask", words % {"situation": situation, "age": age or 0})


def _fitness(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    if found := facts.found.get(DEAD):
        words = _t("Sổ khai tử có người trùng với người giám hộ: %(found)s. Hãy xem lại.")
        return Verdict("ask", words % {"found": "; ".join(map(str, found))})
    return Verdict(
        "ask",
        _t(
            "Người giám hộ có năng lực đầy đủ, tư cách tốt, đủ điều kiện; không bị truy cứu, không bị hạn chế quyền "
            "với con chưa thành niên. Hãy tra cứu."
        ),
    )


def _order(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    doubts = [str(doubt.sentence) for doubt in natural_guardian_is_near(cleaned, facts.filed_on)]
    if doubts:
        return Verdict("ask", " ".join(doubts))
    words = _t("Thứ tự: anh, chị cả; anh, chị tiếp theo; ông, bà; bác, chú, cậu, cô, dì. Hãy xem đúng chưa.")
    return Verdict("ask", words)


def _one_guardian(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    if not facts.same_person_registered:
        return Verdict("pass", _t("Trong sổ, người này chưa có người giám hộ."))
    found = "; ".join(facts.same_person_registered)
    birth = cleaned[PROTECTED].get("birth")
    if birth and PartialDate.stored(birth).full:
        words = _t("Người này đã có người giám hộ: %(found)s. Muốn thay đổi phải đăng ký chấm dứt trước.")
        return Verdict("fail", words % {"found": found})
    return Verdict("ask", _t("Trong sổ có người trùng tên: %(found)s. Xem có phải một người.") % {"found": found})


def _wish(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    age = age_on(cleaned[PROTECTED]["birth"], facts.filed_on)
    if age is not None and age < AGE_OF_WISHES:
        return Verdict("pass", _t("Người được giám hộ dưới 6 tuổi: không phải hỏi nguyện vọng."))
    return Verdict("ask", _t("Người được giám hộ từ đủ 6 tuổi: hãy hỏi và xem xét nguyện vọng."))


def _numbers(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    rules = [number_fits_person(role) for role in (GUARDIAN, "second_guardian", PROTECTED)]
    doubts = [str(doubt.sentence) for rule in rules for doubt in rule(cleaned, facts.filed_on)]
    if doubts:
        return Verdict("ask", " ".join(doubts))
    return Verdict("pass", _t("Số định danh khớp với năm sinh và giới tính đã khai."))


def _active(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    number = cleaned["registered"].get("number", "")
    entries = [entry for entry in facts.found.get(GUARDED, ()) if same_number(entry.number, number)]
    if any(not entry.ended for entry in entries):
        return Verdict("pass", _t("Việc giám hộ số %(number)s đang có hiệu lực trong sổ.") % {"number": number})
    if entries:
        return Verdict("fail", _t("Việc giám hộ số %(number)s đã chấm dứt trước đây.") % {"number": number})
    words = _t("Sổ điện tử không có việc giám hộ số %(number)s của người này: hãy xem sổ giấy và tự ghi chú vào sổ đó.")
    return Verdict("ask", words % {"number": number})


def _ground(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    reason, dead = cleaned["end"]["reason"], facts.found.get(DEAD)
    if reason == REACHED_CAPACITY and (age_on(cleaned[PROTECTED]["birth"], facts.filed_on) or 0) > OF_AGE:
        return Verdict("pass", _t("Người được giám hộ đã đủ 18 tuổi theo ngày sinh; xem có bị Tòa án tuyên bố không."))
    if reason == DIED and dead:
        return Verdict("pass", _t("Sổ khai tử có người này: %(found)s.") % {"found": "; ".join(map(str, dead))})
    if reason == ADOPTED:
        return Verdict("ask", _t("Hãy xem giấy chứng nhận nuôi con nuôi hoặc tra cứu sổ đăng ký nuôi con nuôi."))
    return Verdict("ask", _t("Hãy xem giấy tờ chứng minh lý do: %(why)s") % {"why": cleaned["end"].get("details", "")})


NUMBERS = Check(
    code="identity-numbers",
    title=_("Số định danh của người giám hộ và người được giám hộ"),
    legal_ground="Nghị định 137/2015/NĐ-CP, điều 13",
    evaluate=_numbers,
)
CHECKS = (
    Check(
        code="residence",
        title=_("Thẩm quyền theo nơi cư trú"),
        legal_ground="Luật Hộ tịch 2014, điều 19",
        evaluate=_residence,
        hard=True,
    ),
    Check(
        code="need",
        title=_("Người này cần có người giám hộ"),
        legal_ground="Bộ luật Dân sự 2015, điều 47",
        evaluate=_need,
        hard=True,
    ),
    Check(
        code="fitness",
        title=_("Người giám hộ đủ điều kiện"),
        legal_ground="Bộ luật Dân sự 2015, các điều 49 và 50",
        evaluate=_fitness,
        hard=True,
    ),
    Check(
        code="order",
        title=_("Đúng người giám hộ theo thứ tự"),
        legal_ground="Bộ luật Dân sự 2015, các điều 52 đến 54",
        evaluate=_order,
    ),
    Check(
        code="one-guardian",
        title=_("Người này chưa có người giám hộ"),
        legal_ground="Bộ luật Dân sự 2015, điều 47",
        evaluate=_one_guardian,
        hard=True,
    ),
    Check(
        code="wish",
        title=_("Nguyện vọng của người được giám hộ"),
        legal_ground="Bộ luật Dân sự 2015, điều 54",
        evaluate=_wish,
    ),
    NUMBERS,
)
END_CHECKS = (
    Check(
        code="active",
        title=_("Việc giám hộ đang có hiệu lực"),
        legal_ground="Luật Hộ tịch 2014, điều 22",
        evaluate=_active,
        hard=True,
    ),
    Check(
        code="ground",
        title=_("Có căn cứ chấm dứt giám hộ"),
        legal_ground="Bộ luật Dân sự 2015, điều 62",
        evaluate=_ground,
        hard=True,
    ),
    NUMBERS,
)
