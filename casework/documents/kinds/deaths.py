"""The papers of death registrations."""

from casework.documents import facts
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.kinds.kind import COPIED, ENTERED, DocumentKind

KINDS = (
    DocumentKind(
        code="death-extract",
        title="Trích lục khai tử",
        facts=facts.DeathExtract,
        series="register",
        handed_over=True,
        given_at_approval=ENTERED,
    ),
    DocumentKind(
        code="death-certificate",
        title="Giấy chứng tử",
        facts=facts.DeathExtract,
        series="register",
        handed_over=True,
        given_at_approval=ENTERED,
    ),
    DocumentKind(
        code="death-extract-copy",
        title="Trích lục khai tử (bản sao)",
        facts=facts.DeathExtractCopy,
        series="TLKT-BS",
        issue_book=IssueBook.EXTRACTS,
        handed_over=True,
        given_at_approval=COPIED,
    ),
)
