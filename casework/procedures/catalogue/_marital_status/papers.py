"""Papers to attach to the request for a marital-status certificate, and originals to bring."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.catalogue._marital_status.forms import DIVORCED, WIDOWED
from casework.procedures.catalogue._marital_status.residences import other_residences
from casework.procedures.definition import Original, Paper
from casework.procedures.requesting import IDENTITY_SCAN, OTHER_PAPER, authorisation_papers, originals_of

Cleaned = Mapping[str, Any]
JUDGMENT = Paper(
    code="divorce-judgment",
    title=_("Bản án, quyết định ly hôn đã có hiệu lực"),
    required=False,
    note=_("Chỉ cần khi phường không tra cứu được; ly hôn ở nước ngoài: trích lục ghi chú ly hôn."),
)
DEATH_EXTRACT = Paper(
    code="spouse-death",
    title=_("Trích lục khai tử hoặc giấy chứng tử của vợ, chồng"),
    required=False,
    note=_("Chỉ cần khi phường không tra cứu được."),
)
EARLIER = Paper(
    code="earlier-certificate",
    title=_("Giấy xác nhận tình trạng hôn nhân đã cấp trước đây"),
    note=_("Nộp lại bản chính khi nhận giấy mới."),
    accepts="original",
)
STATEMENT = Paper(
    code="sworn-statement",
    title=_("Văn bản cam đoan về tình trạng hôn nhân"),
    required=False,
    note=_("Chỉ cần khi phường không nhận được trả lời của nơi khác; có thể ký tại quầy."),
    accepts="original",
)
PROOFS = {DIVORCED: JUDGMENT, WIDOWED: DEATH_EXTRACT}


def papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """What proves the status where data do not, the earlier certificate, the statement for want of a reply."""
    proof = PROOFS.get((cleaned.get("status") or {}).get("status") or "")
    return (
        *((proof,) if proof else ()),
        *((EARLIER,) if _returns_earlier(cleaned) else ()),
        *((STATEMENT,) if _may_need_oath(cleaned) else ()),
        *authorisation_papers(cleaned),
        IDENTITY_SCAN,
        OTHER_PAPER,
    )


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """The earlier certificate is handed in; the rest is looked up."""
    return originals_of(cleaned, kept=(EARLIER,) if _returns_earlier(cleaned) else ())


def _returns_earlier(cleaned: Cleaned) -> bool:
    return (cleaned.get("earlier") or {}).get("returned") == "returned"


def _may_need_oath(cleaned: Cleaned) -> bool:
    if (cleaned.get("earlier") or {}).get("returned") == "lost":
        return True
    return bool(cleaned.get("holder") and other_residences(cleaned))
