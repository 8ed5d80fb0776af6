"""Papers to attach to the registration of a marriage, and the originals both bring (TT 04/2020/TT-BTP)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.ethnicity import OTHER
from casework.procedures.blocks.requester import IDENTITY_PAPERS
from casework.procedures.catalogue._marriage.forms import COLUMNS, DIVORCED, SPOUSES, WIDOWED
from casework.procedures.definition import Original, Paper
from casework.procedures.requesting import CHECKED, OTHER_PAPER

Cleaned = Mapping[str, Any]
LOOKED_UP = _("Không bắt buộc: phường tra cứu trong dữ liệu; đính kèm khi dữ liệu chưa có.")
PERSONAL = Paper(
    code="former-certificate",
    title=_("Bản sao Giấy chứng nhận kết hôn đã cấp, hoặc giấy tờ cá nhân có ghi việc kết hôn"),
    note=_("Tất cả những gì Quý vị còn giữ, ví dụ sổ hộ khẩu cũ, lý lịch, giấy khai sinh của con."),
)


def papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """Divorce judgments; the rest is looked up and may be attached."""
    earlier = [paper for role in SPOUSES for paper in _earlier_marriage(cleaned, role)]
    statuses = [
        Paper(
            code=f"status-{role}",
            title=_t("Giấy xác nhận tình trạng hôn nhân của %(who)s") % {"who": _who(role)},
            required=False,
            note=LOOKED_UP,
        )
        for role in SPOUSES
    ]
    return (*earlier, *statuses, *_identity_scans(), OTHER_PAPER)


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """Both identity papers; of an earlier marriage what was attached. All are returned at once."""
    shown = [
        Original(code=paper.code, title=paper.title, action="show", reason=CHECKED)
        for role in SPOUSES
        for paper in _earlier_marriage(cleaned, role)
        if paper.required
    ]
    return (*_identities(cleaned), *shown)


def papers_anew(_cleaned: Cleaned) -> tuple[Paper, ...]:
    """What still shows the former marriage."""
    return (PERSONAL, *_identity_scans(), OTHER_PAPER)


def originals_anew(cleaned: Cleaned) -> tuple[Original, ...]:
    """Both identity papers, and what still shows the former marriage."""
    return (*_identities(cleaned), Original(code=PERSONAL.code, title=PERSONAL.title, action="show", reason=CHECKED))


def _earlier_marriage(cleaned: Cleaned, role: str) -> tuple[Paper, ...]:
    status, who = cleaned.get(role, {}).get("status"), {"who": _who(role)}
    if status == DIVORCED:
        title = _t("Bản án, quyết định ly hôn của %(who)s") % who
        return (Paper(code=f"divorce-{role}", title=title, note=_("Đã có hiệu lực pháp luật.")),)
    if status == WIDOWED:
        title = _t("Trích lục khai tử của vợ hoặc chồng trước của %(who)s") % who
        return (Paper(code=f"death-{role}", title=title, required=False, note=LOOKED_UP),)
    return ()


def _identity_scans() -> tuple[Paper, ...]:
    return tuple(
        Paper(
            code=f"identity-scan-{role}",
            title=_t("Ảnh giấy tờ tùy thân của %(who)s") % {"who": _who(role)},
            required=False,
            note=_("Không bắt buộc: phường tra cứu theo số định danh."),
        )
        for role in SPOUSES
    )


def _identities(cleaned: Cleaned) -> tuple[Original, ...]:
    return tuple(
        Original(
            code=f"identity-{role}",
            title=_t("%(paper)s của %(who)s") % {"paper": _paper(cleaned.get(role, {})), "who": _who(role)},
            action="show",
            reason=CHECKED,
        )
        for role in SPOUSES
    )


def _paper(spouse: Cleaned) -> str:
    kind = spouse.get("identity_paper")
    named = spouse.get("identity_paper_other") if kind == OTHER else dict(IDENTITY_PAPERS).get(str(kind))
    return str(named or _t("Giấy tờ tùy thân"))


def _who(role: str) -> str:
    return str(COLUMNS[role]).lower()
