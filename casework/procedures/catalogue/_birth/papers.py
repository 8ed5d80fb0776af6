"""Papers to attach to a birth registration, and originals to bring when collecting its result."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.catalogue._birth.forms import CERTIFICATE, PLEDGE, WITNESS
from casework.procedures.definition import Original, Paper
from casework.procedures.requesting import IDENTITY_SCAN, OTHER_PAPER, authorisation_papers, originals_of

Cleaned = Mapping[str, Any]
EVIDENCE = {
    CERTIFICATE: Paper(
        code="birth-notice",
        title=_("Giấy chứng sinh"),
        note=_(
            "Không có thì nộp văn bản của người làm chứng xác nhận việc sinh; không có người làm chứng thì nộp giấy "
            "cam đoan về việc sinh."
        ),
        accepts="original",
    ),
    WITNESS: Paper(
        code="witness-statement",
        title=_("Văn bản của người làm chứng xác nhận việc sinh"),
        note=_("Có họ tên, nơi cư trú và chữ ký của người làm chứng."),
        accepts="original",
    ),
    PLEDGE: Paper(
        code="birth-pledge",
        title=_("Giấy cam đoan về việc sinh"),
        note=_("Người yêu cầu tự viết và ký."),
        accepts="original",
    ),
}
OPTIONAL = (
    IDENTITY_SCAN,
    Paper(
        code="marriage-proof",
        title=_("Giấy chứng nhận kết hôn của cha mẹ"),
        required=False,
        note=_("Không bắt buộc: phường tra cứu trong dữ liệu hộ tịch."),
    ),
    OTHER_PAPER,
)


def papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """The papers this declaration needs; of an empty one, those of the usual case."""
    return (evidence_paper(cleaned), *authorisation_papers(cleaned), *OPTIONAL)


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """The originals to bring for this declaration. Birth evidence and authority are kept, the rest is shown."""
    return originals_of(cleaned, kept=(evidence_paper(cleaned),))


def evidence_paper(cleaned: Cleaned) -> Paper:
    """The paper that proves this birth; of an empty declaration, the giấy chứng sinh."""
    return EVIDENCE[cleaned.get("evidence", {}).get("kind") or CERTIFICATE]
