"""The papers of a case of an abandoned child; they belong to the ward, because no dossier exists yet."""

from casework.documents import facts
from casework.documents.kinds.kind import NUMBERED, DocumentKind

KINDS = (
    DocumentKind(
        code="finding-record",
        title="Biên bản về việc trẻ bị bỏ rơi",
        facts=facts.FindingRecord,
        series="BB-UBND",
    ),
    DocumentKind(
        code="care-decision",
        title="Quyết định giao nuôi tạm thời",
        facts=facts.CareDecision,
        series="QĐ-UBND",
        given_at_approval=NUMBERED,
    ),
    DocumentKind(
        code="posting-notice",
        title="Thông báo niêm yết về việc trẻ bị bỏ rơi",
        facts=facts.PostingNotice,
        series="TB-UBND",
    ),
    DocumentKind(
        code="posting-record",
        title="Biên bản kết thúc niêm yết",
        facts=facts.PostingRecord,
        series="BB-UBND",
    ),
)
