"""What the officer verifies before a marriage is registered, or registered anew; asked again on the day itself."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.person import number_fits_person, person_in
from casework.procedures.catalogue._marriage.forms import COLUMNS, HUSBAND, SINGLE, SPOUSES, STATUSES, WIFE
from casework.procedures.catalogue._marriage.law import CUTOFF, age_on, counts_from
from casework.procedures.catalogue._marriage.rules import both_are_of_age
from casework.procedures.checks import Check, CheckFacts, Verdict
from casework.procedures.definition import FoundEntry, Lookup

Cleaned = Mapping[str, Any]
SEX = {WIFE: Sex.FEMALE, HUSBAND: Sex.MALE}
# In whose place he must stand in the entry: married as either, dead as its subject.
ROLES_IN: dict[str, tuple[str, ...]] = {"marriage": SPOUSES, "death": ()}
FAMILY_LAW = "Luật Hôn nhân và gia đình 2014"
DECREE = "Nghị định 123/2015/NĐ-CP"


def lookups(cleaned: Cleaned) -> tuple[Lookup, ...]:
    """For each of the two: married already, or dead?"""
    return tuple(
        Lookup(
            code=f"{register}-{role}",
            register=register,
            person=person_in(cleaned[role], role=role),
            roles=ROLES_IN[register],
        )
        for role in SPOUSES
        for register in ("marriage", "death")
    )


def _found(facts: CheckFacts, register: str, role: str) -> tuple[FoundEntry, ...]:
    """Entries still in force about one of the two."""
    return tuple(entry for entry in facts.found.get(f"{register}-{role}", ()) if not entry.ended)


def _listed(role: str, entries: tuple[FoundEntry, ...]) -> str:
    return f"{COLUMNS[role]}: {'; '.join(map(str, entries))}"


def _residence(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    homes = "; ".join(f"{COLUMNS[role]}: {one_line(cleaned[role].get('residence'))}" for role in SPOUSES)
    words = _t("Một trong hai bên phải cư trú tại %(ward)s. %(homes)s. Hãy tra cứu cư trú.")
    return Verdict("ask", words % {"ward": facts.ward_name, "homes": homes})


def _ages(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    faults = [str(error.sentence) for error in both_are_of_age(cleaned, facts.on)]
    if faults:
        return Verdict("fail", " ".join(faults))
    ages = {role: age_on(cleaned[role].get("birth", ""), facts.on) or 0 for role in SPOUSES}
    words = _t("Ngày %(day)s: nữ %(wife)d tuổi, nam %(husband)d tuổi; đủ tuổi kết hôn.")
    return Verdict("pass", words % {"day": f"{facts.on:%d/%m/%Y}", **ages})


def _single(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    married = [_listed(role, entries) for role in SPOUSES if (entries := _found(facts, "marriage", role))]
    if married:
        words = _t(
            "Sổ kết hôn có mục còn hiệu lực: %(found)s. Xem có phải chính người này; nếu đúng thì không đăng ký."
        )
        return Verdict("fail", words % {"found": "; ".join(married)})
    told = "; ".join(f"{COLUMNS[role]}: {_status(cleaned[role])}" for role in SPOUSES)
    words = _t("Sổ của phường không có hôn nhân còn hiệu lực. Tờ khai: %(told)s. Hãy tra cứu dữ liệu hộ tịch.")
    return Verdict("ask", words % {"told": told})


def _status(spouse: Cleaned) -> str:
    said = str(dict(STATUSES).get(spouse.get("status") or SINGLE, ""))
    papers = ("divorce_number", "divorce_court", "death_number", "death_office", "status_other")
    return ", ".join(filter(None, [said, *(str(spouse.get(part) or "") for part in papers)]))


def _alive(_cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    dead = [_listed(role, entries) for role in SPOUSES if (entries := _found(facts, "death", role))]
    if dead:
        words = _t("Sổ khai tử có người trùng: %(found)s. Hãy xem lại giấy tờ tùy thân.")
        return Verdict("fail", words % {"found": "; ".join(dead)})
    return Verdict("pass", _t("Sổ khai tử không có hai người này."))


def _sexes(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    rules = [number_fits_person(role, SEX[role]) for role in SPOUSES]
    doubts = [str(doubt.sentence) for rule in rules for doubt in rule(cleaned, facts.filed_on)]
    if doubts:
        return Verdict("ask", " ".join(doubts))
    return Verdict("pass", _t("Số định danh khớp với giới tính và năm sinh: một nữ, một nam."))


def _asked(sentence: Any) -> Callable[[Cleaned, CheckFacts], Verdict]:
    """A check that data cannot answer."""
    return lambda _cleaned, _facts: Verdict("ask", str(sentence))


def _before_2016(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    since = counts_from(cleaned["marriage"]["former_date"])
    if since < CUTOFF:
        return Verdict(
            "pass", _t("Khai đã đăng ký trước ngày 01/01/2016; tính từ %(day)s.") % {"day": f"{since:%d/%m/%Y}"}
        )
    return Verdict("fail", _t("Việc kết hôn khai đăng ký từ ngày 01/01/2016 nên không thuộc diện đăng ký lại."))


def _lost(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    shared = set(_found(facts, "marriage", WIFE)) & set(_found(facts, "marriage", HUSBAND))
    if shared:
        words = _t("Sổ còn mục kết hôn của hai người: %(found)s. Từ chối và hướng dẫn xin bản sao trích lục.")
        return Verdict("fail", words % {"found": "; ".join(map(str, shared))})
    words = _t("Sổ điện tử không có. Khai đã đăng ký tại %(office)s: hãy tìm sổ giấy và dữ liệu, ghi kết quả vào đây.")
    return Verdict("ask", words % {"office": cleaned["marriage"].get("office", "")})


def _nobody_else(_cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    wife, husband = (set(_found(facts, "marriage", role)) for role in SPOUSES)
    others = wife ^ husband
    if others:
        words = _t("Sổ kết hôn có mục với người khác: %(found)s. Hãy xem lại.")
        return Verdict("fail", words % {"found": "; ".join(map(str, others))})
    return Verdict("ask", _t("Tra cứu: hai bên chưa ly hôn và chưa kết hôn với người khác."))


SEXES = Check(
    code="sexes",
    title=_("Một nữ, một nam; số định danh khớp"),
    legal_ground=f"{FAMILY_LAW}, điều 8; Nghị định 137/2015/NĐ-CP, điều 13",
    evaluate=_sexes,
)
ALIVE = Check(
    code="alive",
    title=_("Cả hai bên đều còn sống theo sổ khai tử"),
    legal_ground=f"{DECREE}, điều 24",
    evaluate=_alive,
    hard=True,
)
CHECKS = (
    Check(
        code="residence",
        title=_("Thẩm quyền theo nơi cư trú"),
        legal_ground="Luật Hộ tịch 2014, điều 17",
        evaluate=_residence,
        hard=True,
    ),
    Check(
        code="ages",
        title=_("Nữ đủ 18 tuổi, nam đủ 20 tuổi"),
        legal_ground=f"{FAMILY_LAW}, điều 8",
        evaluate=_ages,
        hard=True,
    ),
    Check(
        code="single",
        title=_("Không bên nào đang có vợ, có chồng"),
        legal_ground=f"{FAMILY_LAW}, điều 5",
        evaluate=_single,
        hard=True,
    ),
    ALIVE,
    SEXES,
    Check(
        code="kinship",
        title=_("Không có quan hệ mà luật cấm kết hôn"),
        legal_ground=f"{FAMILY_LAW}, điều 5",
        evaluate=_asked(
            _(
                "Không trực hệ, không trong ba đời; không là, không từng là cha mẹ nuôi, cha mẹ chồng, cha mẹ vợ, cha "
                "dượng, mẹ kế."
            )
        ),
        hard=True,
    ),
    Check(
        code="capacity",
        title=_("Không bên nào mất năng lực hành vi dân sự"),
        legal_ground=f"{FAMILY_LAW}, điều 8",
        evaluate=_asked(_("Hãy tra cứu có quyết định của Tòa án tuyên bố mất năng lực hành vi dân sự không.")),
        hard=True,
    ),
)
ANEW_CHECKS = (
    Check(
        code="before-2016",
        title=_("Đã đăng ký trước ngày 01/01/2016"),
        legal_ground=f"{DECREE}, điều 24",
        evaluate=_before_2016,
        hard=True,
    ),
    Check(
        code="lost",
        title=_("Sổ và bản chính đều đã mất"),
        legal_ground=f"{DECREE}, điều 24",
        evaluate=_lost,
        hard=True,
    ),
    Check(
        code="still-married",
        title=_("Hai bên chưa ly hôn, chưa kết hôn với người khác"),
        legal_ground=f"{FAMILY_LAW}, điều 5",
        evaluate=_nobody_else,
        hard=True,
    ),
    ALIVE,
    SEXES,
    Check(
        code="same-people",
        title=_("Đúng hai người đã đăng ký trước đây"),
        legal_ground=f"{DECREE}, điều 27",
        evaluate=_asked(_("So họ tên, ngày sinh với giấy tờ cá nhân có ghi việc kết hôn.")),
        hard=True,
    ),
)
