"""When a proposal may go before the leader and may still be granted: complete, and no check failed against it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from casework.dossiers.at_counter import NOBODY_OBJECTS
from casework.dossiers.rules import Condition, Sentence
from casework.procedures.outcomes import GRANT

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier


def _proposal_is_ready(dossier: "Dossier") -> Sentence:
    draft = dossier.draft_result_or_none
    if draft is None or not draft.outcome:
        return _("Hãy soạn dự thảo kết quả và chọn đề xuất trước khi trình.")
    if draft.proposal.refuses and not draft.reason:
        return _("Đề xuất từ chối phải có lý do và căn cứ.")
    if draft.result is None and not draft.proposal.refuses:
        return _("Dự thảo kết quả còn mục chưa điền.")
    if dossier.procedure.prints_from and draft.outcome == GRANT and draft.entry_id is None:
        return _("Hãy tìm và chọn mục trong sổ để in; không có thì đề xuất trả lời bằng văn bản.")
    return draft.proposal.misfit(draft.result or {}) or (_blocked(dossier) if draft.outcome == GRANT else None)


def _blocked(dossier: "Dossier") -> Sentence:
    """What forbids a grant: a party who objects, or a check that failed."""
    if objection := NOBODY_OBJECTS.refusal(dossier):
        return objection
    blocked = [str(check.title) for check in dossier.failed_hard_checks]
    if blocked:
        return _("Chưa trình được vì kiểm tra không đạt: %(checks)s.") % {"checks": "; ".join(blocked)}
    return None


def _nothing_failed_since(dossier: "Dossier") -> Sentence:
    failed = "; ".join(str(check.title) for check in dossier.failed_hard_checks)
    if failed:
        return _("Sau khi trình, kiểm tra không còn đạt: %(checks)s. Hãy trả lại người thụ lý.") % {"checks": failed}
    return None


PROPOSAL_IS_READY = Condition(_proposal_is_ready)
# A reply of another authority may come, and speak against the grant, while the leader has it before him.
NOTHING_FAILED_SINCE = Condition(_nothing_failed_since)
