"""What the officer verifies before the marital status is confirmed."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.person import number_fits_person, person_in
from casework.procedures.catalogue._marital_status.forms import BEFORE, MARRIED, SINGLE, STATUSES, TO_MARRY
from casework.procedures.catalogue._marital_status.residences import (
    EARLIER,
    coverage,
    marriageable_since,
    other_residences,
)
from casework.procedures.checks import Check, CheckFacts, Verdict
from casework.procedures.definition import Lookup

Cleaned = Mapping[str, Any]
MARRIED_HERE, DEAD_HERE, SPOUSE_MARRIED = "married", "dead", "spouse-married"
BOTH = ("wife", "husband")
FAMILY_LAW = "Luật Hôn nhân và gia đình 2014"
DECREE, CIRCULAR = "Nghị định 123/2015/NĐ-CP", "Thông tư 04/2020/TT-BTP"


def lookups(cleaned: Cleaned) -> tuple[Lookup, ...]:
    """Whether the holder stands in the marriage or the death book, and whether the intended spouse is married."""
    holder, purpose = person_in(cleaned["holder"], role="holder"), cleaned["purpose"]
    asked = [
        Lookup(code=MARRIED_HERE, register="marriage", person=holder, roles=BOTH),
        Lookup(code=DEAD_HERE, register="death", person=holder),
    ]
    if purpose.get("spouse_name"):
        parts = {"full_name": "spouse_name", "birth": "spouse_birth", "identity_number": "spouse_number"}
        spouse = person_in({part: purpose.get(name, "") for part, name in parts.items()}, role="spouse")
        asked.append(Lookup(code=SPOUSE_MARRIED, register="marriage", person=spouse, roles=BOTH))
    return tuple(asked)


def _found(facts: CheckFacts, code: str) -> str:
    return "; ".join(str(entry) for entry in facts.found.get(code, ()) if not entry.ended)


def _residence(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    words = _t("Người được cấp giấy phải thường trú (hoặc tạm trú nếu không có thường trú) tại %(ward)s: %(home)s.")
    return Verdict("ask", words % {"ward": facts.ward_name, "home": one_line(cleaned["holder"].get("residence"))})


def _covered(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    covered = coverage(cleaned, facts.filed_on)
    if covered is None:
        return Verdict("pass", _t("Người này chưa đủ tuổi kết hôn: không có thời gian nào phải kê khai."))
    since = f"{covered.since:%d/%m/%Y}"
    if not covered.gaps:
        return Verdict("pass", _t("Nơi cư trú đã khai liền mạch từ ngày %(since)s đến nay.") % {"since": since})
    gaps = "; ".join(gap.words for gap in covered.gaps)
    words = _t("Từ ngày %(since)s còn khoảng chưa khai: %(gaps)s. Hãy hỏi người yêu cầu hoặc tra cứu cư trú.")
    return Verdict("ask", words % {"since": since, "gaps": gaps})


def _elsewhere(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    others = other_residences(cleaned)
    if not others:
        return Verdict("pass", _t("Không khai nơi cư trú nào ở phường, xã khác."))
    known = [(one_line(row["place"]), facts.verified.get(topic)) for topic, row in others]
    against = [f"{place} ({reply.reference})" for place, reply in known if reply and reply.contradicts]
    if against:
        words = _t("Trả lời xác minh không phù hợp với lời khai: %(places)s.")
        return Verdict("fail", words % {"places": "; ".join(against)})
    waiting = [place for place, reply in known if reply is None or not reply.settles]
    if waiting:
        words = _t("Chưa có trả lời hoặc văn bản cam đoan về: %(places)s. Hãy gửi công văn, hoặc tra cứu dữ liệu.")
        return Verdict("ask", words % {"places": "; ".join(waiting)})
    settled = "; ".join(f"{place} ({reply.reference})" for place, reply in known if reply)
    return Verdict("pass", _t("Đã có trả lời hoặc cam đoan về mọi nơi cư trú khác: %(places)s.") % {"places": settled})


def _status(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    declared, found = cleaned["status"]["status"], _found(facts, MARRIED_HERE)
    told = str(dict(STATUSES)[declared])
    if found and declared in (MARRIED, BEFORE):
        return Verdict("pass", _t("Sổ kết hôn có: %(found)s, phù hợp với lời khai.") % {"found": found})
    if found and declared == SINGLE:
        words = _t("Khai chưa kết hôn với ai nhưng sổ kết hôn có: %(found)s. Xem có phải chính người này.")
        return Verdict("fail", words % {"found": found})
    if found:
        words = _t("Tờ khai: %(told)s. Sổ kết hôn còn mục: %(found)s. Hãy xem giấy tờ chứng minh.")
        return Verdict("ask", words % {"told": told, "found": found})
    return Verdict(
        "ask", _t("Tờ khai: %(told)s. Sổ của phường không có; hãy tra cứu dữ liệu hộ tịch.") % {"told": told}
    )


def _alive(_cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    found = _found(facts, DEAD_HERE)
    if found:
        return Verdict("fail", _t("Sổ khai tử có người trùng: %(found)s. Hãy xem lại.") % {"found": found})
    return Verdict("pass", _t("Sổ khai tử không có người này."))


def _of_age(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    since = marriageable_since(cleaned["holder"])
    reached = since is not None and since <= facts.filed_on
    if since and not reached and cleaned["purpose"]["purpose"] == TO_MARRY:
        words = _t("Người này đến ngày %(day)s mới đủ tuổi kết hôn.")
        return Verdict("fail", words % {"day": f"{since:%d/%m/%Y}"})
    if since and not reached:
        words = _t("Chưa đủ tuổi kết hôn (đến %(day)s), giấy dùng cho mục đích khác.")
        return Verdict("pass", words % {"day": f"{since:%d/%m/%Y}"})
    return Verdict("pass", _t("Đã đủ tuổi kết hôn."))


def _no_second_marriage(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    if cleaned["purpose"]["purpose"] != TO_MARRY:
        return Verdict("pass", _t("Giấy không dùng để đăng ký kết hôn."))
    found = _found(facts, SPOUSE_MARRIED)
    if found:
        words = _t("Sổ kết hôn có người trùng với người dự định kết hôn: %(found)s. Xem hôn nhân đó còn không.")
        return Verdict("ask", words % {"found": found})
    return Verdict("pass", _t("Sổ kết hôn của phường không có người dự định kết hôn."))


def _earlier(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    earlier = cleaned["earlier"]
    if not earlier.get("issued"):
        return Verdict("pass", _t("Khai chưa được cấp giấy cho mục đích này."))
    if earlier.get("returned") != "lost":
        return Verdict("ask", _t("Giấy đã cấp phải nộp lại bản chính; hãy thu khi trả kết quả và ghi số giấy cũ."))
    reply = facts.verified.get(EARLIER)
    if reply is not None and reply.contradicts:
        words = _t("Giấy cũ đã được dùng để đăng ký kết hôn theo trả lời: %(reply)s.")
        return Verdict("fail", words % {"reply": reply.reference})
    if reply is not None and reply.settles:
        return Verdict(
            "pass", _t("Giấy cũ đã mất; đã có trả lời hoặc cam đoan: %(reply)s.") % {"reply": reply.reference}
        )
    words = _t("Giấy cũ đã mất: %(why)s. Hãy hỏi nơi đã dự định kết hôn; không có trả lời thì lấy văn bản cam đoan.")
    return Verdict("ask", words % {"why": earlier.get("explanation", "")})


def _numbers(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    doubts = [str(doubt.sentence) for doubt in number_fits_person("holder")(cleaned, facts.filed_on)]
    if doubts:
        return Verdict("ask", " ".join(doubts))
    return Verdict("pass", _t("Số định danh khớp với năm sinh và giới tính đã khai."))


CHECKS = (
    Check(
        code="residence",
        title=_("Thẩm quyền theo nơi cư trú"),
        legal_ground=f"{DECREE}, điều 21",
        evaluate=_residence,
        hard=True,
    ),
    Check(
        code="covered",
        title=_("Khai đủ nơi cư trú từ khi đủ tuổi kết hôn"),
        legal_ground=f"{DECREE}, điều 22",
        evaluate=_covered,
    ),
    Check(
        code="elsewhere",
        title=_("Tình trạng hôn nhân tại các nơi cư trú khác"),
        legal_ground=f"{DECREE}, điều 22; {CIRCULAR}, điều 12",
        evaluate=_elsewhere,
        hard=True,
    ),
    Check(
        code="status",
        title=_("Tình trạng hôn nhân đúng như khai"),
        legal_ground=f"{DECREE}, điều 22",
        evaluate=_status,
        hard=True,
    ),
    Check(
        code="alive",
        title=_("Người được cấp giấy còn sống theo sổ khai tử"),
        legal_ground=f"{DECREE}, điều 22",
        evaluate=_alive,
        hard=True,
    ),
    Check(
        code="of-age",
        title=_("Tuổi kết hôn"),
        legal_ground=f"{FAMILY_LAW}, điều 8",
        evaluate=_of_age,
        hard=True,
    ),
    Check(
        code="no-second-marriage",
        title=_("Người dự định kết hôn không đang có vợ, có chồng"),
        legal_ground=f"{FAMILY_LAW}, điều 5",
        evaluate=_no_second_marriage,
    ),
    Check(
        code="earlier",
        title=_("Giấy đã cấp trước đây"),
        legal_ground=f"{CIRCULAR}, điều 12",
        evaluate=_earlier,
        hard=True,
    ),
    Check(
        code="identity-number",
        title=_("Số định danh của người được cấp giấy"),
        legal_ground="Nghị định 137/2015/NĐ-CP, điều 13",
        evaluate=_numbers,
    ),
)
