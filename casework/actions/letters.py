"""Letters of the People's Committee that an act brings, their head and signature; the refusal, and notice 05."""

from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.access.posts import Post
from casework.actions.authority import leader_in_post, number_for, signature_of
from casework.actions.gate import Deed
from casework.actions.slips import applicant, request_words
from casework.documents.facts import Agency
from casework.documents.issued import IssuedDocument
from casework.documents.kinds import KINDS
from casework.documents.production import plan
from casework.dossiers.dossier import Dossier


def head_of_letter(deed: Deed, *, number: str, post: Post) -> dict[str, Any]:
    """What every letter of the People's Committee about a dossier says of itself."""
    return {
        "agency": Agency.of(deed.dossier.ward),
        "number": number,
        "issued_on": localdate(deed.at),
        "dossier_code": deed.dossier.code,
        "request": request_words(deed.dossier),
        "signature": signature_of(post),
    }


def to_requester(dossier: Dossier) -> dict[str, Any]:
    """Of a letter to who made the request: to whom it is addressed, who gets it besides, when the request came."""
    return {
        "addressee": _("ông/bà %(name)s") % {"name": dossier.requester_name},
        "addressee_address": applicant(dossier).address,
        "recipients": (_("Như trên"), _("Bộ phận tiếp nhận và trả kết quả"), _("Lưu: VT, TP")),
        "received_at": dossier.accepted_at or dossier.received_at,
    }


def issue_signed(deed: Deed, kind: str, **facts: Any) -> IssuedDocument:
    """A letter under the next number, signed by who acts, or by a leader in post where the system does."""
    deed.leaves_work = True
    number = number_for(deed, KINDS[kind].series)
    post = deed.post or leader_in_post(deed.dossier)
    letter = KINDS[kind].facts(**head_of_letter(deed, number=number, post=post), **facts)
    return plan(
        deed.dossier,
        kind,
        letter,
        at=deed.at,
        number=number,
        signer_name=str(post.user),
        signer_title=post.title,
    )


def issue_letter(deed: Deed, kind: str, *, reasons: tuple[str, ...], legal_ground: str) -> IssuedDocument:
    """A letter that ends the handling, in the layout of NĐ 30/2020: refusal, or notice 05."""
    dossier = deed.dossier
    facts: dict[str, Any] = to_requester(dossier) | {
        "reasons": reasons,
        "legal_ground": legal_ground,
        "next_step": _("Quý vị có thể nộp lại hồ sơ bất cứ lúc nào; dữ liệu đã khai vẫn được giữ trong tài khoản."),
    }
    if kind == "refusal-letter":
        facts["summary"] = _("không giải quyết yêu cầu %(request)s") % {"request": request_words(dossier)}
        facts["complaint"] = _(
            "Nếu không đồng ý, Quý vị có quyền khiếu nại đến Chủ tịch %(committee)s trong thời hạn 90 ngày kể từ ngày "
            "nhận được văn bản này, hoặc khởi kiện tại Tòa án theo Luật Tố tụng hành chính."
        ) % {"committee": dossier.ward.people_committee}
    else:
        facts["regulation"] = dossier.edition.slips
    return issue_signed(deed, kind, **facts)
