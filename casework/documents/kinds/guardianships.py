"""The papers of guardianships and of their ends."""

from casework.documents import facts
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.kinds.kind import COPIED, ENTERED, DocumentKind

KINDS = (
    DocumentKind(
        code="guardianship-extract",
        title="Trích lục đăng ký giám hộ",
        facts=facts.GuardianshipExtract,
        series="register",
        handed_over=True,
        given_at_approval=ENTERED,
    ),
    DocumentKind(
        code="guardianship-extract-copy",
        title="Trích lục đăng ký giám hộ (bản sao)",
        facts=facts.GuardianshipExtractCopy,
        series="TLGH-BS",
        issue_book=IssueBook.EXTRACTS,
        handed_over=True,
        given_at_approval=COPIED,
    ),
    DocumentKind(
        code="guardianship-end-extract",
        title="Trích lục đăng ký chấm dứt giám hộ",
        facts=facts.GuardianshipEndExtract,
        series="register",
        handed_over=True,
        given_at_approval=ENTERED,
    ),
    DocumentKind(
        code="guardianship-end-extract-copy",
        title="Trích lục đăng ký chấm dứt giám hộ (bản sao)",
        facts=facts.GuardianshipEndExtractCopy,
        series="TLCDGH-BS",
        issue_book=IssueBook.EXTRACTS,
        handed_over=True,
        given_at_approval=COPIED,
    ),
)
