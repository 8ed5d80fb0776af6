"""How somebody died decides which paper proves it and who issues that paper (NĐ 123/2015/NĐ-CP, article 4)."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise
NOTICE, SUBSTITUTE, NONE = "notice", "substitute", "none"


@dataclass(frozen=True, kw_only=True)
class Circumstance:
    """One way to die as the decree tells them apart; `kind` of paper, its name and its issuer."""

    code: str
    title: Text
    kind: str
    paper: Text
    issuer: Text


FACILITY, EXECUTION, VIOLENT, ELSEWHERE = "facility", "execution", "violent", "elsewhere"
CIRCUMSTANCES = {
    known.code: known
    for known in (
        Circumstance(
            code=FACILITY,
            title=_("Chết tại cơ sở y tế"),
            kind=NOTICE,
            paper=_("Giấy báo tử"),
            issuer=_("Thủ trưởng cơ sở y tế nơi người đó chết"),
        ),
        Circumstance(
            code=EXECUTION,
            title=_("Chết do thi hành án tử hình"),
            kind=SUBSTITUTE,
            paper=_("Văn bản xác nhận việc thi hành án tử hình"),
            issuer=_("Chủ tịch Hội đồng thi hành án tử hình"),
        ),
        Circumstance(
            code=VIOLENT,
            title=_("Chết trên phương tiện giao thông, do tai nạn, bị giết, chết đột ngột hoặc có nghi vấn"),
            kind=SUBSTITUTE,
            paper=_("Văn bản xác nhận của cơ quan Công an hoặc kết quả giám định của cơ quan giám định pháp y"),
            issuer=_("Cơ quan Công an hoặc cơ quan giám định pháp y"),
        ),
        Circumstance(
            code=ELSEWHERE,
            title=_("Trường hợp khác: chết tại nhà, …"),
            kind=NOTICE,
            paper=_("Giấy báo tử"),
            issuer=_("Ủy ban nhân dân phường, xã nơi người đó chết"),
        ),
    )
}
