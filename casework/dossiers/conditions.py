"""What must hold before a transition, each with the sentence the reader gets when it does not."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from casework.dossiers.rules import Condition, Sentence
from casework.procedures.outcomes import GRANT

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier


def _declaration_complete(dossier: "Dossier") -> Sentence:
    version = dossier.working_declaration
    if version is None or version.cleaned is None:
        return _("Tờ khai chưa điền đủ. Hãy xem lại các mục được đánh dấu rồi gửi.")
    return None


def _papers_attached(dossier: "Dossier") -> Sentence:
    version = dossier.working_declaration
    if not dossier.is_online or version is None or version.cleaned is None:
        return None
    attached = set(dossier.paper_files.current().values_list("requirement", flat=True))
    wanted = dossier.procedure.papers(version.cleaned)
    missing = [str(paper.title) for paper in wanted if paper.required and paper.code not in attached]
    if missing:
        return _("Chưa đính kèm: %(papers)s. Hãy chụp hoặc chọn tệp rồi gửi.") % {"papers": ", ".join(missing)}
    return None


def _papers_seen(dossier: "Dossier") -> Sentence:
    missing = [] if dossier.is_online else dossier.papers_not_seen()
    if missing:
        return _(
            "Chưa có: %(papers)s. Hãy quét hoặc chụp lại, ghi “đã xuất trình bản chính”, hoặc yêu cầu bổ sung."
        ) % {"papers": ", ".join(missing)}
    return None


def _originals_compared_on_filing(dossier: "Dossier") -> Sentence:
    if dossier.is_online:
        return None
    compared = dossier.compared_on_filing()
    for original in dossier.originals_to_compare:
        row = compared.get(original.code)
        if row is None and dossier.channel == dossier.Channel.COUNTER:
            return _("Chưa đối chiếu bản chính: %(original)s. Hãy ghi kết quả; không mang cũng ghi.") % {
                "original": original.title
            }
        if row is not None and row.result == "differs":
            return _("Bản chính không khớp: %(original)s. Hãy yêu cầu bổ sung để sửa tờ khai, rồi đối chiếu lại.") % {
                "original": original.title
            }
    return None


def _every_paper_has_verdict(dossier: "Dossier") -> Sentence:
    missing = dossier.papers_without_verdict()
    if not missing:
        return None
    told = _("Hãy ghi nhận xét cho mọi giấy tờ trước khi yêu cầu bổ sung. Còn thiếu: %(papers)s.") % {
        "papers": ", ".join(str(paper.title) for paper in missing)
    }
    if not any(paper.confidential for paper in missing):
        return told
    return told + " " + _("Giấy tờ chỉ người thụ lý được xem thì người thụ lý nhận xét và yêu cầu bổ sung.")


def _no_supplement_under_way(dossier: "Dossier") -> Sentence:
    return _("Hồ sơ đang chờ công dân bổ sung.") if dossier.open_supplement else None


def _every_item_answered(dossier: "Dossier") -> Sentence:
    supplement = dossier.open_supplement
    if supplement is None:
        return _("Không có yêu cầu bổ sung nào đang chờ trả lời.")
    waiting = [item.title for item in supplement.items.all() if not item.answered_at]
    if waiting:
        return _("Còn mục chưa bổ sung: %(items)s.") % {"items": ", ".join(waiting)}
    return None


def _every_check_answered(dossier: "Dossier") -> Sentence:
    draft = dossier.draft_result_or_none
    if draft is not None and draft.outcome and draft.outcome != GRANT:
        return None
    waiting = [str(check.title) for check in dossier.unanswered_checks]
    if waiting:
        return _("Hãy trả lời các mục kiểm tra: %(checks)s.") % {"checks": "; ".join(waiting)}
    return None


def _nothing_left_to_verify(dossier: "Dossier") -> Sentence:
    draft = dossier.draft_result_or_none
    if draft is None or draft.outcome != GRANT:
        return None
    asked = [letter.addressee for letter in (*dossier.letters_to_sign, *dossier.letters_running)]
    if asked:
        return _("Còn văn bản xác minh chưa có kết quả: %(asked)s. Hãy ghi trả lời hoặc kết thúc việc chờ.") % {
            "asked": "; ".join(asked)
        }
    return None


def _evidence_declared(dossier: "Dossier") -> Sentence:
    # A dossier without a declaration, as tests and drafts know it, offers no evidence.
    if dossier.declared and dossier.procedure.evidence(dossier.declared):
        return None
    return _("Tờ khai không nêu chứng cứ nào phải xem xét.")


def _verification_drafted(dossier: "Dossier") -> Sentence:
    return None if dossier.letters_to_sign else _("Không có công văn xác minh nào chờ ký.")


def _verification_running(dossier: "Dossier") -> Sentence:
    return None if dossier.letters_running else _("Không có công văn xác minh nào đang chờ trả lời.")


def _reply_possible(dossier: "Dossier") -> Sentence:
    return None if dossier.letters_to_answer else _("Không có công văn xác minh nào đang chờ trả lời.")


def _may_be_sworn(dossier: "Dossier") -> Sentence:
    if not dossier.letters_overdue:
        return _("Chưa có công văn xác minh nào hết thời gian chờ trả lời.")
    if not dossier.sworn_paper:
        return _("Với thủ tục này, văn bản cam đoan không thay được trả lời xác minh.")
    return None


def _something_to_scan(dossier: "Dossier") -> Sentence:
    if dossier.letters_to_scan or dossier.papers_to_scan:
        return None
    return _("Chưa có trả lời xác minh hay biên bản nào để thêm bản chụp.")


def _may_apologise(dossier: "Dossier") -> Sentence:
    if dossier.due_at is None:
        return _("Hồ sơ chưa được hẹn ngày trả kết quả nên không có gì để hẹn lại.")
    if dossier.extension_to_sign is not None:
        return _("Đã có văn bản xin lỗi chờ lãnh đạo ký.")
    postponed = any(row.kind == "postponed" and row.signed_at for row in dossier.extensions.all())
    if postponed and not dossier.is_late:
        return _("Hồ sơ đã được hẹn lại một lần; không hẹn lại lần thứ hai.")
    return None


def _extension_drafted(dossier: "Dossier") -> Sentence:
    return None if dossier.extension_to_sign else _("Không có văn bản xin lỗi nào chờ ký.")


def _proposed_to_grant(dossier: "Dossier") -> Sentence:
    proposed = dossier.proposal
    return None if proposed and not proposed.refuses else _("Hồ sơ được trình với đề xuất từ chối.")


def _proposed_to_refuse(dossier: "Dossier") -> Sentence:
    proposed = dossier.proposal
    if proposed and proposed.refuses:
        return None
    return _("Hồ sơ được trình với đề xuất cấp. Nếu không đồng ý, hãy trả lại người thụ lý kèm lý do.")


def _visit_is_complete(dossier: "Dossier") -> Sentence:
    visit = dossier.open_visit
    if visit is None:
        return _("Hãy mở lượt tiếp công dân: ai đến nhận, đối chiếu bản chính, lệ phí.")
    return visit.missing_for_hand_over()


def _fee_is_settled(dossier: "Dossier") -> Sentence:
    if dossier.charges.filter(state="due").exists():
        return _("Lệ phí chưa được thu hoặc chưa ghi nhận căn cứ miễn.")
    return None


def _an_original_differs(dossier: "Dossier") -> Sentence:
    visit = dossier.open_visit
    if visit is None or not visit.differences():
        return _("Chỉ giữ lại kết quả khi đã ghi nhận một bản chính không khớp.")
    return None


def _nothing_registered(dossier: "Dossier") -> Sentence:
    if dossier.entries.exclude(state="struck").exists():
        return _("Việc hộ tịch đã được ghi vào sổ, nên hồ sơ không còn rút hoặc dừng được. Hãy liên hệ phường.")
    return None


def _posting_over(dossier: "Dossier") -> Sentence:
    if not dossier.procedure.route.posting_days:
        return None
    if dossier.foundling_case is None:
        return _("Hồ sơ chưa gắn với vụ việc trẻ bị bỏ rơi. Hãy gắn vụ việc có số biên bản đã khai.")
    hindrance: Sentence = dossier.foundling_case.hindrance
    return hindrance


POSTING_OVER = Condition(_posting_over)
DECLARATION_COMPLETE = Condition(_declaration_complete)
PAPERS_ATTACHED = Condition(_papers_attached)
PAPERS_SEEN = Condition(_papers_seen)
ORIGINALS_COMPARED_ON_FILING = Condition(_originals_compared_on_filing)
EVERY_PAPER_HAS_VERDICT = Condition(_every_paper_has_verdict)
NO_SUPPLEMENT_UNDER_WAY = Condition(_no_supplement_under_way)
EVERY_ITEM_ANSWERED = Condition(_every_item_answered)
EVERY_CHECK_ANSWERED = Condition(_every_check_answered)
NOTHING_LEFT_TO_VERIFY = Condition(_nothing_left_to_verify)
EVIDENCE_DECLARED = Condition(_evidence_declared)
VERIFICATION_DRAFTED = Condition(_verification_drafted)
VERIFICATION_RUNNING = Condition(_verification_running)
REPLY_POSSIBLE = Condition(_reply_possible)
SOMETHING_TO_SCAN = Condition(_something_to_scan)
MAY_BE_SWORN = Condition(_may_be_sworn)
MAY_APOLOGISE = Condition(_may_apologise)
EXTENSION_DRAFTED = Condition(_extension_drafted)
PROPOSED_TO_GRANT = Condition(_proposed_to_grant)
PROPOSED_TO_REFUSE = Condition(_proposed_to_refuse)
VISIT_IS_COMPLETE = Condition(_visit_is_complete)
FEE_IS_SETTLED = Condition(_fee_is_settled)
AN_ORIGINAL_DIFFERS = Condition(_an_original_differs)
NOTHING_REGISTERED = Condition(_nothing_registered)
GRANTED_WHEN: list[Any] = [PROPOSED_TO_GRANT, POSTING_OVER]
RECEIVED_WHEN: list[Any] = [NO_SUPPLEMENT_UNDER_WAY, POSTING_OVER, PAPERS_SEEN, ORIGINALS_COMPARED_ON_FILING]
