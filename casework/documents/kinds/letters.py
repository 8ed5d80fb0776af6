"""The letters of the People's Committee (NĐ 30/2020), and what is signed where nobody answers them."""

from casework.documents import facts
from casework.documents.kinds.kind import NUMBERED, DocumentKind

KINDS = (
    DocumentKind(
        code="refusal-letter",
        title="Công văn từ chối giải quyết hồ sơ",
        facts=facts.RefusalLetter,
        series="UBND-TP",
        given_at_approval=NUMBERED,
    ),
    DocumentKind(
        code="stop-notice",
        title="Thông báo dừng giải quyết hồ sơ",
        facts=facts.StopNotice,
        series="TB-UBND",
        given_at_approval=NUMBERED,
    ),
    DocumentKind(
        code="verification-letter",
        title="Công văn đề nghị xác minh",
        facts=facts.VerificationLetter,
        series="UBND-TP",
        about="addressee",
        given_at_approval=NUMBERED,
    ),
    DocumentKind(
        code="verification-minutes",
        title="Biên bản xác minh",
        facts=facts.VerificationMinutes,
        scanned_back=True,
    ),
    DocumentKind(
        code="sworn-statement",
        title="Văn bản cam đoan (để người yêu cầu ký)",
        facts=facts.SwornStatement,
        proven=False,
    ),
    DocumentKind(
        code="apology-letter",
        title="Văn bản xin lỗi và hẹn lại ngày trả kết quả",
        facts=facts.ApologyLetter,
        series="UBND-TP",
    ),
    DocumentKind(
        code="search-answer",
        title="Văn bản trả lời kết quả tra cứu sổ hộ tịch",
        facts=facts.SearchAnswer,
        series="UBND-TP",
        handed_over=True,
        given_at_approval=NUMBERED,
    ),
)
