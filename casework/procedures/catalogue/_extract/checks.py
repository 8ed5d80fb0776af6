"""What the officer verifies before copies are printed from an entry."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.procedures.catalogue._extract.forms import AGENCY, SELF
from casework.procedures.checks import Check, CheckFacts, Verdict

Cleaned = Mapping[str, Any]
# In these roles somebody asks for an entry of his own.
THEMSELVES = ("child", "wife", "husband")


def _himself(requester: Cleaned, facts: CheckFacts) -> Verdict:
    """Whether who asks for himself is in the entry, by the number; a name alone is borne by many."""
    known = facts.chosen.identity_numbers if facts.chosen else {}
    kept = [known[role] for role in THEMSELVES if role in known]
    said = {"name": requester.get("full_name", "")}
    if not kept:
        return Verdict("ask", _t("%(name)s xin cho chính mình. Hãy so số định danh với mục trong sổ.") % said)
    if requester.get("identity_number") in kept:
        return Verdict("pass", _t("%(name)s xin cho chính mình: số định danh đúng như mục trong sổ ghi.") % said)
    words = _t("%(name)s xin cho chính mình nhưng sổ ghi số định danh khác: hãy xem giấy tờ, có phải một người không.")
    return Verdict("ask", words % said)


def _entitled(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    requester = cleaned["requester"]
    name = requester.get("full_name", "")
    if requester.get("relation") == AGENCY:
        agency = cleaned["agency"]
        words = _t("%(agency)s đề nghị bằng văn bản số %(number)s, lý do: %(reason)s. Hãy xem văn bản.")
        said = {"agency": agency.get("name"), "number": agency.get("number"), "reason": agency.get("reason")}
        return Verdict("ask", words % said)
    if requester.get("relation") == SELF:
        return _himself(requester, facts)
    words = _t("Xem %(name)s có quan hệ như đã khai, được ủy quyền hợp lệ hoặc có quyền thừa kế.")
    return Verdict("ask", words % {"name": name})


def _found(_cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    chosen = facts.chosen
    if chosen is None:
        return Verdict("ask", _t("Chưa chọn mục trong sổ: hãy tìm trong sổ; không có thì trả lời bằng văn bản."))
    known = {"number": chosen.number, "office": chosen.office, "state": chosen.state}
    if not chosen.printable:
        return Verdict("fail", _t("Mục số %(number)s, %(office)s: %(state)s nên không in trích lục được.") % known)
    return Verdict("pass", _t("Đã tìm thấy: số %(number)s, %(office)s.") % known)


def _match(_cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    if facts.chosen is None:
        return Verdict("ask", _t("So nội dung trong sổ với tờ khai sau khi chọn mục."))
    if not facts.chosen.differing:
        return Verdict("pass", _t("Nội dung trong sổ đúng như tờ khai."))
    words = _t(
        "Sổ khác tờ khai ở: %(lines)s. Hãy xem có phải một việc; nếu dữ liệu khác sổ giấy thì cải chính dữ liệu trước "
        "khi in."
    )
    return Verdict("ask", words % {"lines": ", ".join(facts.chosen.differing)})


def _current(_cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    notes = facts.chosen.notes if facts.chosen else ()
    if not notes:
        return Verdict("pass", _t("Mục trong sổ không có ghi chú phải in."))
    return Verdict("pass", _t("Sẽ in cả ghi chú: %(notes)s") % {"notes": " ".join(notes)})


CHECKS = (
    Check(
        code="entitled",
        title=_("Người yêu cầu có quyền được cấp"),
        legal_ground="Luật Hộ tịch 2014, điều 63 và điều 64",
        evaluate=_entitled,
        hard=True,
    ),
    Check(
        code="found",
        title=_("Có trong sổ và đang có hiệu lực"),
        legal_ground="Luật Hộ tịch 2014, điều 4 khoản 9 và điều 63",
        evaluate=_found,
        hard=True,
    ),
    Check(
        code="match",
        title=_("Nội dung trong sổ khớp với tờ khai"),
        legal_ground="Luật Hộ tịch 2014, điều 63",
        evaluate=_match,
    ),
    Check(
        code="current",
        title=_("In đúng tình trạng hiện nay, kèm ghi chú"),
        legal_ground="Luật Hộ tịch 2014, điều 63; Nghị định 87/2020/NĐ-CP",
        evaluate=_current,
    ),
)
