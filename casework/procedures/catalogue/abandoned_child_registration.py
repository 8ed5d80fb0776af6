"""Đăng ký khai sinh cho trẻ bị bỏ rơi: after the ward's case and its posting, without parents."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.catalogue._birth import abandoned, abandoned_checks, result
from casework.procedures.catalogue._birth.examples import ABANDONED_EXAMPLE
from casework.procedures.catalogue._birth.steps import PLEDGE, STEPS
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure, Route
from casework.procedures.fields import BIRTH
from casework.procedures.requesting import contact, prefill_for


class AbandonedChildDeclaration(Declaration):
    """Tờ khai đăng ký khai sinh, cha mẹ và dân tộc để trống."""

    layout = (
        Block(
            name="requester",
            title=_("Người yêu cầu"),
            form=abandoned.CarerForm,
            intro=_("Người, hoặc đại diện tổ chức, đang tạm thời nuôi dưỡng trẻ."),
        ),
        Block(
            name="finding",
            title=_("Việc phát hiện trẻ"),
            form=abandoned.FindingForm,
            intro=_("Chép đúng như biên bản và thông báo niêm yết của phường; phường tìm vụ việc theo số biên bản."),
        ),
        Block(
            name="child",
            title=_("Trẻ được khai sinh"),
            form=abandoned.FoundlingForm,
            intro=_("Cha, mẹ và dân tộc để trống; quốc tịch Việt Nam; quê quán ghi theo nơi sinh."),
        ),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    rules = (abandoned.dates_follow_each_other, abandoned.child_was_born_before)
    example = ABANDONED_EXAMPLE


PROCEDURE = Procedure(
    code="abandoned-child-registration",
    title=BIRTH.services[1],
    field=BIRTH,
    line=2,
    national_code="1.001193",
    service_level=3,
    who_may_apply=(
        _("Người đang tạm thời nuôi dưỡng trẻ theo quyết định của phường."),
        _("Người đứng đầu, hoặc người được cử, của tổ chức, cơ sở đang nuôi dưỡng trẻ."),
        _("Nộp tại phường, xã nơi phát hiện trẻ."),
        _("Phát hiện trẻ bị bỏ rơi: báo ngay cho phường hoặc công an; phường lập biên bản và niêm yết trước."),
    ),
    steps=(
        _("Phường lập biên bản, giao nuôi tạm thời và niêm yết 7 ngày liên tục; có thể gửi tờ khai trong lúc chờ."),
        *STEPS[:3],
        _("Hồ sơ được tiếp nhận sau khi hết thời gian niêm yết mà không có ai nhận là cha, mẹ."),
        *STEPS[3:],
    ),
    declaration=AbandonedChildDeclaration,
    pledge=PLEDGE,
    papers=abandoned_checks.papers_of,
    originals=abandoned_checks.originals,
    route=Route(posting_days=abandoned.POSTING_DAYS),
    register="birth",
    outcomes=(
        Outcome(code="grant", title=_("Cấp Giấy khai sinh")),
        Outcome(code="refuse", title=_("Từ chối đăng ký khai sinh"), refuses=True, reasons=abandoned_checks.REFUSALS),
    ),
    result_form=abandoned.FoundlingResultForm,
    result_of=abandoned.result_of,
    awaited=result.AWAITED,
    documents=result.DOCUMENTS,
    checks=abandoned_checks.CHECKS,
    editions=abandoned_checks.EDITIONS,
    subject=abandoned.subject,
    subject_of_result=result.subject_of_result,
    people=abandoned.people_named,
    contact=contact,
    starting_points=abandoned.STARTING_POINTS,
    prefill_for=prefill_for,
    register_note=abandoned.register_note,
    kept_in_book=abandoned.KEPT_IN_BOOK,
    case_of=abandoned.case_of,
)
