"""Đăng ký lại việc kết hôn: a marriage registered before 2016 whose register and papers are lost."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.catalogue._marriage import forms, result, rules
from casework.procedures.catalogue._marriage.checks import ANEW_CHECKS
from casework.procedures.catalogue._marriage.examples import ANEW_EXAMPLE
from casework.procedures.catalogue._marriage.family import RULES_OF_TWO, SHARED, columns
from casework.procedures.catalogue._marriage.law import ANEW_EDITIONS
from casework.procedures.catalogue._marriage.papers import originals_anew, papers_anew
from casework.procedures.catalogue._marriage.refusals import ANEW_REFUSALS
from casework.procedures.catalogue._marriage.steps import PLEDGE_ANEW, WHO_MAY_APPLY
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import MARRIAGE


class MarriageAnewDeclaration(Declaration):
    """Tờ khai đăng ký lại kết hôn."""

    layout = (
        Block(name="marriage", title=_("Việc kết hôn đã đăng ký trước đây"), form=forms.FormerMarriageForm),
        *columns(forms.SpouseForm, wife=_("Người vợ"), husband=_("Người chồng")),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
    )
    rules = (
        rules.registered_before_2016,
        rules.really_lost,
        rules.former_marriage_was_possible,
        rules.nobody_from_abroad,
        *RULES_OF_TWO,
    )
    example = ANEW_EXAMPLE


PROCEDURE = Procedure(
    **SHARED,
    code="marriage-re-registration",
    title=MARRIAGE.services[1],
    line=2,
    national_code="1.004746",
    who_may_apply=(
        *WHO_MAY_APPLY,
        _("Đã đăng ký kết hôn trước ngày 01/01/2016, nay cả sổ và bản chính giấy tờ đều mất; hai bên còn sống."),
        _("Nộp tại phường, xã nơi đã đăng ký trước đây hoặc nơi thường trú của một trong hai bên."),
    ),
    declaration=MarriageAnewDeclaration,
    pledge=PLEDGE_ANEW,
    papers=papers_anew,
    originals=originals_anew,
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký lại kết hôn và cấp giấy chứng nhận")),
        Outcome(code="refuse", title=_("Từ chối đăng ký lại kết hôn"), refuses=True, reasons=ANEW_REFUSALS),
    ),
    result_of=result.anew_result_of,
    checks=ANEW_CHECKS,
    editions=ANEW_EDITIONS,
)
