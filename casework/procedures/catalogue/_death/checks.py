"""What the officer verifies before a death is registered, as pure functions."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._death.circumstances import CIRCUMSTANCES
from casework.procedures.catalogue._death.law import has_no_notice, timeliness
from casework.procedures.catalogue._death.papers import evidence
from casework.procedures.checks import Check, CheckFacts, Verdict
from casework.procedures.partial_date import PartialDate

Cleaned = Mapping[str, Any]


def _residence(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    words = _t(
        "Nơi cư trú cuối cùng phải thuộc %(ward)s; không xác định được thì đăng ký tại nơi chết hoặc nơi phát hiện "
        "thi thể. Tờ khai ghi: %(home)s. Hãy tra cứu cư trú."
    )
    return Verdict("ask", words % {"ward": facts.ward_name, "home": one_line(cleaned["deceased"].get("residence"))})


def _entitled(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    name = cleaned["requester"].get("full_name", "")
    words = _t("Xem %(name)s có quan hệ với người đã chết như đã khai, hoặc được ủy quyền hợp lệ.")
    return Verdict("ask", words % {"name": name})


def _notice(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    if has_no_notice(cleaned):
        return Verdict(
            "ask",
            _t(
                "Không có giấy báo tử: lập biên bản xác minh; xem %(count)d chứng cứ có đủ để xác định họ tên, "
                "năm sinh, thời gian, nơi chết. Không đủ thì từ chối."
            )
            % {"count": len(cleaned.get("evidence") or ())},
        )
    known = CIRCUMSTANCES[cleaned["death"]["circumstance"]]
    words = _t("Cần %(paper)s của: %(issuer)s. Tờ khai ghi nơi cấp: %(declared)s. Hãy so với bản chính.")
    facts = {"paper": known.paper, "issuer": known.issuer, "declared": cleaned["notice"].get("issuer", "")}
    return Verdict("ask", words % facts)


def _evidence(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    pieces = evidence(cleaned)
    if not pieces:
        return Verdict("pass", _t("Có giấy báo tử hoặc giấy tờ thay thế; không phải xét chứng cứ khác."))
    proving = [piece.title for piece in pieces if (said := facts.judged.get(piece.code)) and said.probative]
    if proving:
        return Verdict("pass", _t("Chứng cứ chứng minh được việc chết: %(pieces)s.") % {"pieces": "; ".join(proving)})
    waiting = [piece.title for piece in pieces if piece.code not in facts.judged]
    if waiting:
        words = _t("Chứng cứ chưa có nhận xét: %(pieces)s. Bấm “Nhận xét chứng cứ”.")
        return Verdict("ask", words % {"pieces": "; ".join(waiting)})
    return Verdict("fail", _t("Không chứng cứ nào chứng minh được việc chết: hãy đề xuất từ chối, nêu rõ lý do."))


def _decision(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    decision = cleaned["decision"]
    words = _t("Xem văn bản số %(number)s của %(court)s tuyên bố chết người này và đã có hiệu lực pháp luật.")
    return Verdict("ask", words % {"number": decision.get("number", ""), "court": decision.get("court", "")})


def _not_registered(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    if not facts.same_person_registered:
        return Verdict("pass", _t("Trong sổ khai tử không có người này."))
    found = "; ".join(facts.same_person_registered)
    birth = cleaned["deceased"].get("birth")
    # Many people share a name and a birth year; only a whole birth date makes them one.
    if birth and PartialDate.stored(birth).full:
        return Verdict("fail", _t("Người này đã được đăng ký khai tử: %(found)s.") % {"found": found})
    words = _t("Trong sổ có người cùng số định danh, hoặc cùng họ tên và năm sinh: %(found)s. Xem có phải một người.")
    return Verdict("ask", words % {"found": found})


def _fifteen_days(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    kept = timeliness(cleaned, facts.filed_on, facts.calendar)
    if kept.on_time:
        return Verdict("pass", kept.sentence)
    words = _t("%(late)s Hãy xem lý do và ghi “Đăng ký quá hạn” vào mục Ghi chú.")
    return Verdict("ask", words % {"late": kept.sentence})


def _numbers(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    doubts = [str(doubt.sentence) for doubt in number_fits_person("deceased")(cleaned, facts.filed_on)]
    if doubts:
        return Verdict("ask", " ".join(doubts))
    if not cleaned["deceased"].get("identity_number"):
        return Verdict("ask", _t("Tờ khai không ghi số định danh: hãy tra cứu theo họ tên và ngày sinh."))
    return Verdict("pass", _t("Số định danh khớp với năm sinh và giới tính đã khai."))


def _lived_a_day(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    birth, died = (PartialDate.stored(cleaned[b][f]) for b, f in (("deceased", "birth"), ("death", "died_on")))
    if birth.full and died.full and (died.full - birth.full).days <= 1:
        return Verdict("ask", _t("Trẻ sống chưa đến 24 giờ chỉ đăng ký khai tử khi cha, mẹ yêu cầu. Hãy hỏi lại."))
    return Verdict("pass", _t("Người chết đã sống quá 24 giờ."))


RESIDENCE = Check(
    code="residence",
    title=_("Thẩm quyền theo nơi cư trú cuối cùng"),
    legal_ground="Luật Hộ tịch 2014, điều 32",
    evaluate=_residence,
    hard=True,
)
ENTITLED = Check(
    code="entitled",
    title=_("Người yêu cầu có trách nhiệm hoặc được ủy quyền"),
    legal_ground="Luật Hộ tịch 2014, điều 33",
    evaluate=_entitled,
)
NOTICE = Check(
    code="notice",
    title=_("Giấy báo tử, giấy tờ thay thế hoặc chứng cứ"),
    legal_ground="Luật Hộ tịch 2014, điều 34; Nghị định 123/2015/NĐ-CP, điều 4; Thông tư 04/2020/TT-BTP, điều 13",
    evaluate=_notice,
    hard=True,
)
DECISION = Check(
    code="decision",
    title=_("Bản án, quyết định của Tòa án đã có hiệu lực"),
    legal_ground="Bộ luật Dân sự 2015, điều 71; Luật Hộ tịch 2014, điều 30",
    evaluate=_decision,
    hard=True,
)
NOT_REGISTERED = Check(
    code="not-registered",
    title=_("Việc chết chưa được đăng ký"),
    legal_ground="Luật Hộ tịch 2014, điều 5",
    evaluate=_not_registered,
    hard=True,
)
FIFTEEN_DAYS = Check(
    code="fifteen-days",
    title=_("Thời hạn 15 ngày"),
    legal_ground="Luật Hộ tịch 2014, điều 33",
    evaluate=_fifteen_days,
)
NUMBER = Check(
    code="identity-number",
    title=_("Số định danh của người đã chết"),
    legal_ground="Nghị định 137/2015/NĐ-CP, điều 13",
    evaluate=_numbers,
)
LIVED_A_DAY = Check(
    code="lived-a-day",
    title=_("Trẻ sống chưa đến 24 giờ"),
    legal_ground="Nghị định 123/2015/NĐ-CP",
    evaluate=_lived_a_day,
)
CHECKS = (RESIDENCE, ENTITLED, NOTICE, NOT_REGISTERED, FIFTEEN_DAYS, NUMBER, LIVED_A_DAY)
EVIDENCE = Check(
    code="evidence",
    title=_("Chứng cứ thay giấy báo tử chứng minh được việc chết"),
    legal_ground="Thông tư 04/2020/TT-BTP, điều 13",
    evaluate=_evidence,
    hard=True,
)
LATE_CHECKS = (RESIDENCE, ENTITLED, NOTICE, EVIDENCE, NOT_REGISTERED, FIFTEEN_DAYS, NUMBER)
COURT_CHECKS = (RESIDENCE, ENTITLED, DECISION, NOT_REGISTERED, FIFTEEN_DAYS, NUMBER)
