"""The papers of certifications: the words on each copy, and the answer on what is not certified."""

from casework.documents import certification_words, facts
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.kinds.kind import NUMBERED, DocumentKind

KINDS = (
    DocumentKind(
        code="certification-words",
        title="Lời chứng",
        called="Bản sao chứng thực",
        about="original",
        facts=facts.CertificationWords,
        series="SCT/BS",
        issue_book=IssueBook.CERTIFICATION,
        fee="fee",
        paper="copy",
        handed_over=True,
        given_at_approval=NUMBERED,
        compose=certification_words.compose,
    ),
    DocumentKind(
        code="certification-answer",
        title="Văn bản trả lời về giấy tờ không được chứng thực",
        facts=facts.CertificationAnswer,
        series="UBND-TP",
        handed_over=True,
        given_at_approval=NUMBERED,
    ),
)
