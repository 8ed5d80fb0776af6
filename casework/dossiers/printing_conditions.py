"""What must hold before result papers are printed, signed, sealed and announced, each with its sentence."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from casework.dossiers.rules import Condition, Sentence

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier


def _papers_planned(dossier: "Dossier") -> Sentence:
    if dossier.papers_due:
        return None
    if dossier.struck_entry:
        return _("Mục đăng ký đã bị hủy: giấy tờ lập từ mục đó không còn giá trị và không in lại được.")
    if dossier.registers_at_counter:
        return _("Giấy tờ của việc này chỉ có sau khi đăng ký vào sổ, lúc các bên có mặt.")
    return _("Chưa có giấy tờ để in. Hãy ghi số định danh nhận được hoặc xin ý kiến lãnh đạo.")


def _papers_made(dossier: "Dossier") -> Sentence:
    due = dossier.papers_due
    if any(paper.state == "failed" for paper in due):
        return _("Có giấy tờ chưa tạo được. Hãy bấm “Thử tạo lại” ở mục Giấy tờ đã lập.")
    if any(paper.state != "ready" for paper in due):
        return _("Giấy tờ đang được tạo. Hãy đợi vài giây rồi mở tệp để in.")
    return None


def _papers_printed(dossier: "Dossier") -> Sentence:
    due = dossier.papers_due
    return None if due and all(paper.printed_at for paper in due) else _("Giấy tờ chưa được in.")


def _papers_signed(dossier: "Dossier") -> Sentence:
    due = dossier.papers_due
    return None if due and all(paper.signed_at for paper in due) else _("Giấy tờ chưa có chữ ký.")


def _papers_signed_and_sealed(dossier: "Dossier") -> Sentence:
    due = dossier.papers_due
    if not due and dossier.registers_at_counter and not dossier.entry_in_force:
        return None  # the papers come out of the registration
    if not due:
        return _("Chưa có giấy tờ kết quả nào được tạo.")
    for paper in due:
        if not paper.printed_at:
            return _("Còn giấy tờ chưa in: %(paper)s.") % {"paper": paper.title}
        if not paper.signed_at:
            return _("Còn giấy tờ chưa ghi nhận chữ ký: %(paper)s.") % {"paper": paper.title}
        if not paper.sealed_at:
            return _("Còn giấy tờ chưa đóng dấu: %(paper)s.") % {"paper": paper.title}
    return None


def _nothing_was_struck(dossier: "Dossier") -> Sentence:
    if not dossier.struck_entry:
        return None
    return _("Mục đăng ký đã bị hủy, giấy tờ không còn giá trị để trả. Hãy thu hồi hồ sơ để xem lại.")


NOTHING_WAS_STRUCK = Condition(_nothing_was_struck)
PAPERS_PLANNED = Condition(_papers_planned)
PAPERS_MADE = Condition(_papers_made)
PAPERS_PRINTED = Condition(_papers_printed)
PAPERS_SIGNED = Condition(_papers_signed)
PAPERS_SIGNED_AND_SEALED = Condition(_papers_signed_and_sealed)
