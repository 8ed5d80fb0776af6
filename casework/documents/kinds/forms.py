"""Forms to fill in or filled in, the user guide, and the sheet by which a printer is set."""

from casework.documents import calibration, facts, form_rows, guide
from casework.documents.kinds.kind import DocumentKind

KINDS = (
    DocumentKind(
        code="blank-form",
        title="Tờ khai (mẫu trắng)",
        facts=facts.BlankForm,
        compose=form_rows.compose_blank,
        proven=False,
    ),
    DocumentKind(code="filled-form", title="Tờ khai", facts=facts.Form, compose=form_rows.compose_filled, proven=False),
    DocumentKind(
        code="user-guide", title="Hướng dẫn sử dụng", facts=facts.UserGuide, compose=guide.compose, proven=False
    ),
    DocumentKind(
        code="calibration-sheet",
        title="Tờ căn chỉnh máy in",
        facts=facts.Calibration,
        compose=calibration.compose,
        proven=False,
    ),
)
