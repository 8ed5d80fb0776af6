"""Papers to attach to a request for an extract, and originals to bring: who may ask, and what helps to find it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.ethnicity import OTHER
from casework.procedures.catalogue._extract.forms import AGENCY, HEIR, REPRESENTATIVE
from casework.procedures.definition import Original, Paper
from casework.procedures.requesting import IDENTITY_SCAN, OTHER_PAPER, authorisation_papers, originals_of

Cleaned = Mapping[str, Any]
AGENCY_REQUEST = Paper(
    code="agency-request",
    title=_("Văn bản đề nghị của cơ quan, tổ chức"),
    note=_("Nêu rõ lý do; có chữ ký và đóng dấu."),
    accepts="original",
)
RELATION_PROOF = Paper(
    code="relation-proof",
    title=_("Giấy tờ chứng minh quan hệ với người được cấp trích lục"),
    note=_("Ví dụ: giấy khai sinh, giấy chứng nhận kết hôn, quyết định cử người giám hộ, di chúc."),
)
FAMILY_PROOF = Paper(
    code="relation-proof",
    title=_("Giấy tờ chứng minh quan hệ với người được cấp trích lục"),
    required=False,
    note=_("Không bắt buộc: phường tra cứu trong dữ liệu hộ tịch trước."),
)
OLD_PAPER = Paper(
    code="old-paper",
    title=_("Bản chụp giấy tờ hộ tịch đã cấp trước đây"),
    required=False,
    note=_("Nếu còn giữ; giúp tra cứu nhanh hơn."),
)
PROVEN_BY_PAPER = (REPRESENTATIVE, HEIR, OTHER)
PROVEN_BY_DATA = ("parent", "spouse", "child")


def papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """What proves the right to ask, and optional papers; of an empty declaration the optional ones alone."""
    return (*_right(cleaned), *authorisation_papers(cleaned), OLD_PAPER, IDENTITY_SCAN, OTHER_PAPER)


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """The agency's request and the authority are kept; what proves a relation is shown."""
    needed = [paper for paper in _right(cleaned) if paper.required]
    kept = tuple(paper for paper in needed if paper.accepts == "original")
    shown = tuple(paper for paper in needed if paper.accepts == "copy")
    return originals_of(cleaned, kept=kept, shown=shown)


def _right(cleaned: Cleaned) -> tuple[Paper, ...]:
    relation = cleaned.get("requester", {}).get("relation")
    if relation == AGENCY:
        return (AGENCY_REQUEST,)
    if relation in PROVEN_BY_PAPER:
        return (RELATION_PROOF,)
    return (FAMILY_PROOF,) if relation in PROVEN_BY_DATA else ()
