"""The papers of birth registrations."""

from casework.documents import birth_blank, facts
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.kinds.kind import COPIED, ENTERED, DocumentKind

KINDS = (
    DocumentKind(
        code="birth-certificate",
        title="Giấy khai sinh (bản xem)",
        facts=facts.BirthCertificate,
        series="register",
        given_at_approval=ENTERED,
    ),
    DocumentKind(
        code="birth-certificate-blank",
        title="Giấy khai sinh (in lên phôi)",
        called="Giấy khai sinh",
        facts=facts.BirthCertificate,
        series="register",
        paper="blank",
        handed_over=True,
        compose=birth_blank.compose,
    ),
    DocumentKind(
        code="birth-certificate-copy",
        title="Trích lục khai sinh (bản sao)",
        facts=facts.BirthExtract,
        series="TLKS-BS",
        issue_book=IssueBook.EXTRACTS,
        handed_over=True,
        given_at_approval=COPIED,
    ),
    DocumentKind(
        code="birth-copy",
        title="Giấy khai sinh (bản sao)",
        facts=facts.BirthExtract,
        series="TLKS-BS",
        issue_book=IssueBook.EXTRACTS,
        handed_over=True,
        given_at_approval=COPIED,
    ),
)
