"""Papers to attach to a birth registration, and originals to bring when collecting its result."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.ethnicity import OTHER
from casework.procedures.blocks.requester import AUTHORISED, IDENTITY_PAPERS
from casework.procedures.catalogue._birth.forms import CERTIFICATE, PLEDGE, WITNESS
from casework.procedures.definition import Original, Paper

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
AUTHORISATION = Paper(code="authorisation", title=_("Văn bản ủy quyền"), accepts="original")
KINSHIP = Paper(
    code="kinship-proof",
    title=_("Giấy tờ chứng minh quan hệ với người ủy quyền"),
    note=_("Thay cho việc chứng thực văn bản ủy quyền."),
)
OPTIONAL = (
    Paper(
        code="identity-scan",
        title=_("Ảnh giấy tờ tùy thân của người yêu cầu"),
        required=False,
        note=_("Không bắt buộc: phường tra cứu theo số định danh."),
    ),
    Paper(
        code="marriage-proof",
        title=_("Giấy chứng nhận kết hôn của cha mẹ"),
        required=False,
        note=_("Không bắt buộc: phường tra cứu trong dữ liệu hộ tịch."),
    ),
    Paper(code="other", title=_("Giấy tờ khác"), required=False),
)
CHECKED = _("Đối chiếu với thông tin đã khai, trả lại ngay.")
KEPT = _("Nộp bản chính, lưu trong hồ sơ.")


def papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """The papers this declaration needs; of an empty one, those of the usual case."""
    return (_evidence(cleaned), *_authorisation(cleaned), *OPTIONAL)


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """The originals to bring for this declaration. Birth evidence and authority are kept, the rest is shown."""
    kept = [_evidence(cleaned), *(paper for paper in _authorisation(cleaned) if paper is AUTHORISATION)]
    shown = [paper for paper in _authorisation(cleaned) if paper is KINSHIP]
    return (
        *(Original(code=paper.code, title=paper.title, action="submit", reason=KEPT) for paper in kept),
        Original(code="identity", title=_identity_paper(cleaned), action="show", reason=CHECKED),
        *(Original(code=paper.code, title=paper.title, action="show", reason=CHECKED) for paper in shown),
    )


def _evidence(cleaned: Cleaned) -> Paper:
    return EVIDENCE[cleaned.get("evidence", {}).get("kind") or CERTIFICATE]


def _authorisation(cleaned: Cleaned) -> tuple[Paper, ...]:
    requester = cleaned.get("requester", {})
    if requester.get("relation") != AUTHORISED:
        return ()
    # NĐ 23/2015 and law.md A.0 BLK-UQ: within the family no certification, but proof of kinship.
    return (AUTHORISATION, KINSHIP) if requester.get("authorised_by_family") else (AUTHORISATION,)


def _identity_paper(cleaned: Cleaned) -> str:
    requester = cleaned.get("requester", {})
    kind = requester.get("identity_paper")
    named = requester.get("identity_paper_other") if kind == OTHER else dict(IDENTITY_PAPERS).get(kind)
    return _("%(paper)s của người yêu cầu") % {"paper": named or _("Giấy tờ tùy thân")}
