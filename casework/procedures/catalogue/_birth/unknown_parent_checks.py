"""Papers, checks and refusals of a birth with a parent who is not established."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.ethnicity import chosen
from casework.procedures.blocks.person import person_in
from casework.procedures.catalogue._birth import checks, papers
from casework.procedures.catalogue._birth.forms import MOTHER
from casework.procedures.catalogue._birth.rules import surname
from casework.procedures.catalogue._birth.unknown_parent import (
    BOTH_UNKNOWN,
    FATHER_UNKNOWN,
    MOTHER_UNKNOWN,
    known_parent,
)
from casework.procedures.definition import Check, CheckFacts, Lookup, Original, Paper, Verdict
from casework.procedures.requesting import originals_of

Cleaned = Mapping[str, Any]
MARRIED = "mother-in-marriage-books"
STATEMENTS = {
    FATHER_UNKNOWN: Paper(
        code="mother-statement",
        title=_("Văn bản của người mẹ về việc chưa xác định được cha của trẻ"),
        note=_("Người mẹ tự viết và ký."),
        accepts="original",
    ),
    MOTHER_UNKNOWN: Paper(
        code="recognition-proof",
        title=_("Trích lục đăng ký nhận cha, mẹ, con hoặc bản án, quyết định của Tòa án"),
        required=False,
        note=_("Không bắt buộc: phường tra cứu trong dữ liệu hộ tịch."),
    ),
    BOTH_UNKNOWN: Paper(
        code="carer-statement",
        title=_("Văn bản trình bày của người nuôi dưỡng về việc chưa xác định được cha, mẹ"),
        note=_("Người nuôi dưỡng tự viết và ký."),
        accepts="original",
    ),
}


def papers_of(cleaned: Cleaned) -> tuple[Paper, ...]:
    """Those of every birth, and behind the proof of birth the statement that this case needs."""
    evidence, *others = papers.papers(cleaned)
    return (evidence, _statement(cleaned), *others)


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """Proof of birth and statement are kept; what shows a recognition is returned."""
    statement, evidence = _statement(cleaned), papers.evidence_paper(cleaned)
    return originals_of(cleaned, kept=(evidence, *((statement,) if statement.required else ())))


def lookups(cleaned: Cleaned) -> tuple[Lookup, ...]:
    """Whether the marriage books know the mother."""
    mother = person_in(cleaned.get(MOTHER) or {}, role=MOTHER)
    return (Lookup(code=MARRIED, register="marriage", person=mother),) if mother.name else ()


def _statement(cleaned: Cleaned) -> Paper:
    return STATEMENTS[cleaned.get("parentage", {}).get("case") or FATHER_UNKNOWN]


def _residence(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    home = (cleaned.get(known_parent(cleaned)) or cleaned["requester"]).get("residence")
    words = _t("Trẻ phải đang cư trú tại %(ward)s. Tờ khai ghi nơi cư trú của người nuôi trẻ: %(home)s. Hãy tra cứu.")
    return Verdict("ask", words % {"ward": facts.ward_name, "home": one_line(home)})


def _follows(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    parent, origin = cleaned.get(known_parent(cleaned)) or {}, cleaned["origin"]
    if not parent:
        return Verdict("ask", _t("Không có cha, mẹ: dân tộc để trống, quê quán ghi theo nơi sinh, quốc tịch Việt Nam."))
    same = (
        surname(cleaned["child"]) == surname(parent)
        and chosen(origin, "ethnicity") == chosen(parent, "ethnicity")
        and origin.get("nationality") == parent.get("nationality")
    )
    if not same:
        return Verdict("fail", _t("Họ, dân tộc hoặc quốc tịch của trẻ không theo người mẹ hoặc người cha đã xác định."))
    words = _t("Họ, dân tộc, quốc tịch theo %(parent)s. Hãy xem quê quán %(place)s có đúng của người đó.")
    return Verdict("ask", words % {"parent": parent["full_name"], "place": one_line(origin.get("native_place"))})


def _parentage(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    case = cleaned["parentage"].get("case")
    if case == MOTHER_UNKNOWN:
        return Verdict("ask", _t("Tra cứu: người cha đã được đăng ký nhận con hoặc được Tòa án xác định là cha."))
    if case == BOTH_UNKNOWN:
        words = _t("Xem trẻ không phải bị bỏ rơi và chưa ai nhận là cha, mẹ: %(account)s")
        return Verdict("ask", words % {"account": cleaned["parentage"].get("account", "")})
    found = "; ".join(map(str, facts.found.get(MARRIED, ())))
    if found:
        words = _t("Sổ đăng ký kết hôn có tên người mẹ: %(found)s. Nếu hôn nhân còn tồn tại thì người chồng là cha.")
        return Verdict("ask", words % {"found": found})
    return Verdict("ask", _t("Tra cứu: người mẹ không có chồng khi sinh trẻ, hôn nhân trước đã chấm dứt quá 300 ngày."))


CHECKS = (
    Check(
        code="residence",
        title=_("Thẩm quyền theo nơi cư trú của trẻ"),
        legal_ground="Nghị định 123/2015/NĐ-CP, điều 15",
        evaluate=_residence,
        hard=True,
    ),
    *(check for check in checks.CHECKS if check.code not in {"residence", "name", "parentage"}),
    Check(
        code="follows-known-parent",
        title=_("Họ, dân tộc, quê quán, quốc tịch theo người mẹ hoặc người cha đã xác định"),
        legal_ground="Nghị định 123/2015/NĐ-CP, điều 15",
        evaluate=_follows,
        hard=True,
    ),
    Check(
        code="parentage",
        title=_("Cha hoặc mẹ đúng là chưa xác định được"),
        legal_ground="Luật Hôn nhân và gia đình 2014, điều 88; Nghị định 123/2015/NĐ-CP, điều 15",
        evaluate=_parentage,
        hard=True,
    ),
)
