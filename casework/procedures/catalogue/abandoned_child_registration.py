"""Đăng ký khai sinh cho trẻ bị bỏ rơi: after the ward's case and its posting, without parents."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.catalogue._birth import abandoned, abandoned_checks
from casework.procedures.catalogue._birth.examples import ABANDONED_EXAMPLE
from casework.procedures.catalogue._birth.family import AT_THE_END, SHARED, outcomes
from casework.procedures.catalogue._birth.steps import STEPS
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Procedure, Route
from casework.procedures.fields import BIRTH
from casework.procedures.requesting import prefill_for


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
        *AT_THE_END,
    )
    rules = (abandoned.dates_follow_each_other, abandoned.child_was_born_before)
    example = ABANDONED_EXAMPLE


PROCEDURE = Procedure(
    **SHARED,
    code="abandoned-child-registration",
    title=BIRTH.services[1],
    line=2,
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
    papers=abandoned_checks.papers_of,
    originals=abandoned_checks.originals,
    route=Route(posting_days=abandoned.POSTING_DAYS),
    outcomes=outcomes(abandoned_checks.REFUSALS),
    result_form=abandoned.FoundlingResultForm,
    result_of=abandoned.result_of,
    checks=abandoned_checks.CHECKS,
    editions=abandoned_checks.EDITIONS,
    subject=abandoned.subject,
    people=abandoned.people_named,
    starting_points=abandoned.STARTING_POINTS,
    prefill_for=prefill_for,
    register_note=abandoned.register_note,
    kept_in_book=abandoned.KEPT_IN_BOOK,
    case_of=abandoned.case_of,
)
