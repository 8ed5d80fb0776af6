"""Which papers of a dossier are meant for the citizen, to be read and printed at home."""

from collections.abc import Iterable

from casework.documents.issued import IssuedDocument

# What is signed and sealed by hand is given at the counter; drafts and the office's own sheets stay in the office.
KINDS_FOR_CITIZENS = frozenset(
    {
        "deposit-receipt",
        "receipt-slip",
        "supplement-slip",
        "decline-slip",
        "refusal-letter",
        "stop-notice",
        "apology-letter",
        "sworn-statement",
    }
)


def meant_for_citizen(documents: Iterable[IssuedDocument]) -> list[IssuedDocument]:
    """Those of a dossier's papers that the citizen may open, the newest first; neither drafts nor voided ones."""
    meant = [
        document
        for document in documents
        if document.kind in KINDS_FOR_CITIZENS and not document.draft and document.voided_at is None
    ]
    return sorted(meant, key=lambda document: -document.pk)
