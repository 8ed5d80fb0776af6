"""The papers of marriages, registered for the first time or anew."""

from casework.documents import facts, marriage_blank
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.kinds.kind import COPIED, ENTERED, DocumentKind

KINDS = (
    DocumentKind(
        code="marriage-certificate",
        title="Giấy chứng nhận kết hôn (bản xem)",
        facts=facts.MarriageCertificate,
        series="register",
        given_at_approval=ENTERED,
    ),
    DocumentKind(
        code="marriage-certificate-blank",
        title="Giấy chứng nhận kết hôn (in lên phôi)",
        called="Giấy chứng nhận kết hôn",
        facts=facts.MarriageCertificate,
        series="register",
        paper="blank",
        handed_over=True,
        compose=marriage_blank.compose,
    ),
    DocumentKind(
        code="marriage-extract-copy",
        title="Trích lục kết hôn (bản sao)",
        facts=facts.MarriageExtractCopy,
        series="TLKH-BS",
        issue_book=IssueBook.EXTRACTS,
        handed_over=True,
        given_at_approval=COPIED,
    ),
)
