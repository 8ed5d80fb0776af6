"""The certificate of marital status."""

from casework.documents import facts
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.kinds.kind import NUMBERED, DocumentKind

KINDS = (
    DocumentKind(
        code="marital-status-certificate",
        title="Giấy xác nhận tình trạng hôn nhân",
        facts=facts.MaritalStatusCertificate,
        series="UBND-XNTTHN",
        issue_book=IssueBook.MARITAL_STATUS,
        handed_over=True,
        given_at_approval=NUMBERED,
    ),
)
