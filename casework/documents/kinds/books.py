"""The papers of the books themselves; they belong to the ward's office, not to a dossier."""

from casework.access.permissions import Permission
from casework.documents import facts
from casework.documents.kinds.kind import DocumentKind

KINDS = (
    DocumentKind(
        code="book-closing",
        title="Trang khóa sổ hộ tịch",
        facts=facts.BookClosingPage,
        right=Permission.VIEW_REGISTER,
    ),
    DocumentKind(
        code="book-pages",
        title="Bản in sổ",
        facts=facts.BookPages,
        sheet="A4 landscape",
        right=Permission.VIEW_REGISTER,
    ),
)
