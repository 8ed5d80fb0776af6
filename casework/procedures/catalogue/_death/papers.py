"""Papers to attach to a death registration, and originals to bring when collecting its result."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.catalogue._death.circumstances import CIRCUMSTANCES, ELSEWHERE
from casework.procedures.catalogue._death.forms import KINDS_OF_EVIDENCE
from casework.procedures.catalogue._death.law import has_no_notice
from casework.procedures.definition import Original, Paper
from casework.procedures.evidence import Evidence
from casework.procedures.requesting import IDENTITY_SCAN, OTHER_PAPER, authorisation_papers, originals_of

Cleaned = Mapping[str, Any]
RESIDENCE_PROOF = Paper(
    code="residence-proof",
    title=_("Giấy tờ chứng minh nơi cư trú cuối cùng hoặc nơi chết"),
    required=False,
    note=_("Không bắt buộc: phường tra cứu trước; chỉ cần khi không tra cứu được."),
)
OPTIONAL = (IDENTITY_SCAN, RESIDENCE_PROOF, OTHER_PAPER)
DECISION = Paper(
    code="court-decision",
    title=_("Bản án, quyết định của Tòa án tuyên bố một người là đã chết"),
    note=_("Bản chính hoặc bản sao có chứng thực, do Tòa án cấp."),
)
EFFECT = Paper(
    code="proof-of-effect",
    title=_("Giấy tờ chứng minh bản án, quyết định đã có hiệu lực pháp luật"),
    note=_("Ví dụ: văn bản xác nhận của Tòa án. Nếu bản án, quyết định ghi rõ thì chụp lại trang đó."),
)
WITNESSES = Paper(
    code="witness-statements",
    title=_("Văn bản của những người làm chứng"),
    note=_("Có họ tên, nơi cư trú và chữ ký của từng người."),
    accepts="original",
)
EVIDENCE_NOTE = _("Do cơ quan, tổ chức có thẩm quyền cấp hoặc xác nhận, chứng minh được việc chết.")


def papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """The notice, its substitute or the evidence, and papers of authority; of an empty declaration the usual case."""
    return (*_proof(cleaned), *authorisation_papers(cleaned), *OPTIONAL)


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """The notice and witnesses' statements are kept; evidence of other use to the family is shown."""
    kept = tuple(paper for paper in _proof(cleaned) if paper.accepts == "original")
    shown = tuple(paper for paper in _proof(cleaned) if paper.accepts == "copy")
    return originals_of(cleaned, kept=kept, shown=shown)


def court_papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """The court's decision and the proof that it is in force replace the notice."""
    return (DECISION, EFFECT, *authorisation_papers(cleaned), *OPTIONAL)


def court_originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """The decision is kept; what proves its effect is shown."""
    return originals_of(cleaned, kept=(DECISION,), shown=(EFFECT,))


def _proof(cleaned: Cleaned) -> tuple[Paper, ...]:
    if not has_no_notice(cleaned):
        return (_notice(cleaned),)
    rows = tuple(_evidence(order, row) for order, row in enumerate(cleaned.get("evidence") or (), start=1))
    return (*rows, WITNESSES) if cleaned.get("witnesses") else rows


def _notice(cleaned: Cleaned) -> Paper:
    known = CIRCUMSTANCES[cleaned.get("death", {}).get("circumstance") or ELSEWHERE]
    return Paper(
        code="death-notice",
        title=known.paper,
        note=_("Cơ quan cấp: %(issuer)s.") % {"issuer": known.issuer},
        accepts="original",
    )


def evidence(cleaned: Cleaned) -> tuple[Evidence, ...]:
    """The pieces that stand for a notice, to be judged one by one; none where there is a notice."""
    if not has_no_notice(cleaned):
        return ()
    kinds = dict(KINDS_OF_EVIDENCE)
    return tuple(
        Evidence(
            code=f"evidence-{order}",
            title=f"{kinds.get(row.get('kind', ''), '')}: {row.get('title', '')}",
            source=row.get("issuer", ""),
        )
        for order, row in enumerate(cleaned.get("evidence") or (), start=1)
    )


def _evidence(order: int, row: Cleaned) -> Paper:
    kind = dict(KINDS_OF_EVIDENCE).get(row.get("kind", ""), _("Chứng cứ"))
    return Paper(
        code=f"evidence-{order}",
        title=_("Chứng cứ %(order)d: %(kind)s") % {"order": order, "kind": kind},
        note=row.get("title") or EVIDENCE_NOTE,
    )
