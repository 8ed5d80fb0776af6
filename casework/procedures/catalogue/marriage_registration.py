"""Đăng ký kết hôn: the registration of a marriage, numbered and dated on the day both sign."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.catalogue._marriage import forms, result, rules
from casework.procedures.catalogue._marriage.checks import CHECKS
from casework.procedures.catalogue._marriage.examples import EXAMPLE
from casework.procedures.catalogue._marriage.family import RULES_OF_TWO, SHARED, columns
from casework.procedures.catalogue._marriage.law import EDITIONS
from casework.procedures.catalogue._marriage.papers import originals, papers
from casework.procedures.catalogue._marriage.refusals import REFUSALS
from casework.procedures.catalogue._marriage.steps import PLEDGE, WHO_MAY_APPLY
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import MARRIAGE


class MarriageDeclaration(Declaration):
    """Tờ khai đăng ký kết hôn."""

    layout = (
        Block(name="marriage", title=_("Việc đăng ký kết hôn"), form=forms.MarriageForm, printed=False),
        *columns(forms.FirstSpouseForm, wife=forms.COLUMNS[forms.WIFE], husband=forms.COLUMNS[forms.HUSBAND]),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
    )
    rules = (
        rules.both_are_of_age,
        rules.times_fit_status,
        rules.nobody_from_abroad,
        rules.nothing_else_at_once,
        *RULES_OF_TWO,
    )
    example = EXAMPLE


PROCEDURE = Procedure(
    **SHARED,
    code="marriage-registration",
    title=MARRIAGE.services[0],
    line=1,
    national_code="1.000894",
    who_may_apply=(
        *WHO_MAY_APPLY,
        _("Nữ từ đủ 18 tuổi, nam từ đủ 20 tuổi; công dân Việt Nam cư trú trong nước."),
        _("Nộp tại phường, xã nơi một trong hai bên cư trú."),
    ),
    declaration=MarriageDeclaration,
    pledge=PLEDGE,
    papers=papers,
    originals=originals,
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký kết hôn và cấp giấy chứng nhận")),
        Outcome(code="refuse", title=_("Từ chối đăng ký kết hôn"), refuses=True, reasons=REFUSALS),
    ),
    result_of=result.result_of,
    checks=CHECKS,
    editions=EDITIONS,
)
