"""Papers, fee, checks and refusals of the registration of an abandoned child."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.working_time import WorkCalendar
from casework.procedures.blocks.address_field import one_line
from casework.procedures.catalogue._birth.abandoned import ORGANISATION, POSTING_DAYS
from casework.procedures.catalogue._birth.checks import NOT_REGISTERED
from casework.procedures.catalogue._birth.law import FEE, birth_editions
from casework.procedures.catalogue._birth.rules import surname
from casework.procedures.definition import Check, CheckFacts, Original, Paper, RefusalReason, Verdict
from casework.procedures.requesting import IDENTITY_SCAN, OTHER_PAPER, authorisation_papers, originals_of

Cleaned = Mapping[str, Any]
ARTICLE = "Nghị định 123/2015/NĐ-CP, điều 14"
RECORD = Paper(
    code="finding-record",
    title=_("Biên bản về việc trẻ bị bỏ rơi"),
    note=_("Bản phường giao cho người nuôi dưỡng."),
    accepts="original",
)
DECISION = Paper(code="care-decision", title=_("Quyết định giao nuôi tạm thời"), accepts="original")
POSTING_RECORD = Paper(
    code="posting-record",
    title=_("Thông báo niêm yết, biên bản kết thúc niêm yết"),
    required=False,
    note=_("Không bắt buộc: phường có sẵn trong vụ việc."),
)
BIRTH_FACTS = Paper(
    code="birth-facts",
    title=_("Giấy chứng sinh hoặc giấy tờ cho biết ngày sinh, nơi sinh"),
    note=_("Giấy tờ để lại cùng trẻ."),
)
MANDATE = Paper(
    code="organisation-letter",
    title=_("Giấy giới thiệu của tổ chức, cơ sở nuôi dưỡng"),
    note=_("Cử người đi đăng ký khai sinh."),
    accepts="original",
)


def papers_of(cleaned: Cleaned) -> tuple[Paper, ...]:
    """The papers this declaration needs; of an empty one, those of the usual case."""
    return (
        RECORD,
        DECISION,
        *_of_the_case(cleaned),
        *authorisation_papers(cleaned),
        POSTING_RECORD,
        IDENTITY_SCAN,
        OTHER_PAPER,
    )


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """The record is handed in; the decision and what the case adds are shown."""
    return originals_of(cleaned, kept=(RECORD,), shown=(DECISION, *_of_the_case(cleaned)))


def _of_the_case(cleaned: Cleaned) -> tuple[Paper, ...]:
    known = cleaned.get("child", {}).get("facts_known")
    sent = cleaned.get("requester", {}).get("relation") == ORGANISATION
    return (*((BIRTH_FACTS,) if known else ()), *((MANDATE,) if sent else ()))


def _free(_data: Cleaned, _on: date, _calendar: WorkCalendar) -> str:
    return _t("Đăng ký khai sinh cho trẻ bị bỏ rơi không thu lệ phí.")


EDITIONS = birth_editions(
    besides="Nghị định số 123/2015/NĐ-CP, điều 14",
    fee=replace(FEE, summary=_("Không thu lệ phí đăng ký. Bản sao: 8.000 đ một bản."), free=_free),
)


def _found_here(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    words = _t("Trẻ phải được phát hiện tại %(ward)s. Tờ khai ghi: %(place)s. Hãy so với biên bản.")
    place = one_line(cleaned["finding"].get("found_place"))
    return Verdict("ask", words % {"ward": facts.ward_name, "place": place})


def _record(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    number = cleaned["finding"].get("record_number", "")
    if facts.posting is None:
        words = _t("Hồ sơ chưa gắn với vụ việc nào của phường. Tìm vụ việc có biên bản số %(number)s rồi gắn vào.")
        return Verdict("ask", words % {"number": number})
    words = _t(
        "Biên bản số %(record)s phải có đủ chữ ký của người lập, người phát hiện và người làm chứng; lời khai khớp với "
        "biên bản."
    )
    return Verdict("ask", words % {"record": facts.posting.record})


def _posting(cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    posting = facts.posting
    if posting is None:
        words = _t("Xem biên bản kết thúc niêm yết: niêm yết phải đủ %(days)d ngày liên tục.")
        return Verdict("ask", words % {"days": POSTING_DAYS})
    if posting.since is None or posting.last_day is None:
        return Verdict("fail", _t("Vụ việc chưa được niêm yết. Hãy niêm yết thông báo trước."))
    span = {"since": f"{posting.since:%d/%m/%Y}", "until": f"{posting.last_day:%d/%m/%Y}"}
    if not posting.over:
        words = _t("Đang niêm yết từ %(since)s đến hết ngày %(until)s, hoặc chưa lập biên bản kết thúc niêm yết.")
        return Verdict("fail", words % span)
    return Verdict("pass", _t("Đã niêm yết từ %(since)s đến hết ngày %(until)s.") % span)


def _no_claim(_cleaned: Cleaned, facts: CheckFacts) -> Verdict:
    if facts.posting is None:
        return Verdict("ask", _t("Xem biên bản kết thúc niêm yết: không có ai nhận là cha, mẹ của trẻ."))
    if facts.posting.claimed:
        return Verdict("fail", _t("Đã có người nhận là cha, mẹ của trẻ. Hãy đề nghị lãnh đạo dừng giải quyết hồ sơ."))
    if not facts.posting.over:
        return Verdict("fail", _t("Chưa hết thời gian niêm yết nên chưa biết có ai nhận trẻ hay không."))
    return Verdict("pass", _t("Không có ai nhận là cha, mẹ của trẻ trong thời gian niêm yết."))


def _name(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    if surname(cleaned["child"]) == surname(cleaned["requester"]):
        return Verdict("pass", _t("Họ của trẻ theo họ của người đang nuôi dưỡng."))
    return Verdict("ask", _t("Họ của trẻ do người, tổ chức đang nuôi dưỡng đề nghị. Hãy xem đề nghị đó."))


CHECKS = (
    Check(
        code="found-here",
        title=_("Thẩm quyền theo nơi phát hiện trẻ"),
        legal_ground=ARTICLE,
        evaluate=_found_here,
        hard=True,
    ),
    Check(
        code="record",
        title=_("Biên bản về việc trẻ bị bỏ rơi"),
        legal_ground=ARTICLE,
        evaluate=_record,
        hard=True,
    ),
    Check(
        code="posting-complete",
        title=_("Niêm yết đủ 7 ngày liên tục"),
        legal_ground=ARTICLE,
        evaluate=_posting,
        hard=True,
    ),
    Check(
        code="no-claim",
        title=_("Không có người nhận là cha, mẹ"),
        legal_ground=ARTICLE,
        evaluate=_no_claim,
        hard=True,
    ),
    NOT_REGISTERED,
    Check(
        code="name",
        title=_("Họ, tên của trẻ"),
        legal_ground="Bộ luật Dân sự 2015, điều 26",
        evaluate=_name,
    ),
)
REFUSALS = (
    RefusalReason(
        code="other-ward",
        title=_("Trẻ không được phát hiện tại phường này"),
        legal_ground=ARTICLE,
    ),
    RefusalReason(
        code="parents-found",
        title=_("Đã xác định được cha, mẹ của trẻ"),
        legal_ground="Luật Hộ tịch 2014, điều 15; " + ARTICLE,
    ),
    RefusalReason(
        code="already-registered",
        title=_("Việc sinh đã được đăng ký; công dân có thể xin trích lục"),
        legal_ground="Luật Hộ tịch 2014, điều 5",
    ),
    RefusalReason(
        code="not-entitled",
        title=_("Người yêu cầu không phải là người, tổ chức đang nuôi dưỡng trẻ và không được ủy quyền"),
        legal_ground=ARTICLE,
    ),
    RefusalReason(
        code="untrue",
        title=_("Lời khai hoặc giấy tờ không đúng sự thật"),
        legal_ground="Luật Hộ tịch 2014, điều 12",
    ),
)
