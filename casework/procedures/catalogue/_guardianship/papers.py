"""Papers to attach to the registration of a guardianship or of its end, and originals to bring."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.catalogue._guardianship.forms import (
    ADOPTED,
    APPOINTED,
    BY_COURT,
    DIED,
    NATURAL,
    OF_COURT,
    PARENTS_ABLE,
    REACHED_CAPACITY,
    REPLACED,
)
from casework.procedures.definition import Original, Paper
from casework.procedures.requesting import IDENTITY_SCAN, OTHER_PAPER, authorisation_papers, originals_of

Cleaned = Mapping[str, Any]
BASES = {
    APPOINTED: Paper(
        code="appointment",
        title=_("Văn bản cử người giám hộ"),
        note=_("Hoặc văn bản lựa chọn trước người giám hộ, có công chứng hoặc chứng thực."),
        accepts="original",
    ),
    NATURAL: Paper(
        code="natural-proof",
        title=_("Giấy tờ chứng minh điều kiện giám hộ đương nhiên"),
        note=_("Chứng minh quan hệ và việc cha, mẹ đã chết, mất năng lực hoặc không đủ điều kiện."),
    ),
    BY_COURT: Paper(
        code="court-appointment",
        title=_("Bản án, quyết định của Tòa án chỉ định người giám hộ"),
        note=_("Bản chính hoặc bản sao có chứng thực."),
    ),
}
AGREEMENT = Paper(
    code="agreement",
    title=_("Văn bản thỏa thuận cử người giám hộ đương nhiên"),
    note=_("Khi nhiều người cùng đủ điều kiện; có chữ ký của tất cả."),
    accepts="original",
)
FINDING = Paper(
    code="court-finding",
    title=_("Bản án, quyết định tuyên bố mất năng lực hoặc có khó khăn trong nhận thức, làm chủ hành vi"),
    note=_("Bản chính hoặc bản sao có chứng thực."),
)
PROPERTY = Paper(
    code="property-list",
    title=_("Danh mục tài sản của người được giám hộ"),
    required=False,
    note=_("Không bắt buộc; nên nộp nếu đã lập."),
)
EXTRACT = Paper(code="extract", title=_("Trích lục đăng ký giám hộ đã cấp"))
GROUNDS = {
    REACHED_CAPACITY: Paper(
        code="capacity-proof",
        title=_("Giấy tờ chứng minh người được giám hộ có năng lực hành vi dân sự đầy đủ"),
        note=_("Đủ 18 tuổi: giấy tờ tùy thân. Người được Tòa án hủy tuyên bố: bản án, quyết định."),
    ),
    DIED: Paper(
        code="death-proof",
        title=_("Trích lục khai tử của người được giám hộ"),
        required=False,
        note=_("Không bắt buộc: phường tra cứu trong dữ liệu hộ tịch."),
    ),
    PARENTS_ABLE: Paper(
        code="parents-proof", title=_("Giấy tờ chứng minh cha, mẹ đã đủ điều kiện thực hiện quyền, nghĩa vụ")
    ),
    ADOPTED: Paper(code="adoption-decision", title=_("Giấy chứng nhận nuôi con nuôi")),
    REPLACED: Paper(
        code="replacement-proof",
        title=_("Giấy tờ chứng minh việc thay đổi người giám hộ"),
        note=_("Sau khi đăng ký chấm dứt, Quý vị nộp hồ sơ đăng ký giám hộ mới."),
    ),
}


def papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """What founds the guardianship; of an empty declaration, the appointed one."""
    return (*_founding(cleaned), *authorisation_papers(cleaned), PROPERTY, IDENTITY_SCAN, OTHER_PAPER)


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """Written for this registration: kept. Made for more than it: shown."""
    return _originals(cleaned, _founding(cleaned))


def end_papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """The ground of the end, the extract, and the list of property if one was made."""
    listed = (PROPERTY,) if cleaned.get("end", {}).get("property_listed") else ()
    optional = (*listed, IDENTITY_SCAN, OTHER_PAPER)
    return (*_ending(cleaned), *authorisation_papers(cleaned), *optional)


def end_originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """All shown and returned; what the office looks up itself is not asked for."""
    return _originals(cleaned, tuple(paper for paper in _ending(cleaned) if paper.required))


def _originals(cleaned: Cleaned, needed: tuple[Paper, ...]) -> tuple[Original, ...]:
    kept = tuple(paper for paper in needed if paper.accepts == "original")
    shown = tuple(paper for paper in needed if paper.accepts == "copy")
    return originals_of(cleaned, kept=kept, shown=shown)


def _founding(cleaned: Cleaned) -> tuple[Paper, ...]:
    guardianship = cleaned.get("guardianship", {})
    return (
        BASES[guardianship.get("kind") or APPOINTED],
        *((AGREEMENT,) if guardianship.get("several_eligible") else ()),
        *((FINDING,) if guardianship.get("situation") in OF_COURT else ()),
    )


def _ending(cleaned: Cleaned) -> tuple[Paper, ...]:
    return (GROUNDS[cleaned.get("end", {}).get("reason") or REACHED_CAPACITY], EXTRACT)
