"""What the officer verifies before a birth is registered, as pure functions of data and known facts."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._birth.forms import CERTIFICATE
from casework.procedures.catalogue._birth.law import timeliness
from casework.procedures.catalogue._birth.rules import age_at_birth, child_takes_after_parents, parents_are_old_enough
from casework.procedures.checks import Check, CheckFacts, Verdict

Cleaned = Mapping[str, Any]


def _residence(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    homes = [
        _t("%(who)s: %(home)s") % {"who": who, "home": one_line(cleaned[role].get("residence"))}
        for role, who in (("mother", _t("mẹ")), ("father", _t("cha")))
        if cleaned[role]
    ]
    words = _t("Cha hoặc mẹ phải cư trú tại %(ward)s. Tờ khai ghi nơi cư trú của %(homes)s. Hãy tra cứu cư trú.")
    return Verdict("ask", words % {"ward": facts.ward_name, "homes": "; ".join(homes)})


def _evidence(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    if cleaned["evidence"]["kind"] == CERTIFICATE:
        return Verdict("ask", _t("So giấy chứng sinh với tờ khai: tên mẹ, ngày sinh, giới tính, nơi sinh."))
    return Verdict("ask", _t("Không có giấy chứng sinh: xem văn bản thay thế có đủ để xác nhận việc sinh."))


def _not_registered(_cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    if not facts.same_person_registered:
        return Verdict("pass", _t("Trong sổ không có người cùng họ tên và ngày sinh."))
    found = "; ".join(facts.same_person_registered)
    return Verdict("fail", _t("Đã có mục đăng ký trùng họ tên và ngày sinh: %(found)s.") % {"found": found})


def _sixty_days(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    kept = timeliness(cleaned, facts.filed_on, facts.calendar)
    if kept.on_time:
        return Verdict("pass", kept.sentence)
    return Verdict("ask", _t("%(late)s Hãy xác nhận đã xem lý do đăng ký quá hạn.") % {"late": kept.sentence})


def _name(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    doubts = [str(doubt.sentence) for doubt in child_takes_after_parents(cleaned, facts.filed_on)]
    if doubts:
        return Verdict("ask", " ".join(doubts))
    return Verdict("pass", _t("Tên viết bằng chữ; họ và dân tộc theo cha hoặc mẹ."))


def _parentage(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    married = cleaned["marriage"].get("registered")
    told = (
        _t("Tờ khai ghi cha mẹ đã đăng ký kết hôn.")
        if married
        else _t("Tờ khai ghi cha mẹ chưa đăng ký kết hôn: xem mẹ có chồng không, hoặc ly hôn chưa quá 300 ngày.")
    )
    age = age_at_birth(cleaned, "mother")
    of_age = "" if age is None else _t("Mẹ %(age)d tuổi khi sinh.") % {"age": age}
    unusual = [str(found.sentence) for found in parents_are_old_enough(cleaned, facts.filed_on)]
    return Verdict("ask", " ".join(filter(None, [told, of_age, *unusual, _t("Hãy tra cứu tình trạng hôn nhân.")])))


def _numbers(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    rules = (number_fits_person("mother", Sex.FEMALE), number_fits_person("father", Sex.MALE))
    doubts = [str(doubt.sentence) for rule in rules for doubt in rule(cleaned, facts.filed_on)]
    if doubts:
        return Verdict("ask", " ".join(doubts))
    return Verdict("pass", _t("Số định danh khớp với năm sinh và giới tính đã khai."))


NOT_REGISTERED = Check(
    code="not-registered",
    title=_("Việc sinh chưa được đăng ký"),
    legal_ground="Luật Hộ tịch 2014, điều 5",
    evaluate=_not_registered,
    hard=True,
)
CHECKS = (
    Check(
        code="residence",
        title=_("Thẩm quyền theo nơi cư trú của cha hoặc mẹ"),
        legal_ground="Luật Hộ tịch 2014, điều 13",
        evaluate=_residence,
        hard=True,
    ),
    Check(
        code="evidence",
        title=_("Tờ khai khớp với giấy chứng sinh hoặc giấy tờ thay thế"),
        legal_ground="Luật Hộ tịch 2014, điều 16",
        evaluate=_evidence,
        hard=True,
    ),
    NOT_REGISTERED,
    Check(
        code="sixty-days",
        title=_("Thời hạn 60 ngày"),
        legal_ground="Luật Hộ tịch 2014, điều 15",
        evaluate=_sixty_days,
    ),
    Check(
        code="name",
        title=_("Họ, tên và dân tộc của trẻ"),
        legal_ground="Bộ luật Dân sự 2015, các điều 26 và 29; Nghị định 123/2015/NĐ-CP, điều 4",
        evaluate=_name,
    ),
    Check(
        code="parentage",
        title=_("Tuổi của mẹ và việc suy đoán cha, mẹ"),
        legal_ground="Luật Hôn nhân và gia đình 2014, điều 88",
        evaluate=_parentage,
        hard=True,
    ),
    Check(
        code="identity-numbers",
        title=_("Số định danh của cha, mẹ"),
        legal_ground="Nghị định 137/2015/NĐ-CP, điều 13",
        evaluate=_numbers,
    ),
)
